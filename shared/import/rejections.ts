import { LIMITS } from '../protocol/limits'

const longest = (characters: number) => `${characters.toLocaleString('en')} characters`

/** Cells in a row of a CSV; a file with more is no table. */
export const MOST_CELLS = 1_000

/** Why a line of a file is left out, as the API tells it. Clients find the words of their language by these. */
export const REJECTIONS = {
  noText: 'it has no text',
  longText: `its text is longer than ${longest(LIMITS.noteText)}`,
  longCluster: `its cluster is longer than ${longest(LIMITS.noteText)}`,
  controlCharacters: 'it holds control characters, which are no text',
  moreCells: 'it has more cells than the header: put a text that holds the delimiter between quotation marks',
  unclosedQuote: 'a quotation mark is opened here and never closed: nothing after it was read',
  afterQuote: 'there is text after a closing quotation mark: write "" for a quotation mark inside a cell',
  tooManyCells: `it has more than ${MOST_CELLS} cells`,
} as const

export type RejectionCode = keyof typeof REJECTIONS
