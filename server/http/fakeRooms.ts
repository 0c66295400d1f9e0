import * as Y from 'yjs'
import type { PlanJoint } from '../room/jointCommit'
import type { OpenRoom, Rooms } from '../room/types'
import type { BoardStore } from '../store/boardStore'

/** Rooms for the tests of the HTTP side: documents in memory, loaded from the store, written through to it. */
export class FakeRooms implements Rooms {
  canSave = true
  readonly online = new Map<string, Set<string>>()
  readonly dropped: string[] = []
  readonly written: { room: string; person: string }[] = []
  readonly #docs = new Map<string, Promise<Y.Doc>>()
  readonly #store: BoardStore

  constructor(store: BoardStore) {
    this.#store = store
  }

  async use<T>(name: string, fn: (room: OpenRoom) => T | Promise<T>): Promise<T> {
    const doc = await this.doc(name)
    return fn({
      doc,
      whole: Y.encodeStateAsUpdate(doc),
      write: async (update, person) => {
        await this.#store.commit({ appends: [{ room: name, time: 0, person, update }] })
        Y.applyUpdate(doc, update)
        this.written.push({ room: name, person })
      },
    })
  }

  async together<T>(names: readonly string[], plan: PlanJoint<T>): Promise<T> {
    const docs = new Map<string, Y.Doc>()
    for (const name of names) docs.set(name, await this.doc(name))
    const { writes, person, answer } = plan(docs)
    const appends = writes.map(({ room, update }) => ({ room, time: 0, person, update }))
    await this.#store.commit({ appends })
    for (const { room, update } of writes) {
      Y.applyUpdate(docs.get(room) as Y.Doc, update)
      this.written.push({ room, person })
    }
    return answer
  }

  doc(name: string): Promise<Y.Doc> {
    const known = this.#docs.get(name) ?? this.#load(name)
    this.#docs.set(name, known)
    return known
  }

  async #load(name: string): Promise<Y.Doc> {
    const doc = new Y.Doc()
    const { snapshot, records } = await this.#store.load(name)
    if (snapshot !== null) Y.applyUpdate(doc, snapshot)
    for (const { update } of records) Y.applyUpdate(doc, update)
    return doc
  }

  onlinePeople(board: string): Set<string> {
    return this.online.get(board) ?? new Set()
  }

  closeByKey(): void {}

  readmitBoard(): void {}

  async dropBoard(board: string): Promise<void> {
    this.dropped.push(board)
    for (const name of this.#docs.keys()) if (name.split('.')[0] === board) this.#docs.delete(name)
  }
}
