import { createHash } from 'node:crypto'
import * as Y from 'yjs'
import type { RoomAddress } from '../contenders/contender'
import { RoomSocket } from '../wire/roomSocket'

/** The second sync step of somebody who has nothing. */
const NOTHING = Uint8Array.of(0, 0)

type Watcher = { readonly isThere: (doc: Y.Doc) => boolean; readonly seen: (person: number) => void }

/**
 * One room that many people of one process have open. All get the same frames, and to apply each for each of them would
 * measure this process: each different frame is applied once, and who received the one that made it true has it.
 */
export class SeenRoom {
  readonly #doc = new Y.Doc()
  readonly #known = new Set<string>()
  readonly #received: Set<string>[] = []
  readonly #sockets: RoomSocket[] = []
  #watcher: Watcher | null = null
  #decisive: string | null = null

  /** Resolves once the server has answered the first question. */
  async open(address: RoomAddress): Promise<void> {
    const person = this.#received.push(new Set()) - 1
    await new Promise<void>((resolve, reject) => {
      const socket = new RoomSocket(address, {
        deflate: true,
        onMessage: ({ kind, ...message }) => {
          if (kind === 'step1') socket.send('step2', NOTHING)
          if (kind !== 'step2' && kind !== 'update') return
          this.#take(person, (message as { body: Uint8Array }).body)
          if (kind === 'step2') resolve()
        },
        onClose: (code) => reject(new Error(`closed ${code}`)),
      })
      this.#sockets.push(socket)
      socket.opened.then(() => socket.send('step1', Uint8Array.of(0)), reject)
    })
  }

  /** Calls `seen` once for each person, with their number, when they have what `isThere` looks for. */
  watch(isThere: (doc: Y.Doc) => boolean, seen: (person: number) => void): void {
    this.#decisive = null
    this.#watcher = { isThere, seen }
  }

  terminate(): void {
    for (const socket of this.#sockets) socket.terminate()
  }

  #take(person: number, update: Uint8Array): void {
    const name = createHash('sha1').update(update).digest('hex')
    if (!this.#known.has(name)) {
      this.#known.add(name)
      Y.applyUpdate(this.#doc, update)
      if (this.#decisive === null && this.#watcher?.isThere(this.#doc)) {
        this.#decisive = name
        for (const [other, frames] of this.#received.entries()) if (frames.has(name)) this.#watcher.seen(other)
      }
    }
    this.#received[person]?.add(name)
    if (this.#decisive === name) this.#watcher?.seen(person)
  }
}
