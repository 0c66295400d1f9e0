import type { JsonMaps } from '../export/encodeDocument'
import type { KindNote } from '../export/valueKinds'
import type { PaletteColor } from '../model/palette'

/** A row that was left out, by its line in the file (from 1; a cell of several lines counts them all). */
export type Rejection = { readonly line: number; readonly reason: string }

export type ImportedNote = {
  readonly text: string
  /** The title of the cluster that it lies in. */
  readonly cluster: string | null
  readonly color: PaletteColor
  /** A person's name, as the file has it; of several, apart by semicolons. */
  readonly authorName: string | null
  readonly tags: readonly string[]
}

/** A CSV or a plain text, read. */
export type ParsedNotes = {
  readonly ok: true
  readonly kind: 'notes'
  readonly notes: readonly ImportedNote[]
  readonly ignoredColumns: readonly string[]
  /** What was left out of rows that were taken, in words. */
  readonly ignored: readonly string[]
  readonly rejected: readonly Rejection[]
}

/** An export of ours, read. */
export type ParsedExport = {
  readonly ok: true
  readonly kind: 'export'
  readonly board: JsonMaps
  /** Null where the file has none. */
  readonly stage: JsonMaps | null
  readonly kinds: { readonly board: readonly KindNote[]; readonly stage: readonly KindNote[] }
  /** The schema of the documents that were exported. */
  readonly schema: number
}

/** Why a file cannot be imported at all. `title` is one sentence that says what to do. */
export type ImportFailure = {
  readonly ok: false
  readonly reason: 'notText' | 'noTextColumn' | 'tooManyNotes' | 'notJson' | 'notAnExport' | 'newerSchema'
  readonly title: string
}

export type ParsedImport = ParsedNotes | ParsedExport

/** What an import did, as the API tells it. */
export type ImportReport = {
  /** `cards` and `relations` where there are any. */
  readonly created: {
    readonly notes: number
    readonly clusters: number
    readonly cards?: number
    readonly relations?: number
  }
  readonly ignoredColumns: readonly string[]
  readonly ignored: readonly string[]
  readonly rejected: readonly Rejection[]
}

/**
 * Updates that hold new entries only, so that they can be applied to any replica, but for what is told after an account
 * that is there; null for nothing to write.
 */
export type ImportPlan = {
  readonly ok: true
  readonly boardUpdate: Uint8Array | null
  readonly stageUpdate: Uint8Array | null
  readonly report: ImportReport
}

export function importFailure(reason: ImportFailure['reason'], title: string): ImportFailure {
  return { ok: false, reason, title }
}

export function tooManyNotes(limit: number): ImportFailure {
  const most = limit.toLocaleString('en')
  return importFailure('tooManyNotes', `A board holds at most ${most} notes: split the file, or use several boards.`)
}
