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

/** Rounding in the browser's own text drawing must not push a letter over the edge. */
const SLACK = 0.5

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
    if (line.width + chunk.width > limit && line.text !== '') {
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

type Piece = { readonly text: string; readonly width: number }

/** Between any two characters, as wide as they fit; a single character that is too wide stands alone. */
function breakWord(word: string, limit: number, measurer: TextMeasurer): Piece[] {
  const pieces: Piece[] = []
  let text = ''
  let width = 0
  for (const grapheme of splitGraphemes(word)) {
    const own = measurer.width(grapheme)
    if (text !== '' && width + own > limit) {
      pieces.push({ text, width })
      text = ''
      width = 0
    }
    text += grapheme
    width += own
  }
  return [...pieces, { text, width }]
}

const ELLIPSIS = '…'

function cutToFit(paragraphs: readonly (readonly Measured[])[], measurer: TextMeasurer): TextLayout {
  const size = Math.min(...NOTE_METRICS.fontSizes)
  const limit = (NOTE_METRICS.text.width - SLACK) / size
  const lines = (breakLines(paragraphs, size, 'broken', measurer) ?? []).slice(0, linesThatFit(size))
  const last = splitGraphemes((lines.pop() ?? '').trimEnd())
  const widths = last.map((grapheme) => measurer.width(grapheme))
  let width = widths.reduce((sum, own) => sum + own, measurer.width(ELLIPSIS))
  while (last.length > 0 && width > limit) {
    last.pop()
    width -= widths.pop() ?? 0
  }
  return finish([...lines, last.join('') + ELLIPSIS], size, measurer, true)
}
