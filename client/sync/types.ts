import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import type { Tally } from '../../shared/facilitation/tally'
import type { Role } from '../../shared/protocol/roles'

/** The truth about a person's work, for the status in the corner. Counts are changes that the server has not yet saved (see countChanges). */
export type SaveState =
  | { kind: 'connecting'; unsent: number }
  | { kind: 'saved' }
  | { kind: 'saving'; unsent: number }
  /** No connection: `unsent` edits are kept on this device. */
  | { kind: 'offline'; unsent: number }
  /** The server has the edits but cannot write them to its disk at the moment. */
  | { kind: 'serverCannotSave'; unsent: number }
  /** The board takes nothing from participants at the moment: what they did is kept on this device, and offered then. */
  | { kind: 'parked'; unsent: number }
  /** The server refused an edit, and why. */
  | { kind: 'refused'; reason: string; unsent: number }
  /** The server closed for good: link withdrawn, no such board, client too old, limits. See CLOSE. */
  | { kind: 'closed'; code: number; unsent: number }

/**
 * Whether this browser keeps the work: `keeping` for the moment until the last edit is on its disk, `late` while its
 * storage has not opened yet, `memory` where it has none, forbids it or is full. Closing the tab then loses what is not
 * yet sent, in both.
 */
export type Storage = 'kept' | 'keeping' | 'late' | 'memory'

/** Who this device is on this board: from the API, kept in the browser's storage. */
export type Identity = {
  readonly board: string
  readonly role: Role
  /** Opens the sockets: the personal key, or the role's key for observers and screens. */
  readonly key: string
  readonly person: { readonly id: string; readonly name: string } | null
}

/** A board's whole document from the server, asked for before there was code to read it. */
export type EarlyDocument = { readonly update: Uint8Array; readonly generation: string }

/** Work that the replaced document held and the server never got; it can be added again as new entries. */
export type SalvageOffer = {
  readonly notes: number
  readonly clusters: number
  /** Changes that a lock of the board held up; they go on as they are, whatever they are about. And accounts with something missing. */
  readonly changes: number
  /** Adds all of it to the board. */
  accept(): void
  /** Throws the work away for good. */
  discard(): void
}

/** A board that is open: its documents, kept in this browser and synced while there is a connection. */
export interface BoardConnection {
  readonly identity: Identity
  readonly board: Y.Doc
  readonly stage: Y.Doc
  /** What is prepared and not shown yet; null for who does not lead. */
  readonly plan: Y.Doc | null
  /**
   * What this person writes alone, and their ballots; null while the board has no need of desks, and for who is nobody.
   * Another document takes its place where it has to begin anew: follow the store. A connection that replaces this one
   * has the same store.
   */
  readonly desk: StoreApi<Y.Doc | null>
  /** How much lies on everybody's desks; null where the server does not say, or there was no connection for long. */
  readonly tally: StoreApi<Tally | null>
  readonly awareness: Awareness
  readonly saveState: StoreApi<SaveState>
  readonly storage: StoreApi<Storage>
  /** Null where there is nothing to offer; set once the fresh board is there to compare with. */
  readonly salvage: StoreApi<SalvageOffer | null>
  /**
   * Resolves once the board's content is there to show: from this browser or from the server, whichever is first. An
   * empty board counts as there only when the server said so. Never rejects; stays open where the server closes first.
   */
  readonly ready: Promise<void>
  /** True where the role lets this person change the board. */
  readonly canWrite: boolean
  /** True while edits are not saved at the server, or salvaged work waits for an answer. */
  hasUnsent(): boolean
  /**
   * Called at most once, when the documents had to be replaced (CLOSE.openFresh, another generation, `startFresh`). This
   * connection is closed by then; `next` is open, belongs to the listener, and brings what was unsent as `salvage`.
   */
  onReplaced(listener: (next: BoardConnection) => void): () => void
  /** Gives up this device's copy for the server's, offering what was unsent again: the way out of `refused`. */
  startFresh(): void
  /** Stops syncing; the documents are destroyed. Resolves when all that can be kept in this browser is. */
  close(): Promise<void>
}
