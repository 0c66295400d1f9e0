import { looksEmpty } from '../../../shared/drawing/shownText'
import { LIMITS } from '../../../shared/protocol/limits'
import { startOfCharacter } from '../../../shared/queries/textParts'
import { cleanText } from './cleanText'
import { readTextRows, type TextRow } from './textRows'

/** What a text becomes: a note each. */
export type Ideas = {
  readonly texts: readonly string[]
  /** The rows that were longer than a note holds: each goes on in the notes after its first. */
  readonly long: readonly string[]
}

const BETWEEN_CELLS = ' · '

/**
 * One idea a line, or a row of a spreadsheet; the cells of a row stand in one note, with a dot between them. A list's
 * marks are taken off where more than half of the rows have one. Nothing is cut: a row that is too long is split where
 * a word ends.
 */
export function readIdeas(text: string): Ideas {
  const rows = readTextRows(cleanText(text))
  const isList = rows.filter(({ mark }) => mark !== '').length * 2 > rows.length
  const texts: string[] = []
  const long: string[] = []
  for (const row of rows) {
    const idea = ideaOf(row, isList)
    if (looksEmpty(idea)) continue
    const parts = splitText(idea)
    if (parts.length > 1) long.push(idea)
    texts.push(...parts)
  }
  return { texts, long }
}

function ideaOf({ mark, cells }: TextRow, isList: boolean): string {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => !looksEmpty(cell))
  const idea = filled.join(BETWEEN_CELLS)
  return mark === '' || isList ? idea : `${mark} ${idea}`
}

function splitText(text: string): string[] {
  const parts: string[] = []
  let rest = text
  while (rest.length > LIMITS.noteText) {
    const end = endOfPart(rest)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest]
}

/** After the last word that fits; in the middle of a word where it is very long, but never of a character. */
function endOfPart(text: string): number {
  const most = LIMITS.noteText
  const space = Math.max(text.lastIndexOf(' ', most), text.lastIndexOf('\n', most))
  if (space > most / 2) return space
  return startOfCharacter(text, most)
}
