import { splitGraphemes } from './graphemes'
import { type Chunk, splitIntoChunks } from './lineBreaks'
import type { TextMeasurer } from './textMeasurer'

/** A paragraph with its widths in ems, ready to be broken at any size. */
export type Paragraph = readonly Measured[]
type Measured = Chunk & { readonly width: number; readonly spaceWidth: number }

/** Letters set closer across a space make a line narrower than its words: so near the limit, lines are measured whole. */
const NEAR_LIMIT = 0.1

export function measureParagraph(paragraph: string, measurer: TextMeasurer): Paragraph {
  return splitIntoChunks(paragraph).map((chunk) => ({
    ...chunk,
    width: chunk.word === '' ? 0 : measurer.width(chunk.word),
    spaceWidth: chunk.spaces === '' ? 0 : measurer.width(chunk.spaces),
  }))
}

export function hasWordWiderThan(paragraph: Paragraph, limit: number): boolean {
  return paragraph.some((chunk) => chunk.width > limit)
}

/** The paragraph's lines, of which each ends with its spaces; stops soon after `enough`. `limit` in ems. */
export function breakParagraph(paragraph: Paragraph, limit: number, enough: number, measurer: TextMeasurer): string[] {
  const lines: string[] = []
  let line: Piece = { text: '', width: 0 }
  for (const chunk of paragraph) {
    if (lines.length > enough) return lines
    if (line.text !== '' && !fits(line, chunk, limit, measurer)) {
      lines.push(line.text)
      line = { text: '', width: 0 }
    }
    const pieces =
      chunk.width > limit ? breakWord(chunk.word, limit, measurer) : [{ text: chunk.word, width: chunk.width }]
    const last = pieces.pop() ?? line
    lines.push(...pieces.map((piece) => piece.text))
    line = { text: line.text + last.text + chunk.spaces, width: line.width + last.width + chunk.spaceWidth }
  }
  lines.push(line.text)
  return lines
}

function fits(line: Piece, chunk: Measured, limit: number, measurer: TextMeasurer): boolean {
  const sum = line.width + chunk.width
  if (Math.abs(sum - limit) > limit * NEAR_LIMIT) return sum <= limit
  return measurer.width(line.text + chunk.word) <= limit
}

type Piece = { readonly text: string; readonly width: number }

/**
 * After a joint such as a slash where there is one late enough, else anywhere: nobody reads a word cut at its last
 * letter. A browser's field cuts such a word anywhere while one writes in it.
 */
function splitAtJoint(piece: string): [string, string] {
  const joint = Math.max(...['/', '_', '.', ',', ';', ':', '|', '&'].map((sign) => piece.lastIndexOf(sign)))
  return joint < piece.length / 3 ? [piece, ''] : [piece.slice(0, joint + 1), piece.slice(joint + 1)]
}

/** As many characters as fit, up to a joint; a single one that is too wide stands alone. */
function breakWord(word: string, limit: number, measurer: TextMeasurer): Piece[] {
  const pieces: Piece[] = []
  let piece: Piece = { text: '', width: 0 }
  for (const grapheme of splitGraphemes(word)) {
    const longer = append(piece, grapheme, limit, measurer)
    if (piece.text === '' || longer.width <= limit) {
      piece = longer
    } else {
      const [head, tail] = splitAtJoint(piece.text)
      pieces.push({ text: head, width: measurer.width(head) })
      const rest = tail + grapheme
      piece = { text: rest, width: measurer.width(rest) }
    }
  }
  return [...pieces, piece]
}

/** Letters stand closer or wider than each alone, by up to a tenth: near the limit, the piece is measured whole. */
const MEASURED_FROM = 0.85

function append(piece: Piece, grapheme: string, limit: number, measurer: TextMeasurer): Piece {
  const text = piece.text + grapheme
  const sum = piece.width + measurer.width(grapheme)
  return { text, width: sum > limit * MEASURED_FROM ? measurer.width(text) : sum }
}
