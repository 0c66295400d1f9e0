import type { PaletteColor } from '../model/palette'
import type { CreateCanvas, DrawingContext } from './context'
import { NOTE_METRICS } from './noteMetrics'
import { drawBars, fillPaper, tracePaper } from './paper'
import type { CanvasTheme } from './theme'

/** What a sprite shows: a paper with lines that stand for its text, one without, or the shadow alone. */
export type SpriteKind = 'written' | 'blank' | 'shadow'

/** How far a note lies above the board. */
export type Height = 'lying' | 'lifted'

type Wanted = { readonly kind: SpriteKind; readonly color: PaletteColor; readonly height: Height }

/** A note drawn ahead: `margin` page units of shadow on each side of it. */
export type Sprite = { readonly image: object; readonly margin: number }

/** Notes drawn ahead with their shadows, at a few scales, each when it is first needed. */
export interface NoteSprites {
  /** `scale` is in device pixels per page unit; the sprite is at least as fine as that, up to 1. */
  sprite(kind: SpriteKind, color: PaletteColor, height: Height, scale: number): Sprite
}

const SCALES = [1 / 8, 1 / 4, 1 / 2, 1]
const SHADOWS: Readonly<Record<Height, { blur: number; drop: number; margin: number }>> = {
  lying: { blur: 10, drop: 4, margin: 20 },
  lifted: { blur: 26, drop: 14, margin: 48 },
}

export function createNoteSprites(createCanvas: CreateCanvas, theme: CanvasTheme): NoteSprites {
  const made = new Map<string, Sprite>()
  return {
    sprite(kind, color, height, wanted) {
      const scale = SCALES.find((offered) => offered >= wanted) ?? 1
      const key = kind === 'shadow' ? `${kind} ${height} ${scale}` : `${kind} ${color} ${height} ${scale}`
      const known = made.get(key)
      if (known !== undefined) return known
      const { margin } = SHADOWS[height]
      const side = Math.ceil((NOTE_METRICS.size + 2 * margin) * scale)
      const canvas = createCanvas(side, side)
      draw(canvas.context, { kind, color, height }, side / (NOTE_METRICS.size + 2 * margin), theme)
      const sprite = { image: canvas.image, margin }
      made.set(key, sprite)
      return sprite
    },
  }
}

function draw(context: DrawingContext, { kind, color, height }: Wanted, scale: number, theme: CanvasTheme): void {
  const { margin } = SHADOWS[height]
  drawShadow(context, height, scale, theme.shadow)
  context.setTransform(scale, 0, 0, scale, margin * scale, margin * scale)
  if (kind !== 'shadow') fillPaper(context, theme.papers[color])
  if (kind === 'written') drawBars(context, theme.bars)
}

/** The shadow without what casts it: the paper stands beside the canvas. */
function drawShadow(context: DrawingContext, height: Height, scale: number, color: string): void {
  const { blur, drop, margin } = SHADOWS[height]
  const aside = (NOTE_METRICS.size + 2 * margin) * scale
  context.setTransform(scale, 0, 0, scale, margin * scale - aside, margin * scale)
  context.shadowColor = color
  context.shadowBlur = blur * scale
  context.shadowOffsetX = aside
  context.shadowOffsetY = drop * scale
  tracePaper(context)
  context.fillStyle = '#000'
  context.fill()
  context.shadowColor = 'transparent'
}
