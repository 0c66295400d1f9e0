import * as Y from 'yjs'
import { lockOf } from '../../../shared/facilitation/rights'
import type { Rooms } from '../../room/types'

/** Who leads: a device with a copy of the stage, whose changes reach the server in their order, or are lost with it. */
export class Lead {
  /** True where the server may lock the board: it does now, or did since all was known to have arrived. */
  mayLock = false
  changes = 0
  readonly #room: string
  readonly #rooms: () => Rooms
  readonly #stage = new Y.Doc()

  constructor(room: string, rooms: () => Rooms, clientId: number) {
    this.#room = room
    this.#rooms = rooms
    this.#stage.clientID = clientId
  }

  get isLocking(): boolean {
    return lockOf(this.#stage) !== null
  }

  /** Everything goes along each time, as it does after a loss; resolves once the disk has it. */
  async change(make: (stage: Y.Doc) => void = () => {}): Promise<void> {
    this.changes++
    make(this.#stage)
    this.mayLock ||= this.isLocking
    const all = Y.encodeStateAsUpdate(this.#stage)
    await this.#rooms().use(this.#room, (room) => room.write(all, ''))
  }
}
