import type * as Y from 'yjs'
import type { CloseCode } from '../../shared/protocol/closeCodes'
import type { JointOptions, PlanJoint } from './jointCommit'

/** What a room needs of a WebSocket; the transport adapts `ws` to it, tests use a pair in memory. */
export interface SocketLike {
  /** Sends one frame. Never throws: a frame to a closed socket is dropped. */
  send(frame: Uint8Array): void
  close(code: CloseCode, reason: string): void
  /** Stops reading, so that the sender has to wait; what was read already may still come. */
  pause(): void
  resume(): void
  /** Bytes that the reader has not taken yet. */
  readonly bufferedBytes: number
}

/** What the HTTP side may do with a room. The document is to be read only: changes go through `write`. */
export interface OpenRoom {
  readonly doc: Y.Doc
  /** All of it as one update: the same object while nothing changes. */
  readonly whole: Uint8Array
  /** Resolves when the update is on disk and sent on; rejects where the room cannot take it. */
  write(update: Uint8Array, person: string): Promise<void>
}

/** The rooms as the HTTP side sees them. */
export interface Rooms {
  /** Loads the room if need be and keeps it for as long as `fn` runs. */
  use<T>(name: string, fn: (room: OpenRoom) => T | Promise<T>): Promise<T>
  /**
   * Changes several rooms in one commit: all of it, or nothing. While `plan` looks at the documents, nothing else is
   * written in them; what it throws comes out. Damaged rooms reject, but for those that it may lack. @throws NotSavedError where the store cannot write.
   */
  together<T>(names: readonly string[], plan: PlanJoint<T>, options?: JointOptions): Promise<T>
  /** The people of a board with a socket open now. */
  onlinePeople(board: string): Set<string>
  /** Closes every socket of the board that was opened by this key. */
  closeByKey(board: string, keyHash: string, code: CloseCode): void
  /** Closes all of a board's sockets and forgets its rooms, without saving: the board is deleted. */
  dropBoard(board: string): Promise<void>
  /** The deletion failed: the board's rooms may be opened again. */
  readmitBoard(board: string): void
  /** False while the store cannot write. */
  readonly canSave: boolean
}
