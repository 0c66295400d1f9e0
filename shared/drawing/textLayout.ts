import { splitGraphemes } from './graphemes'
import { shownText } from './shownText'
import { edgeMarks, isRightToLeft } from './textDirection'
import { breakParagraph, hasWordWiderThan, measureParagraph, type Paragraph } from './textLines'
import type { TextMeasurer } from './textMeasurer'

export type TextLine = {
  /** As it stands in the shown text, with the spaces that hang over its end. */
  readonly text: string
  /** Where it starts in the text. UTF-16 units. */
  readonly start: number
  /** True where its paragraph reads from right to left: it starts at the box's right edge. */
  readonly isRtl: boolean
  /** Invisible marks that say what the neighbouring lines read like; drawn around the line. */
  readonly marks: readonly [before: string, after: string]
}

/** A text as it is drawn: lines in a box, at one size, in page units. */
export type TextLayout = {
  readonly fontSize: number
  readonly lineHeight: number
  /** The first line's baseline below the text box's top. */
  readonly baseline: number
  readonly lines: readonly TextLine[]
  /** Of the box that it is laid out in. */
  readonly width: number
  /** True where not even the smallest size had room for all. */
  readonly isCut: boolean
}

/** The box that a text is laid out in, in page units. */
export type TextRoom = {
  readonly width: number
  readonly height: number
  /** The text takes the largest of these at which it fits. */
  readonly fontSizes: readonly number[]
  /** Rather than break a word, the text shrinks down to this; below it, it breaks words and is as large as that allows. */
  readonly smallestForWholeWords: number
  readonly largestForBrokenWords: number
  /** Of the font size. */
  readonly lineHeight: number
}

/** Browsers round widths, too. Page units. */
const SLACK = 0.02

type Words = 'whole' | 'broken'
export type TextOptions = {
  /** False for the field, which scrolls: what no size holds keeps all its lines. */
  readonly cuts?: boolean
}

/** Lays a text out in a box: the largest size at which it fits, and never over the edge. */
export function layoutText(
  text: string,
  room: TextRoom,
  measurer: TextMeasurer,
  { cuts = true }: TextOptions = {},
): TextLayout {
  const texts = shownText(text).split('\n')
  const paragraphs = texts.map((paragraph) => measureParagraph(paragraph, measurer))
  for (const [size, words] of triesOf(room)) {
    const enough = linesThatFit(room, size)
    const lines = breakLines(paragraphs, limitAt(room, size), words, enough + 1, measurer)
    if (lines !== null && count(lines) <= enough) return finish(texts, lines, { size, room }, measurer, false)
  }
  const size = Math.min(...room.fontSizes)
  const most = cuts ? linesThatFit(room, size) : Number.POSITIVE_INFINITY
  const lines = breakLines(paragraphs, limitAt(room, size), 'broken', most, measurer)
  const whole = finish(texts, lines ?? [], { size, room }, measurer, true)
  return cuts ? { ...whole, lines: cutToFit(whole.lines, { size, room }, measurer) } : whole
}

type Fitted = { readonly size: number; readonly room: TextRoom }
type Tries = readonly (readonly [number, Words])[]

const TRIES = new WeakMap<TextRoom['fontSizes'], Tries>()

function triesOf(room: TextRoom): Tries {
  const known = TRIES.get(room.fontSizes)
  if (known !== undefined) return known
  const { fontSizes, smallestForWholeWords, largestForBrokenWords } = room
  const tries: Tries = [
    ...fontSizes.filter((size) => size >= smallestForWholeWords).map((size) => [size, 'whole'] as const),
    ...fontSizes.filter((size) => size <= largestForBrokenWords).map((size) => [size, 'broken'] as const),
  ]
  TRIES.set(room.fontSizes, tries)
  return tries
}

function linesThatFit({ height, lineHeight }: TextRoom, size: number): number {
  return Math.floor((height + 0.01) / (size * lineHeight))
}

function limitAt({ width }: TextRoom, size: number): number {
  return (width - SLACK) / size
}

/** Each paragraph's lines; null where a whole word is wider than the box. Stops soon after `enough` lines. */
function breakLines(
  paragraphs: readonly Paragraph[],
  limit: number,
  words: Words,
  enough: number,
  measurer: TextMeasurer,
): string[][] | null {
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
  { size, room }: Fitted,
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
  const lineHeight = size * room.lineHeight
  const { ascent, descent } = measurer
  const baseline = (lineHeight - (ascent + descent) * size) / 2 + ascent * size
  return { fontSize: size, lineHeight, baseline, lines, width: room.width, isCut }
}

const ELLIPSIS = '…'

function cutToFit(all: readonly TextLine[], { size, room }: Fitted, measurer: TextMeasurer): TextLine[] {
  const lines = all.slice(0, linesThatFit(room, size))
  const last = lines.pop()
  if (last === undefined) return lines
  const letters = splitGraphemes(last.text.trimEnd())
  while (letters.length > 0 && measurer.width(letters.join('') + ELLIPSIS) > limitAt(room, size)) letters.pop()
  return [...lines, { ...last, text: letters.join('') + ELLIPSIS }]
}
