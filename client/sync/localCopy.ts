/** One edit (a local transaction) that the server has not yet answered for. */
export type UnsentEdit = { readonly id: string; readonly update: Uint8Array }

/** What a replaced document held that the server never got: its last state, and the edits. */
export type SalvagedWork = {
  readonly state: Uint8Array
  readonly edits: readonly Uint8Array[]
  /** A lock held it up: the fresh document is the same one, and the edits go on in it as they are. */
  readonly isParked?: boolean
}

export type CopyContent = {
  /** The document as one update; null where nothing is stored. */
  readonly state: Uint8Array | null
  readonly unsent: readonly UnsentEdit[]
  /** The generation of the document, "" where it is not known yet. */
  readonly generation: string
  readonly salvaged: readonly SalvagedWork[]
}

/** What one flush changes, as one atomic write. */
export type CopyChanges = {
  readonly updates: readonly Uint8Array[]
  readonly unsent: readonly UnsentEdit[]
  /** Ids of edits that are no longer unsent. */
  readonly sent: readonly string[]
  /** What is kept aside from here on; null: as before. */
  readonly salvaged: readonly SalvagedWork[] | null
}

/** A document's copy in this browser. Every call rejects where the browser does not keep it (forbidden, full, gone). */
export interface LocalCopy {
  load(): Promise<CopyContent>
  write(changes: CopyChanges): Promise<void>
  /** Puts this state and these edits in place of everything stored: heals a copy that missed a write. */
  rewrite(state: Uint8Array, unsent: readonly UnsentEdit[]): Promise<void>
  keepGeneration(generation: string): Promise<void>
  /** Empties the copy for a fresh document, so that other tabs stop writing to it too. */
  drop(salvaged: readonly SalvagedWork[]): Promise<void>
  close(): void
}

/** Another tab dropped the copy for a fresh document: what this one would write belongs to the old document. */
export class StaleCopyError extends Error {
  override readonly name = 'StaleCopyError'
}

/** Of the pictures of a board, which are no room. */
export function imageCopyName(board: string, who: string): string {
  return localCopyName(`${board}${IMAGES}`, who)
}

/** The board whose pictures lie under this part of a copy's name; null for a room's. */
export function boardOfImages(part: string): string | null {
  return part.endsWith(IMAGES) ? part.slice(0, -IMAGES.length) : null
}

const IMAGES = '.images'

export function localCopyName(room: string, who: string): string {
  return `grappe/${room}/${who}`
}
