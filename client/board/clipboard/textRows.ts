/** One row of a text: what marks it as a list's item, if anything does, and its cells; a plain line has one. */
export type TextRow = { readonly mark: string; readonly cells: readonly string[] }

/** A bullet, a dash or a number, with what stands between it and the text; also the box of a task. */
const MARK =
  /[ \t\u00a0]*(?:[-*+\u2022\u25e6\u25aa\u25ab\u2023\u00b7\u2013\u2014\u25cb\u25cf\u25a0\u25a1\uf0b7]|o(?=\t)|\d{1,3}[.)])[ \t\u00a0]+(?:\[[ xX]\][ \t]+)?/y
const PLAIN = /[^\t\n]*/y
/** As much as a spreadsheet's cell holds, twice. Characters. */
const LONGEST_CELL = 65_536

/**
 * Rows as spreadsheets and word processors put them into the clipboard: cells between tabs; a cell that holds line
 * breaks, tabs or quotation marks stands between quotation marks, its own doubled. Quotation marks that people wrote
 * are left alone. Expects line feeds as line ends; blank rows are left out.
 */
export function readTextRows(text: string): TextRow[] {
  const rows: TextRow[] = []
  const lastQuote = text.lastIndexOf('"')
  let at = 0
  while (at < text.length) {
    const mark = match(MARK, text, at)
    const cells: string[] = []
    at += mark.length
    for (;;) {
      const quoted = text[at] === '"' ? readQuoted(text, at, lastQuote) : null
      const raw = quoted?.raw ?? match(PLAIN, text, at)
      cells.push(quoted?.value ?? raw)
      at += raw.length
      if (text[at] !== '\t') break
      at++
    }
    at++
    if (cells.some((cell) => cell.trim() !== '')) rows.push({ mark: mark.trim(), cells })
  }
  return rows
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

/** Null where the quotation mark is somebody's own: nothing in the cell needs it, or no cell ends where it closes. */
function readQuoted(text: string, start: number, lastQuote: number): { raw: string; value: string } | null {
  let from = start + 1
  while (from <= lastQuote && from - start < LONGEST_CELL) {
    const quote = text.indexOf('"', from)
    if (text[quote + 1] === '"') {
      from = quote + 2
      continue
    }
    const end = text[quote + 1]
    const held = text.slice(start + 1, quote)
    const closes = end === undefined || end === '\n' || end === '\t'
    if (!closes || !/[\n\t]|""/.test(held)) return null
    return { raw: text.slice(start, quote + 1), value: held.replaceAll('""', '"').replaceAll('\t', ' ') }
  }
  return null
}
