import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Role } from '../../shared/protocol/roles'

/** The truth about a person's work, for the status in the corner. Counts are edits that the server has not yet saved. */
export type SaveState =
  | { kind: 'connecting'; unsent: number }
  | { kind: 'saved' }
  | { kind: 'saving'; unsent: number }
  /** No connection: `unsent` edits are kept on this device. */
  | { kind: 'offline'; unsent: number }
  /** The server has the edits but cannot write them to its disk at the moment. */
  | { kind: 'serverCannotSave'; unsent: number }
  /** The server refused an edit, and why. */
  | { kind: 'refused'; reason: string; unsent: number }
  /** The server closed for good: link withdrawn, no such board, client too old, limits. See CLOSE. */
  | { kind: 'closed'; code: number; unsent: number }

/** Who this device is on this board: from the API, kept in the browser's storage. */
export type Identity = {
  readonly board: string
  readonly role: Role
  /** Opens the sockets: the personal key, or the role's key for observers and screens. */
  readonly key: string
  readonly person: { readonly id: string; readonly name: string } | null
}

/** A board that is open: its documents, kept in this browser and synced while there is a connection. */
export interface BoardConnection {
  readonly identity: Identity
  readonly board: Y.Doc
  readonly stage: Y.Doc
  readonly awareness: Awareness
  readonly saveState: StoreApi<SaveState>
  /** Resolves once the board's content is there to show: from this browser or from the server, whichever is first. */
  readonly ready: Promise<void>
  /** True where the role lets this person change the board. */
  readonly canWrite: boolean
  close(): void
}
