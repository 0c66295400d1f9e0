import type { CreateCanvas } from './context'
import { NOTE_FONT } from './noteMetrics'
import { createNoteSprites, type NoteSprites } from './noteSprites'
import { createTextMeasurer, type TextMeasurer } from './textMeasurer'
import type { CanvasTheme } from './theme'

/** What drawing notes keeps between frames. */
export interface NotePainter {
  readonly theme: CanvasTheme
  readonly sprites: NoteSprites
  readonly measurer: TextMeasurer
  /** The value for a context's `font`. */
  font(size: number): string
}

export function createNotePainter(createCanvas: CreateCanvas, theme: CanvasTheme, fontFamily = NOTE_FONT): NotePainter {
  const fonts = new Map<number, string>()
  return {
    theme,
    sprites: createNoteSprites(createCanvas, theme),
    measurer: createTextMeasurer(createCanvas, fontFamily),
    font(size) {
      const known = fonts.get(size)
      if (known !== undefined) return known
      const font = `${size}px ${fontFamily}`
      fonts.set(size, font)
      return font
    },
  }
}
