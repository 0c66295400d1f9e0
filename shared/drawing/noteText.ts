import { type Chunk, splitGraphemes, splitIntoChunks } from './lineBreaks'
import { NOTE_METRICS } from './noteMetrics'
import type { TextMeasurer } from './textMeasurer'

/** A note's text as it is drawn: lines in its text box, at one size, in page units. */
export type TextLayout = {
  readonly fontSize: number
  readonly lineHeight: number
  /** The first line's baseline below the text box's top. */
  readonly baseline: number
  readonly lines: readonly string[]
  /** True where not even the smallest size had room for all. */
  readonly isCut: boolean
}

type Measured = Chunk & { readonly width: number; readonly spaceWidth: number }
type Words = 'whole' | 'broken'

/** Browsers round widths, too. Page units. */
const SLACK = 0.02

/** Letters set closer across a space make a line narrower than its words: so near the limit, lines are measured whole. */
const NEAR_LIMIT = 0.04

/** Lays a text out in a note: the largest size at which it fits, and never over the edge. */
export function layoutNoteText(text: string, measurer: TextMeasurer): TextLayout {
  const paragraphs = text.split(/\r\n|[\n\r\u2028\u2029]/).map((paragraph) => measureChunks(paragraph, measurer))
  const { fontSizes, smallestForWholeWords, largestForBrokenWords } = NOTE_METRICS
  const tries: [number, Words][] = [
    ...fontSizes.filter((size) => size >= smallestForWholeWords).map((size): [number, Words] => [size, 'whole']),
    ...fontSizes.filter((size) => size <= largestForBrokenWords).map((size): [number, Words] => [size, 'broken']),
  ]
  for (const [size, words] of tries) {
    const lines = breakLines(paragraphs, size, words, measurer)
    if (lines !== null && lines.length <= linesThatFit(size)) return finish(lines, size, measurer, false)
  }
  return cutToFit(paragraphs, measurer)
}

function linesThatFit(size: number): number {
  return Math.floor((NOTE_METRICS.text.height + 0.01) / (size * NOTE_METRICS.lineHeight))
}

function finish(lines: readonly string[], fontSize: number, measurer: TextMeasurer, isCut: boolean): TextLayout {
  const lineHeight = fontSize * NOTE_METRICS.lineHeight
  const { ascent, descent } = measurer
  const baseline = (lineHeight - (ascent + descent) * fontSize) / 2 + ascent * fontSize
  return { fontSize, lineHeight, baseline, lines, isCut }
}

function measureChunks(paragraph: string, measurer: TextMeasurer): Measured[] {
  return splitIntoChunks(paragraph).map((chunk) => ({
    ...chunk,
    width: chunk.word === '' ? 0 : measurer.width(chunk.word),
    spaceWidth: chunk.spaces === '' ? 0 : measurer.width(chunk.spaces),
  }))
}

/** Null where a whole word is wider than the box. Stops soon after what could fit. */
function breakLines(
  paragraphs: readonly (readonly Measured[])[],
  size: number,
  words: Words,
  measurer: TextMeasurer,
): string[] | null {
  const limit = (NOTE_METRICS.text.width - SLACK) / size
  const enough = linesThatFit(size) + 1
  const lines: string[] = []
  for (const paragraph of paragraphs) {
    if (lines.length > enough) break
    if (words === 'whole' && paragraph.some((chunk) => chunk.width > limit)) return null
    lines.push(...breakParagraph(paragraph, limit, enough, measurer))
  }
  return lines
}

function breakParagraph(
  paragraph: readonly Measured[],
  limit: number,
  enough: number,
  measurer: TextMeasurer,
): string[] {
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

/** After a joint such as a slash where there is one late enough, else anywhere: nobody reads a word cut at its last letter. */
function splitAtJoint(piece: string): [string, string] {
  const joint = Math.max(...['/', '_', '.', ',', ';', ':', '|', '&'].map((sign) => piece.lastIndexOf(sign)))
  return joint < piece.length / 3 ? [piece, ''] : [piece.slice(0, joint + 1), piece.slice(joint + 1)]
}

/** As wide as they fit; a single character that is too wide stands alone. */
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

const ELLIPSIS = '…'

function cutToFit(paragraphs: readonly (readonly Measured[])[], measurer: TextMeasurer): TextLayout {
  const size = Math.min(...NOTE_METRICS.fontSizes)
  const limit = (NOTE_METRICS.text.width - SLACK) / size
  const lines = (breakLines(paragraphs, size, 'broken', measurer) ?? []).slice(0, linesThatFit(size))
  const last = splitGraphemes((lines.pop() ?? '').trimEnd())
  while (last.length > 0 && measurer.width(last.join('') + ELLIPSIS) > limit) last.pop()
  return finish([...lines, last.join('') + ELLIPSIS], size, measurer, true)
}
