import type { DrawingContext } from './context'
import type { TextLayout } from './textLayout'

/** Where lines go, in the context's present units. */
export type LinesBox = {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly align?: 'start' | 'center'
}

/** Draws a text's lines. The font of the layout's size and the ink are set already. */
export function drawLines(
  context: DrawingContext,
  { lines, baseline, lineHeight }: TextLayout,
  { x, y, width, align = 'start' }: LinesBox,
): void {
  context.textBaseline = 'alphabetic'
  context.textRendering = 'geometricPrecision'
  for (const [index, line] of lines.entries()) {
    const letters = line.text.trimEnd()
    if (letters === '') continue
    context.direction = line.isRtl ? 'rtl' : 'ltr'
    const start = line.isRtl ? x + width : x
    context.textAlign = align === 'center' ? 'center' : line.isRtl ? 'right' : 'left'
    const left = align === 'center' ? x + width / 2 : start
    context.fillText(line.marks[0] + letters + line.marks[1], left, y + baseline + index * lineHeight)
  }
}
