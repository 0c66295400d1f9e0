import { hasControlCharacters } from '../export/controlCharacters'
import { unguardCell } from '../export/formulaGuard'
import { isPaletteColor, type PaletteColor } from '../model/palette'
import { LIMITS } from '../protocol/limits'
import { checkImportText } from './checkImportText'
import { type CsvRow, DELIMITERS, NO_DELIMITER, readCsvRows } from './csvRows'
import {
  type ImportedNote,
  type ImportFailure,
  importFailure,
  type ParsedNotes,
  type Rejection,
  tooManyNotes,
} from './importTypes'
import { namesInCell } from './namesInCell'
import { REJECTIONS } from './rejections'
import { createTally, type Tally } from './tally'

const COLUMNS = ['text', 'cluster', 'color', 'author', 'tags'] as const
type Column = (typeof COLUMNS)[number]

/** The color of a note whose file names none that we have. */
const DEFAULT_COLOR: PaletteColor = 'yellow'

/**
 * Reads a CSV with a header. Its delimiter is the one of comma, semicolon and tab under which the header has a `text`
 * column. Stops as soon as there are more rows than `limit`.
 */
export function parseCsvImport(file: string, limit: number = LIMITS.notesPerBoard): ParsedNotes | ImportFailure {
  const checked = checkImportText(file)
  if (!checked.ok) return checked
  const header = readHeader(checked.text)
  if ('ok' in header) return header

  const notes: ImportedNote[] = []
  const rejected: Rejection[] = []
  const ignored = createTally()
  let rows = -1
  for (const row of readCsvRows(checked.text, header.delimiter)) {
    rows++
    if (rows === 0) continue
    if (rows > limit) return tooManyNotes(limit)
    const reason = row.problem ?? rowProblem(row, header)
    if (reason === null) notes.push(readNote(row, header, ignored))
    else rejected.push({ line: row.line, reason })
  }
  return { ok: true, kind: 'notes', notes, ignoredColumns: header.ignored, ignored: ignored.words(), rejected }
}

type Header = {
  readonly delimiter: string
  /** Where each known column stands. */
  readonly columns: ReadonlyMap<Column, number>
  readonly width: number
  /** The names of the others, as the file has them. */
  readonly ignored: readonly string[]
}

function readHeader(text: string): Header | ImportFailure {
  const candidates = DELIMITERS.map((delimiter) => ({ delimiter, cells: firstRow(text, delimiter) }))
  const named = candidates.filter(({ cells }) => cells.some((cell) => columnName(cell) === 'text'))
  const best = widest(named)
  if (best === null) return noTextColumn(widest(candidates)?.cells ?? [])
  const columns = new Map<Column, number>()
  const ignored: string[] = []
  for (const [index, cell] of best.cells.entries()) {
    const name = columnName(cell)
    const column = COLUMNS.find((known) => known === name)
    if (column !== undefined && !columns.has(column)) columns.set(column, index)
    else if (cell.trim() !== '') ignored.push(nameOf(cell))
  }
  const delimiter = best.cells.length === 1 ? NO_DELIMITER : best.delimiter
  return { delimiter, columns, width: best.cells.length, ignored }
}

function firstRow(text: string, delimiter: string): string[] {
  const first = readCsvRows(text, delimiter).next()
  return first.done === true || first.value.problem !== null ? [] : first.value.cells
}

function widest<T extends { cells: readonly string[] }>(candidates: readonly T[]): T | null {
  return candidates.reduce<T | null>(
    (best, candidate) => (best === null || candidate.cells.length > best.cells.length ? candidate : best),
    null,
  )
}

function columnName(cell: string): string {
  return cell.replaceAll('\ufeff', '').trim().toLowerCase()
}

/** A name to show: a file may hold anything. */
function nameOf(cell: string): string {
  const name = unguardCell(cell).replaceAll(/\s+/g, ' ').trim()
  return name.length > 60 ? `${name.slice(0, 60)}…` : name
}

function noTextColumn(cells: readonly string[]): ImportFailure {
  const names = cells.filter((cell) => cell.trim() !== '').slice(0, 20)
  const found = names.length === 0 ? 'it has none' : `it has ${names.map((name) => `"${nameOf(name)}"`).join(', ')}`
  return importFailure(
    'noTextColumn',
    `The file needs a column named "text" in its first line; ${found}. For one note a line, send it as plain text.`,
  )
}

function cellOf(row: CsvRow, header: Header, column: Column): string {
  const index = header.columns.get(column)
  return index === undefined ? '' : unguardCell(row.cells[index] ?? '')
}

function rowProblem(row: CsvRow, header: Header): string | null {
  const extra = row.cells.slice(header.width).some((cell) => cell.trim() !== '')
  if (extra) return REJECTIONS.moreCells
  const text = cellOf(row, header, 'text')
  if (text.trim() === '') return REJECTIONS.noText
  if (text.length > LIMITS.noteText) return REJECTIONS.longText
  if (cellOf(row, header, 'cluster').length > LIMITS.noteText) return REJECTIONS.longCluster
  if (COLUMNS.some((column) => hasControlCharacters(cellOf(row, header, column)))) {
    return REJECTIONS.controlCharacters
  }
  return null
}

function readNote(row: CsvRow, header: Header, ignored: Tally): ImportedNote {
  const cluster = cellOf(row, header, 'cluster').trim()
  const authors = namesInCell(cellOf(row, header, 'author'))
  const named = authors.filter((name) => name.length <= LIMITS.personName)
  if (named.length < authors.length) ignored.add(`author of more than ${LIMITS.personName} characters`)
  return {
    text: cellOf(row, header, 'text'),
    cluster: cluster === '' ? null : cluster,
    color: readColor(cellOf(row, header, 'color'), ignored),
    authorName: named.length === 0 ? null : named.join('; '),
    tags: readTags(cellOf(row, header, 'tags'), ignored),
  }
}

function readColor(cell: string, ignored: Tally): PaletteColor {
  const name = cell.trim().toLowerCase()
  if (name === '') return DEFAULT_COLOR
  if (isPaletteColor(name)) return name
  ignored.add(`color "${nameOf(cell)}"`)
  return DEFAULT_COLOR
}

function readTags(cell: string, ignored: Tally): string[] {
  const tags = [...new Set(cell.split(';').map((tag) => tag.trim()))].filter((tag) => tag !== '')
  const short = tags.filter((tag) => tag.length <= LIMITS.tag)
  for (let i = short.length; i < tags.length; i++) ignored.add(`tag of more than ${LIMITS.tag} characters`)
  for (let i = LIMITS.tagsPerNote; i < short.length; i++) ignored.add(`tag beyond ${LIMITS.tagsPerNote} a note`)
  return short.slice(0, LIMITS.tagsPerNote)
}
