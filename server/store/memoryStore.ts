import type {
  BoardRecord,
  BoardStore,
  Commit,
  ImageRecord,
  LogRecord,
  NamedSnapshot,
  PersonRecord,
  StoredRoom,
} from './boardStore'
import { copyStore } from './copyStore'
import { makeEmptyFolder } from './levelBackup'
import { openLevelStore } from './levelStore'
import { boardOfRoom, checkCommit, checkFold, checkId, checkRoom } from './storeChecks'

type MemoryRoom = {
  /** All of them: the record numbered n lies at n - 1. */
  records: LogRecord[]
  folded: number
  snapshot: Uint8Array | null
  kept: Map<string, { about: NamedSnapshot; bytes: Uint8Array }>
}

type MemoryImage = { image: ImageRecord; file: Uint8Array }

/** What a memory store writes to; outlives it, so that a test can start another server on it. */
export type MemoryDisk = {
  rooms: Map<string, MemoryRoom>
  boards: Map<string, BoardRecord>
  people: Map<string, Map<string, PersonRecord>>
  images: Map<string, Map<string, MemoryImage>>
}

export function createMemoryDisk(): MemoryDisk {
  return { rooms: new Map(), boards: new Map(), people: new Map(), images: new Map() }
}

/** A store that keeps nothing past its process: for tests, and for trying a server out. */
export function createMemoryStore(disk: MemoryDisk = createMemoryDisk()): BoardStore {
  return new MemoryStore(disk)
}

class MemoryStore implements BoardStore {
  #disk: MemoryDisk
  #closed = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(disk: MemoryDisk) {
    this.#disk = disk
  }

  async commit(commit: Commit): Promise<number[]> {
    checkCommit(commit)
    return this.#write(() => this.#apply(commit))
  }

  async load(room: string): Promise<StoredRoom> {
    checkRoom(room)
    const { records, folded, snapshot } = this.#read(room)
    return {
      snapshot: snapshot === null ? null : snapshot.slice(),
      snapshotSeq: folded,
      records: records.slice(folded).map(copyRecord),
    }
  }

  async fold(room: string, seq: number, snapshot: Uint8Array): Promise<void> {
    checkRoom(room)
    return this.#write(() => {
      const stored = this.#room(room)
      checkFold(room, seq, { seq: stored.records.length, folded: stored.folded })
      stored.folded = seq
      stored.snapshot = snapshot.slice()
    })
  }

  async *archive(room: string): AsyncIterable<LogRecord> {
    checkRoom(room)
    const { records, folded } = this.#read(room)
    for (const record of records.slice(0, folded)) yield copyRecord(record)
  }

  async keepSnapshot(room: string, snapshot: NamedSnapshot, bytes: Uint8Array): Promise<void> {
    checkRoom(room)
    checkId(snapshot.id)
    return this.#write(() => {
      this.#room(room).kept.set(snapshot.id, { about: { ...snapshot }, bytes: bytes.slice() })
    })
  }

  async snapshots(room: string): Promise<NamedSnapshot[]> {
    checkRoom(room)
    const kept = [...this.#read(room).kept.values()].map(({ about }) => ({ ...about }))
    return kept.sort((a, b) => a.time - b.time)
  }

  async readSnapshot(room: string, id: string): Promise<Uint8Array | null> {
    checkRoom(room)
    checkId(id)
    return this.#read(room).kept.get(id)?.bytes.slice() ?? null
  }

  async board(id: string): Promise<BoardRecord | null> {
    checkId(id)
    return structuredClone(this.#open().boards.get(id) ?? null)
  }

  async boards(): Promise<BoardRecord[]> {
    return inOrder(this.#open().boards).map((board) => structuredClone(board))
  }

  async people(board: string): Promise<PersonRecord[]> {
    checkId(board)
    return inOrder(this.#open().people.get(board) ?? new Map<string, PersonRecord>()).map((person) => ({ ...person }))
  }

  async images(board: string): Promise<ImageRecord[]> {
    checkId(board)
    return inOrder(this.#open().images.get(board) ?? new Map<string, MemoryImage>()).map(({ image }) => ({ ...image }))
  }

  async readImage(board: string, id: string): Promise<Uint8Array | null> {
    checkId(board)
    checkId(id)
    return this.#open().images.get(board)?.get(id)?.file.slice() ?? null
  }

  async deleteBoard(id: string): Promise<void> {
    checkId(id)
    return this.#write(() => {
      const { rooms, boards, people, images } = this.#disk
      boards.delete(id)
      people.delete(id)
      images.delete(id)
      for (const room of rooms.keys()) if (boardOfRoom(room) === id) rooms.delete(room)
    })
  }

  async backup(folder: string): Promise<void> {
    const disk = structuredClone(this.#open())
    const boards = new Set([...disk.boards.keys(), ...disk.people.keys(), ...disk.images.keys()])
    await makeEmptyFolder(folder)
    const copy = await openLevelStore(folder)
    try {
      await copyStore(createMemoryStore(disk), { boards, rooms: disk.rooms.keys() }, copy)
    } finally {
      await copy.close()
    }
  }

  async close(): Promise<void> {
    this.#closed = true
    await this.#last
  }

  /** In the order of the calls, and never within the call itself: no caller may come to rely on that. */
  #write<T>(write: () => T): Promise<T> {
    this.#open()
    const written = this.#last.then(write)
    this.#last = written.catch(() => undefined)
    return written
  }

  #open(): MemoryDisk {
    if (this.#closed) throw new Error('The store is closed')
    return this.#disk
  }

  #read(name: string): MemoryRoom {
    return this.#open().rooms.get(name) ?? emptyRoom()
  }

  #room(name: string): MemoryRoom {
    const { rooms } = this.#disk
    const room = rooms.get(name) ?? emptyRoom()
    rooms.set(name, room)
    return room
  }

  #apply(commit: Commit): number[] {
    const { boards, people, images } = this.#disk
    const seqs = (commit.appends ?? []).map(({ room, time, person, update }) => {
      const { records } = this.#room(room)
      return records.push({ seq: records.length + 1, time, person, update: update.slice() })
    })
    for (const board of commit.boards ?? []) boards.set(board.id, structuredClone(board))
    for (const { board, person } of commit.people ?? []) {
      const ofBoard = people.get(board) ?? new Map<string, PersonRecord>()
      people.set(board, ofBoard.set(person.id, { ...person }))
    }
    for (const { board, person } of commit.removedPeople ?? []) people.get(board)?.delete(person)
    for (const { board, image, file } of commit.images ?? []) {
      const ofBoard = images.get(board) ?? new Map<string, MemoryImage>()
      images.set(board, ofBoard.set(image.id, { image: { ...image }, file: file.slice() }))
    }
    for (const { board, image } of commit.removedImages ?? []) images.get(board)?.delete(image)
    for (const { room, snapshot, bytes } of commit.snapshots ?? []) {
      this.#room(room).kept.set(snapshot.id, { about: { ...snapshot }, bytes: bytes.slice() })
    }
    for (const { room, snapshot } of commit.removedSnapshots ?? []) this.#room(room).kept.delete(snapshot)
    return seqs
  }
}

const emptyRoom = (): MemoryRoom => ({ records: [], folded: 0, snapshot: null, kept: new Map() })

const copyRecord = (record: LogRecord): LogRecord => ({ ...record, update: record.update.slice() })

function inOrder<T>(entries: ReadonlyMap<string, T>): T[] {
  return [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
