import type * as Y from 'yjs'
import { withoutAuthors } from '../export/withoutAuthors'
import { notesOf } from '../model/board'
import { LIMITS } from '../protocol/limits'
import { type ImportFailure, type ImportPlan, type ParsedImport, tooManyNotes } from './importTypes'
import { planExport } from './planExport'
import { type ImportContext, planNotes } from './planNotes'

export type ImportOptions = ImportContext & {
  /** The board's stage where the person may change it; without it a file's stage is named in `ignored`. */
  readonly stage?: Y.Doc
  /** New ids of the images that the file's cards show; those that are not in it stay. */
  readonly imageIds?: ReadonlyMap<string, string>
  /** Nobody that the file names comes along; `author` is then "". */
  readonly hidesAuthors?: boolean
  /** Notes that the board may hold afterwards. */
  readonly maxNotes?: number
}

/**
 * What an import writes, as updates that hold new entries alone. Changes neither document. Plan and apply without
 * another import of the same export in between: both would keep the same free ids.
 */
export function planImport(board: Y.Doc, told: ParsedImport, options: ImportOptions): ImportPlan | ImportFailure {
  const file = options.hidesAuthors === true ? dropAuthors(told) : told
  const limit = options.maxNotes ?? LIMITS.notesPerBoard
  const added = file.kind === 'notes' ? file.notes.length : Object.keys(file.board.notes ?? {}).length
  if (added > 0 && notesOf(board).size + added > limit) return tooManyNotes(limit)
  if (file.kind === 'notes') {
    const { update, notes, clusters } = planNotes(board, file.notes, options)
    const { ignoredColumns, ignored, rejected } = file
    const report = { created: { notes, clusters }, ignoredColumns, ignored, rejected }
    return { ok: true, boardUpdate: update, stageUpdate: null, report }
  }
  const { boardUpdate, stageUpdate, ignored } = planExport(board, options.stage ?? null, file, options)
  const count = (map: string) => Object.keys(file.board[map] ?? {}).length
  const [cards, relations] = [count('cards'), count('relations')]
  const others = { ...(cards > 0 && { cards }), ...(relations > 0 && { relations }) }
  const created = { notes: added, clusters: count('clusters'), ...others }
  const report = { created, ignoredColumns: [], ignored, rejected: [] }
  return { ok: true, boardUpdate, stageUpdate, report }
}

function dropAuthors(file: ParsedImport): ParsedImport {
  if (file.kind === 'export') {
    const { maps, kinds } = withoutAuthors({ maps: file.board, kinds: file.kinds.board })
    return { ...file, board: maps, kinds: { ...file.kinds, board: kinds } }
  }
  const isNamed = file.notes.some(({ authorName }) => authorName !== null)
  return {
    ...file,
    notes: file.notes.map((note) => ({ ...note, authorName: null })),
    ignoredColumns: isNamed ? [...file.ignoredColumns, 'author'] : file.ignoredColumns,
  }
}
