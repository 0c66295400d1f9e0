import type { Card } from '../../model/card'
import type { AreaDefinition, CardKind } from '../../model/cardKind'
import type { NotePainter } from '../notePainter'
import { layoutText, type TextLayout } from '../textLayout'
import type { TextMeasurer } from '../textMeasurer'
import type { GroundName } from './cardColors'
import type { CardOptions } from './drawnCard'
import type { Letters } from './pen'

/** What laying out a card needs to know. */
export type CardSetting = Pick<CardOptions, 'locale' | 'nameOf' | 'words'> & {
  readonly kind: CardKind
  readonly card: Pick<Card, 'kind' | 'width' | 'height' | 'values'>
  readonly painter: Pick<NotePainter, 'measurer' | 'titleMeasurer'>
}

/** What laying out a field needs to know. */
export type FieldSetting = CardSetting & {
  /** Of what is written, in page units. */
  readonly size: number
  readonly ground: GroundName
  readonly look: AreaDefinition['look']
}

export type TextStyle = {
  /** It takes the largest at which it fits. */
  readonly sizes: readonly number[]
  readonly letters: Letters
  readonly lineHeight?: number
}

export const LINE_HEIGHT = 1.28

/** Nothing that a card could show is longer. */
const LONGEST = 2_400
const MOST_ITEMS = 60
const LONGEST_WORD = 60

/** As much of a text as its field takes: what foreign programs write beyond that is cut before it costs. */
export function withinReason(text: string, most = LONGEST): string {
  const end = Math.min(most, LONGEST)
  return text.length <= end ? text : `${text.slice(0, end).replace(/[\ud800-\udbff]$/, '')}…`
}

export function firstItems<T>(items: readonly T[], most = MOST_ITEMS): readonly T[] {
  return items.slice(0, Math.min(most, MOST_ITEMS))
}

/** Lays a text out in a box. Letters that lean are as wide as upright ones: a browser slants them itself. */
export function layStyled(
  text: string,
  { width, height }: { readonly width: number; readonly height: number },
  { sizes, letters, lineHeight = LINE_HEIGHT }: TextStyle,
  painter: CardSetting['painter'],
): TextLayout {
  const smallest = Math.min(...sizes)
  const fontSizes = [...sizes].sort((a, b) => b - a)
  const room = { width, height, fontSizes, lineHeight }
  const words = { smallestForWholeWords: smallest, largestForBrokenWords: smallest }
  return layoutText(withinReason(text), { ...room, ...words }, measurerOf(letters, painter))
}

function measurerOf(letters: Letters, painter: CardSetting['painter']): TextMeasurer {
  return letters === 'bold' ? painter.titleMeasurer : painter.measurer
}

export function heightOf({ lines, lineHeight }: TextLayout): number {
  return lines.length * lineHeight
}

/** Large letters break no word, not even at its hyphen, where smaller ones would not. */
export function sizesForWords(
  text: string,
  width: number,
  sizes: readonly number[],
  measurer: TextMeasurer,
): readonly number[] {
  const widest = Math.max(...text.split(/\s+/).map((word) => measurer.width(withinReason(word, LONGEST_WORD))))
  const fitting = sizes.filter((size) => size * widest < width)
  return fitting.length === 0 ? sizes : fitting
}

/** One line, cut where it is longer than the width. */
export function layLine(
  text: string,
  width: number,
  { size, letters }: { readonly size: number; readonly letters: Letters },
  painter: CardSetting['painter'],
): TextLayout {
  const flat = withinReason(text).replaceAll('\n', ' ')
  return layStyled(flat, { width, height: size * LINE_HEIGHT }, { sizes: [size], letters }, painter)
}

/** How wide a line's letters are. */
export function lineWidth({ lines, fontSize }: TextLayout, measurer: TextMeasurer): number {
  return Math.max(0, ...lines.map(({ text }) => measurer.width(text.trimEnd()) * fontSize))
}
