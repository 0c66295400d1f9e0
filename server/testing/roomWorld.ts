import { pino } from 'pino'
import { Registry } from 'prom-client'
import type { Authors } from '../../shared/model/stageMeta'
import type { Role } from '../../shared/protocol/roles'
import { parseRoomName } from '../../shared/protocol/rooms'
import type { Migration } from '../../shared/schema/migrations/migration'
import { BoardSnapshots } from '../room/boardSnapshots'
import type { Connection } from '../room/connection'
import { Outage } from '../room/outage'
import { createRoomMetrics } from '../room/roomMetrics'
import { RoomRegistry } from '../room/roomRegistry'
import type { BoardStore } from '../store/boardStore'
import { createMemoryStore } from '../store/memoryStore'
import { ManualClock, turn } from './manualClock'
import { TestPeer } from './testPeer'

export const BOARD = 'board-1'

export type Joined = { peer: TestPeer; connection: Connection; leave(): void }

export type JoinOptions = { role?: Role; person?: string | null; key?: string; ack?: boolean; peer?: TestPeer }

/** Rooms on a store and a clock that tests hold in their hands; sockets are peers in memory. */
export class RoomWorld {
  readonly clock = new ManualClock()
  readonly store: BoardStore
  /** The board's people, whose desks are counted. */
  readonly people: string[] = []
  /** What was chosen for the board; by default nobody knows. */
  authorsOf: (board: string) => Authors | null = () => null
  rooms: RoomRegistry

  constructor(store: BoardStore = createMemoryStore()) {
    this.store = store
    this.rooms = this.#start()
  }

  #start(ladder?: readonly Migration[]): RoomRegistry {
    return new RoomRegistry({
      store: this.store,
      snapshots: new BoardSnapshots(this.store),
      clock: this.clock,
      outage: new Outage(this.clock),
      metrics: createRoomMetrics(new Registry()),
      log: pino({ level: 'silent' }),
      roll: async () => [...this.people],
      authors: (board) => this.authorsOf(board),
      ...(ladder === undefined ? {} : { ladder }),
    })
  }

  /** A new process on the same store; the old one is left where it stands, as SIGKILL does. */
  restart(ladder?: readonly Migration[]): void {
    this.rooms = this.#start(ladder)
  }

  /** Opens a socket; `settle` lets it be answered. */
  join(room: string, options: JoinOptions = {}): Joined {
    const { role = 'participant', person = null, ack = true, peer = new TestPeer() } = options
    const address = parseRoomName(room)
    if (address === null) throw new Error(`no room name: ${room}`)
    const grant = { board: address.board, role, person, keyHash: options.key ?? `${role}-${person}` }
    const connection = this.rooms.connect(peer, grant, address, { ack })
    peer.open((frame) => connection.receive(frame))
    const leave = () => {
      peer.detach()
      this.rooms.disconnect(connection)
    }
    return { peer, connection, leave }
  }

  /** Lets a few ticks pass. */
  async settle(): Promise<void> {
    await turn()
    await this.clock.advance(200)
  }

  async enter(room: string, options: JoinOptions = {}): Promise<Joined> {
    const joined = this.join(room, options)
    await this.settle()
    return joined
  }
}
