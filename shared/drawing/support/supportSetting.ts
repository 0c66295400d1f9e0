import type { Support } from '../../model/support'
import type { NotePainter } from '../notePainter'
import { layoutText, type TextLayout } from '../textLayout'
import type { SupportOptions } from './drawnSupport'

/** What laying out a support needs to know. */
export type SupportSetting = Pick<SupportOptions, 'locale' | 'words'> & {
  readonly names: Support['names']
  readonly painter: Pick<NotePainter, 'measurer' | 'titleMeasurer'>
  /** Page units: letters of labels, as large as can be read from here. */
  readonly letters: number
}

type Letters = 'plain' | 'bold'
export type LettersRoom = {
  readonly width: number
  readonly height: number
  readonly sizes: readonly number[]
  readonly letters: Letters
}

export const LINE_HEIGHT = 1.22

export function layLetters(
  text: string,
  { width, height, sizes, letters }: LettersRoom,
  setting: SupportSetting,
): TextLayout {
  const { measurer, titleMeasurer } = setting.painter
  const smallest = Math.min(...sizes)
  const words = { smallestForWholeWords: smallest, largestForBrokenWords: smallest }
  const room = { width: Math.max(1, width), height, fontSizes: sizes, lineHeight: LINE_HEIGHT, ...words }
  return layoutText(text.trim(), room, letters === 'bold' ? titleMeasurer : measurer)
}

/** In one line; null where not even a few letters have room. */
export function layLabel(
  text: string,
  width: number,
  { size, letters }: { readonly size: number; readonly letters: Letters },
  setting: SupportSetting,
): TextLayout | null {
  if (width < size * 2.5 || text.trim() === '') return null
  return layLetters(text, { width, height: size * LINE_HEIGHT, sizes: [size], letters }, setting)
}

/** As `layLabel`, and smaller rather than cut. */
export function layFittingLabel(
  text: string,
  width: number,
  { size, letters }: { readonly size: number; readonly letters: Letters },
  setting: SupportSetting,
): TextLayout | null {
  const sizes = [1, 0.88, 0.77, 0.68].map((share) => size * share)
  for (const each of sizes) {
    const layout = layLabel(text, width, { size: each, letters }, setting)
    if (layout !== null && !layout.isCut) return layout
  }
  return layLabel(text, width, { size: size * 0.68, letters }, setting)
}

export function lettersWidth({ lines, fontSize }: TextLayout, letters: Letters, { painter }: SupportSetting): number {
  const measurer = letters === 'bold' ? painter.titleMeasurer : painter.measurer
  return Math.max(0, ...lines.map(({ text }) => measurer.width(text.trimEnd()) * fontSize))
}

export function heightOf({ lines, lineHeight }: TextLayout): number {
  return lines.length * lineHeight
}
