import { splitGraphemes } from './graphemes'
import { NOTE_METRICS } from './noteMetrics'
import { shownText } from './shownText'
import { edgeMarks, isRightToLeft } from './textDirection'
import { breakParagraph, hasWordWiderThan, measureParagraph, type Paragraph } from './textLines'
import type { TextMeasurer } from './textMeasurer'

export type TextLine = {
  /** As it stands in the shown text, with the spaces that hang over its end. */
  readonly text: string
  /** Where it starts in the note's text. UTF-16 units. */
  readonly start: number
  /** True where its paragraph reads from right to left: it starts at the box's right edge. */
  readonly isRtl: boolean
  /** Invisible marks that say what the neighbouring lines read like; drawn around the line. */
  readonly marks: readonly [before: string, after: string]
}

/** A note's text as it is drawn: lines in its text box, at one size, in page units. */
export type TextLayout = {
  readonly fontSize: number
  readonly lineHeight: number
  /** The first line's baseline below the text box's top. */
  readonly baseline: number
  readonly lines: readonly TextLine[]
  /** True where not even the smallest size had room for all. */
  readonly isCut: boolean
}

/** Browsers round widths, too. Page units. */
const SLACK = 0.02

type Words = 'whole' | 'broken'
type Options = {
  /** False for the field, which scrolls: what no size holds keeps all its lines. */
  readonly cuts?: boolean
}

/** Lays a text out in a note: the largest size at which it fits, and never over the edge. */
export function layoutNoteText(text: string, measurer: TextMeasurer, { cuts = true }: Options = {}): TextLayout {
  const texts = shownText(text).split('\n')
  const paragraphs = texts.map((paragraph) => measureParagraph(paragraph, measurer))
  for (const [size, words] of TRIES) {
    const lines = breakLines(paragraphs, size, words, linesThatFit(size) + 1, measurer)
    if (lines !== null && count(lines) <= linesThatFit(size)) return finish(texts, lines, size, measurer, false)
  }
  const size = Math.min(...NOTE_METRICS.fontSizes)
  const lines = breakLines(paragraphs, size, 'broken', cuts ? linesThatFit(size) : Number.POSITIVE_INFINITY, measurer)
  const whole = finish(texts, lines ?? [], size, measurer, true)
  return cuts ? { ...whole, lines: cutToFit(whole.lines, size, measurer) } : whole
}

const TRIES: readonly (readonly [number, Words])[] = [
  ...NOTE_METRICS.fontSizes
    .filter((size) => size >= NOTE_METRICS.smallestForWholeWords)
    .map((size) => [size, 'whole'] as const),
  ...NOTE_METRICS.fontSizes
    .filter((size) => size <= NOTE_METRICS.largestForBrokenWords)
    .map((size) => [size, 'broken'] as const),
]

function linesThatFit(size: number): number {
  return Math.floor((NOTE_METRICS.text.height + 0.01) / (size * NOTE_METRICS.lineHeight))
}

function limitAt(size: number): number {
  return (NOTE_METRICS.text.width - SLACK) / size
}

/** Each paragraph's lines; null where a whole word is wider than the box. Stops soon after `enough` lines. */
function breakLines(
  paragraphs: readonly Paragraph[],
  size: number,
  words: Words,
  enough: number,
  measurer: TextMeasurer,
): string[][] | null {
  const limit = limitAt(size)
  const broken: string[][] = []
  let lines = 0
  for (const paragraph of paragraphs) {
    if (lines > enough) break
    if (words === 'whole' && hasWordWiderThan(paragraph, limit)) return null
    const own = breakParagraph(paragraph, limit, enough, measurer)
    lines += own.length
    broken.push(own)
  }
  return broken
}

function count(lines: readonly (readonly string[])[]): number {
  return lines.reduce((sum, own) => sum + own.length, 0)
}

function finish(
  texts: readonly string[],
  broken: readonly (readonly string[])[],
  fontSize: number,
  measurer: TextMeasurer,
  isCut: boolean,
): TextLayout {
  const lines: TextLine[] = []
  let start = 0
  for (const [index, own] of broken.entries()) {
    const isRtl = isRightToLeft(texts[index] ?? '')
    for (const [at, text] of own.entries()) {
      const marks = edgeMarks(text, own[at - 1] ?? '', own[at + 1] ?? '')
      lines.push({ text, start, isRtl, marks })
      start += text.length
    }
    start++
  }
  const lineHeight = fontSize * NOTE_METRICS.lineHeight
  const { ascent, descent } = measurer
  const baseline = (lineHeight - (ascent + descent) * fontSize) / 2 + ascent * fontSize
  return { fontSize, lineHeight, baseline, lines, isCut }
}

const ELLIPSIS = '…'

function cutToFit(all: readonly TextLine[], size: number, measurer: TextMeasurer): TextLine[] {
  const lines = all.slice(0, linesThatFit(size))
  const last = lines.pop()
  if (last === undefined) return lines
  const letters = splitGraphemes(last.text.trimEnd())
  while (letters.length > 0 && measurer.width(letters.join('') + ELLIPSIS) > limitAt(size)) letters.pop()
  return [...lines, { ...last, text: letters.join('') + ELLIPSIS }]
}
