import { MOST_CELLS, REJECTIONS } from './rejections'

/** One row: its cells, or why it cannot be read. `line` is the line in the file on which it begins, from 1. */
export type CsvRow = { readonly line: number; readonly cells: string[]; readonly problem: string | null }

export const DELIMITERS = [',', ';', '\t'] as const

/** A delimiter that no text holds: for a file with a single column, whose cells may hold commas. */
export const NO_DELIMITER = '\u001f'

/**
 * Reads rows as RFC 4180 has them, one at a time and in one pass, whatever the line ends. Lines that are blank are
 * skipped. A row that cannot be read is told, and reading goes on after its line.
 */
export function* readCsvRows(text: string, delimiter: string): Generator<CsvRow> {
  let at = 0
  let line = 1
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    const raw = text.slice(at, Math.min(row.end, at + 256))
    if (raw.trim() !== '' || row.end - at > 256) yield { line, cells: row.cells, problem: row.problem }
    line += countLineEnds(text, at, row.end)
    at = row.end
  }
}

type RawRow = { cells: string[]; problem: string | null; end: number }

function readRow(text: string, start: number, delimiter: string): RawRow {
  const cells: string[] = []
  let at = start
  for (;;) {
    const cell = text[at] === '"' ? readQuoted(text, at, delimiter) : readPlain(text, at, delimiter)
    cells.push(cell.value)
    if (cell.problem !== null) return { cells, problem: cell.problem, end: afterLine(text, cell.end) }
    if (text[cell.end] !== delimiter) return { cells, problem: null, end: afterLine(text, cell.end) }
    if (cells.length >= MOST_CELLS) return { cells, problem: REJECTIONS.tooManyCells, end: afterLine(text, cell.end) }
    at = cell.end + 1
  }
}

/** `end` is the index of what follows the cell: a delimiter, a line end or the end of the text. */
type Cell = { value: string; problem: string | null; end: number }

function readPlain(text: string, start: number, delimiter: string): Cell {
  let end = start
  while (end < text.length && text[end] !== delimiter && !isLineEnd(text, end)) end++
  return { value: text.slice(start, end), problem: null, end }
}

function readQuoted(text: string, start: number, delimiter: string): Cell {
  const parts: string[] = []
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    if (quote === -1) return { value: '', problem: REJECTIONS.unclosedQuote, end: text.length }
    parts.push(text.slice(from, quote))
    if (text[quote + 1] !== '"') {
      let end = quote + 1
      while (text[end] === ' ') end++
      const closes = end === text.length || text[end] === delimiter || isLineEnd(text, end)
      return { value: parts.join('"'), problem: closes ? null : REJECTIONS.afterQuote, end }
    }
    from = quote + 2
  }
}

function isLineEnd(text: string, at: number): boolean {
  const unit = text.charCodeAt(at)
  return unit === 10 || unit === 13
}

/** The index after the next line end at or after `from`. */
function afterLine(text: string, from: number): number {
  let at = from
  while (at < text.length && !isLineEnd(text, at)) at++
  return text[at] === '\r' && text[at + 1] === '\n' ? at + 2 : Math.min(at + 1, text.length)
}

function countLineEnds(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === 10 || (text.charCodeAt(at) === 13 && text.charCodeAt(at + 1) !== 10)) count++
  }
  return count
}
