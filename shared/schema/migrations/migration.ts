import type * as Y from 'yjs'

/** What a board consists of for a migration. Plans and desks hold entries of the same kinds and come along with theirs. */
export type BoardDocuments = { readonly board: Y.Doc; readonly stage: Y.Doc }

/** One rung of the ladder: makes of documents of schema `to - 1` documents of schema `to`. */
export type Migration = {
  readonly to: number
  /** Must keep what it does not know: an unknown map or field is somebody's work. */
  run(documents: BoardDocuments): void
}
