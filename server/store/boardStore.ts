import type { Generations, Role } from '../../shared/protocol/roles'

/** One update as it came in, numbered from 1 without gaps within its room. `time` in ms since the epoch. */
export type LogRecord = { seq: number; time: number; person: string; update: Uint8Array }

/** An update to append. `person` is an id, or "" where no person is known. */
export type Append = { room: string; time: number; person: string; update: Uint8Array }

/** What the server keeps of a board beside its documents. Hashes are hex SHA-256 of the key's text. */
export type BoardRecord = {
  id: string
  createdAt: number
  /** Names the making of the board's documents, as in the stage's `meta.generation`. */
  generation: string
  generations: Generations
  keyHashes: Record<Role, string>
}

export type PersonRecord = { id: string; name: string; role: Role; keyHash: string; joinedAt: number }

/** One atomic, durable commit. */
export type Commit = {
  appends?: readonly Append[]
  boards?: readonly BoardRecord[]
  people?: readonly { board: string; person: PersonRecord }[]
  removedPeople?: readonly { board: string; person: string }[]
}

/** A room as it stands in the store: the newest snapshot, and the records after it in order. */
export type StoredRoom = {
  snapshot: Uint8Array | null
  /** The last record that the snapshot holds; 0 without one. */
  snapshotSeq: number
  records: LogRecord[]
}

/** A snapshot that somebody asked to keep, beside the one that loading uses. */
export type NamedSnapshot = { id: string; name: string; time: number; seq: number }

/** What is stored is not what was written: `message` names the room and the record, and says how to go on. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError'
}

/** Another process has the folder. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError'
}

/**
 * Where boards live. Every promise of a write resolves only once it would survive the loss of power. All calls may
 * run at once; commits of one room are carried out in the order of the calls.
 */
export interface BoardStore {
  /** All or nothing, over several rooms. Gives each append's sequence number, in order. */
  commit(commit: Commit): Promise<number[]>
  load(room: string): Promise<StoredRoom>
  /** Makes `snapshot` stand for all records up to `seq`; they move to the archive. */
  fold(room: string, seq: number, snapshot: Uint8Array): Promise<void>
  /** The records that were folded, oldest first: how the room was made. */
  archive(room: string): AsyncIterable<LogRecord>
  keepSnapshot(room: string, snapshot: NamedSnapshot, bytes: Uint8Array): Promise<void>
  snapshots(room: string): Promise<NamedSnapshot[]>
  readSnapshot(room: string, id: string): Promise<Uint8Array | null>
  board(id: string): Promise<BoardRecord | null>
  boards(): Promise<BoardRecord[]>
  people(board: string): Promise<PersonRecord[]>
  /** Deletes the board, its people, its rooms and their archives. */
  deleteBoard(id: string): Promise<void>
  /** Copies everything committed so far into an empty folder, while the store goes on. */
  backup(folder: string): Promise<void>
  close(): Promise<void>
}
