import * as Y from 'yjs'
import type { MemoryDisk } from '../../store/memoryStore'
import { holds } from './coverage'

/** The board as its records on disk give it, all of them from the first, whatever snapshots there are. */
export class StoredBoard {
  readonly doc = new Y.Doc()
  readonly #disk: MemoryDisk
  readonly #room: string
  #read = 0

  constructor(disk: MemoryDisk, room: string) {
    this.#disk = disk
    this.#room = room
  }

  /** Reads what was written since it was last asked, and gives how many records there are. */
  readOn(): number {
    const records = this.#disk.rooms.get(this.#room)?.records ?? []
    for (; this.#read < records.length; this.#read++) {
      const record = records[this.#read]
      if (record !== undefined) Y.applyUpdate(this.doc, record.update)
    }
    return this.#read
  }

  /** Who wrote after so many records. */
  writersAfter(count: number): Set<string> {
    return new Set(
      this.#disk.rooms
        .get(this.#room)
        ?.records.slice(count)
        .map(({ person }) => person),
    )
  }

  holds(update: Uint8Array): boolean {
    this.readOn()
    return holds(this.doc, update)
  }
}
