import type { CreateCanvas } from './context'
import { NOTE_FONT } from './noteMetrics'
import { createNoteSprites, type NoteSprites } from './noteSprites'
import { createTextMeasurer, fontOf, type TextMeasurer } from './textMeasurer'
import type { CanvasTheme } from './theme'

/** What drawing notes keeps between frames. */
export interface NotePainter {
  readonly theme: CanvasTheme
  readonly sprites: NoteSprites
  readonly measurer: TextMeasurer
  /** Of titles, which are bolder than texts. */
  readonly titleMeasurer: TextMeasurer
  /** The value for a context's `font`. */
  font(size: number): string
  titleFont(size: number): string
}

/** Of titles. */
export const TITLE_WEIGHT = 680

export function createNotePainter(createCanvas: CreateCanvas, theme: CanvasTheme, fontFamily = NOTE_FONT): NotePainter {
  return {
    theme,
    sprites: createNoteSprites(createCanvas, theme),
    measurer: createTextMeasurer(createCanvas, fontFamily),
    titleMeasurer: createTextMeasurer(createCanvas, fontFamily, TITLE_WEIGHT),
    font: remember((size) => fontOf(size, fontFamily)),
    titleFont: remember((size) => fontOf(size, fontFamily, TITLE_WEIGHT)),
  }
}

function remember(make: (size: number) => string): (size: number) => string {
  const known = new Map<number, string>()
  return (size) => {
    const found = known.get(size)
    if (found !== undefined) return found
    const made = make(size)
    known.set(size, made)
    return made
  }
}
