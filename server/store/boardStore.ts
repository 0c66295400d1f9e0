import type { Authors } from '../../shared/model/stageMeta'
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
  /** Absent in records of before there were doors: open, without a code. */
  door?: Door
  /** Whether the board names them, as it was chosen; absent in records of before that was asked, which do. */
  authors?: Authors
  /** The vote that was opened last, while it is open. */
  vote?: KeptRoll
}

/** Whose ballots a vote may count. */
export type KeptRoll = { id: string; roll: readonly string[] }

/**
 * Whether a participant's link lets people in, and what else does meanwhile: the code that a wall shows and the ticket
 * in its QR code, as they are told. Both are null until somebody asks for them, and while the door is closed.
 */
export type Door = { isOpen: boolean; code: string | null; ticket: string | null }

export type PersonRecord = {
  id: string
  name: string
  role: Role
  keyHash: string
  joinedAt: number
  /** Where they joined from; absent in records of before this was asked, which count as remote. */
  from?: PersonSource
}

export const PERSON_SOURCES = ['room', 'remote'] as const
export type PersonSource = (typeof PERSON_SOURCES)[number]

/** A picture of a board, without its bytes. Its size in pixels and bytes; time and person as of an append. */
export type ImageRecord = {
  id: string
  width: number
  height: number
  bytes: number
  time: number
  person: string
}

/** One atomic, durable commit. */
export type Commit = {
  appends?: readonly Append[]
  boards?: readonly BoardRecord[]
  people?: readonly { board: string; person: PersonRecord }[]
  removedPeople?: readonly { board: string; person: string }[]
  /** `file` at most about 1 MB. One of the same id is replaced. */
  images?: readonly { board: string; image: ImageRecord; file: Uint8Array }[]
  removedImages?: readonly { board: string; image: string }[]
  /** As `keepSnapshot` keeps them. */
  snapshots?: readonly { room: string; snapshot: NamedSnapshot; bytes: Uint8Array }[]
  removedSnapshots?: readonly { room: string; snapshot: string }[]
}

/** A room as it stands in the store: the newest snapshot, and the records after it in order. */
export type StoredRoom = {
  snapshot: Uint8Array | null
  /** The last record that the snapshot holds; 0 without one. */
  snapshotSeq: number
  records: LogRecord[]
}

/**
 * A snapshot that is kept under a name, beside the one that loading uses. Where it holds more than its room, `seq` is
 * its number among those of its board, since times may jump. `phase` is there where nobody asked for it: the phase that
 * was left then, null for none. `bytes` is how large it is, where that is known.
 */
export type NamedSnapshot = {
  id: string
  name: string
  time: number
  seq: number
  phase?: string | null
  bytes?: number
}

/** What is stored is not what was written: `message` names the room and the record, and says how to go on. */
export class StoreDamagedError extends Error {
  override readonly name = 'StoreDamagedError'
}

/** The folder cannot be used as it is; `message` is one line that says why and what to do. */
export class StoreFolderError extends Error {
  override readonly name = 'StoreFolderError'
}

/** The disk took no write: nothing changed, and the same call may work later. `message` says why. */
export class StoreWriteError extends Error {
  override readonly name = 'StoreWriteError'
}

/** Another process has the folder. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError'
}

/**
 * Where boards live; SPEC.md beside this file numbers the rules. Every promise of a write resolves only once it would
 * survive the loss of power; one that rejects changed nothing and used up no number. All calls may run at once; writes
 * are carried out in the order of the calls. Bytes that were passed in must not change until the promise settles;
 * bytes that come out belong to the caller. Names that cannot be a room, board, person or snapshot are a TypeError.
 */
export interface BoardStore {
  /**
   * All or nothing, over several rooms. Gives each append's sequence number, in order. What is
   * removed counts after what is brought. Where the process dies before the promise settles, the commit is there whole or
   * not at all.
   */
  commit(commit: Commit): Promise<number[]>
  /** A room that nobody wrote to is empty. Rejects with StoreDamagedError rather than give a part. */
  load(room: string): Promise<StoredRoom>
  /**
   * Makes `snapshot` stand for all records up to `seq`; they move to the archive, and an older such snapshot goes.
   * RangeError where `seq` is not one of the records that `load` gives.
   */
  fold(room: string, seq: number, snapshot: Uint8Array): Promise<void>
  /** The records that were folded, oldest first: how the room was made. Those folded meanwhile may be left out. */
  archive(room: string): AsyncIterable<LogRecord>
  /** Replaces one of the same id. */
  keepSnapshot(room: string, snapshot: NamedSnapshot, bytes: Uint8Array): Promise<void>
  /** Oldest first. */
  snapshots(room: string): Promise<NamedSnapshot[]>
  readSnapshot(room: string, id: string): Promise<Uint8Array | null>
  board(id: string): Promise<BoardRecord | null>
  /** By id. Leaves out a board whose own entry is damaged, so that one cannot take the others along; `board` names it. */
  boards(): Promise<BoardRecord[]>
  /** By id. */
  people(board: string): Promise<PersonRecord[]>
  /** By id. Leaves out those whose entry is damaged, for counting; `readImage` names them. */
  images(board: string): Promise<ImageRecord[]>
  /** The file as it was given; null for an unknown one. */
  readImage(board: string, id: string): Promise<Uint8Array | null>
  /** Deletes the board, its people, its images, its rooms and their archives. A write to it that does not wait for this may be refused. */
  deleteBoard(id: string): Promise<void>
  /**
   * Copies everything committed so far into an empty folder (made if need be), while the store goes on. The copy
   * opens like any store. StoreFolderError where the folder is not empty or not writable; StoreDamagedError, with
   * everything copied that can be read, where some of it is damaged.
   */
  backup(folder: string): Promise<void>
  /** Waits for the writes in hand; calls after it reject. */
  close(): Promise<void>
}
