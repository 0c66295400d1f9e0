import type { Box, Point } from '../../geometry/box'
import type { DrawingContext } from '../context'
import { drawLines } from '../drawLines'
import { traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import type { TextLayout } from '../textLayout'
import type { CanvasTheme } from '../theme'

/** What draws the pieces of one support: page units are the unit, the page's origin is the origin. */
export type SupportPen = {
  readonly context: DrawingContext
  readonly painter: NotePainter
  readonly theme: CanvasTheme
  /** CSS pixels per page unit. */
  readonly zoom: number
  readonly isWordless: boolean
}

/** A part of a support, laid out: it knows its place and nothing of colours, which are the theme's. */
export type SupportPiece = (pen: SupportPen) => void

/** Takes a colour of the theme that is there when it is drawn. */
export type ColorOf = (theme: CanvasTheme) => string

export const INK: ColorOf = ({ support }) => support.ink
export const QUIET: ColorOf = ({ support }) => support.quiet
export const FAINT: ColorOf = ({ support }) => support.faint
export const LINE: ColorOf = ({ support }) => support.line

export type LettersLook = {
  readonly color: ColorOf
  readonly letters: 'plain' | 'bold'
  readonly align?: 'start' | 'center'
}

/** Letters smaller than this say nothing. CSS pixels. */
const SMALLEST_LETTERS = 4.5

export function lettersPiece(layout: TextLayout, { x, y }: Point, look: LettersLook): SupportPiece {
  return ({ context, painter, theme, zoom, isWordless }) => {
    if (isWordless || layout.fontSize * zoom < SMALLEST_LETTERS) return
    context.font = look.letters === 'bold' ? painter.titleFont(layout.fontSize) : painter.font(layout.fontSize)
    context.fillStyle = look.color(theme)
    drawLines(context, layout, { x, y, width: layout.width, align: look.align ?? 'start' })
  }
}

export function groundPiece(box: Box, corner: number, color: ColorOf): SupportPiece {
  return ({ context, theme }) => {
    traceRoundBox(context, box, Math.min(corner, box.width / 2, box.height / 2))
    context.fillStyle = color(theme)
    context.fill()
  }
}

/** `width` in CSS pixels. */
export function rimPiece(box: Box, corner: number, color: ColorOf, width: number): SupportPiece {
  return ({ context, theme, zoom }) => {
    traceRoundBox(context, box, Math.min(corner, box.width / 2, box.height / 2))
    context.strokeStyle = color(theme)
    context.lineWidth = width / zoom
    context.stroke()
  }
}

export type Stroke = {
  readonly color: ColorOf
  /** CSS pixels. */
  readonly width: number
  /** A line of dashes, each as long as its gap. CSS pixels. */
  readonly dash?: number
}

export function strokePiece(from: Point, to: Point, { color, width, dash }: Stroke): SupportPiece {
  return ({ context, theme, zoom }) => {
    context.beginPath()
    traceDashes(context, from, to, dash === undefined ? null : dash / zoom)
    context.strokeStyle = color(theme)
    context.lineWidth = width / zoom
    context.lineCap = 'butt'
    context.stroke()
  }
}

/** Fewer, longer dashes where a line would have more than these. */
const MOST_DASHES = 120

export function traceDashes(context: DrawingContext, from: Point, to: Point, dash: number | null): void {
  const length = Math.hypot(to.x - from.x, to.y - from.y)
  const step = dash === null ? length : Math.max(dash, length / MOST_DASHES / 2)
  if (length === 0) return
  const at = (distance: number) => {
    const share = Math.min(1, distance / length)
    return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
  }
  for (let distance = 0; distance < length; distance += 2 * step) {
    const [start, end] = [at(distance), at(distance + step)]
    context.moveTo(start.x, start.y)
    context.lineTo(end.x, end.y)
  }
}
