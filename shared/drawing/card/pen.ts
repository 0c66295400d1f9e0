import type { Box, Point } from '../../geometry/box'
import type { DrawingContext } from '../context'
import { drawLines } from '../drawLines'
import { traceRoundBox } from '../islandShore'
import type { NotePainter } from '../notePainter'
import type { TextLayout } from '../textLayout'
import type { CardColors, Ground, GroundName } from './cardColors'
import type { CardOptions } from './drawnCard'

/** What draws the pieces of one card: its top left is the origin, page units are the unit. */
export type Pen = {
  readonly context: DrawingContext
  readonly painter: NotePainter
  readonly colors: CardColors
  /** CSS pixels per page unit. */
  readonly zoom: number
  /** Letters smaller than this are bars. CSS pixels. */
  readonly smallest: number
  readonly pictureOf: CardOptions['pictureOf']
}

/** A part of a card, laid out: it knows its place and nothing of colours, which are the theme's. */
export type Piece = (pen: Pen) => void

export type Ink = Exclude<keyof Ground, 'fill'>
/** How letters look: titles are bolder, quotes lean. */
export type Letters = 'plain' | 'bold' | 'slant'

export type TextLook = {
  readonly ground: GroundName
  readonly ink: Ink
  readonly letters: Letters
  readonly align?: 'start' | 'center' | undefined
}

export function textPiece(layout: TextLayout, { x, y }: Point, look: TextLook): Piece {
  return (pen) => {
    const { context, painter, colors, zoom, smallest } = pen
    if (layout.fontSize * zoom < smallest) {
      drawBars(pen, layout, { x, y }, look)
      return
    }
    context.font = fontOf(layout.fontSize, look.letters, painter)
    context.fillStyle = colors[look.ground][look.ink]
    drawLines(context, layout, { x, y, width: layout.width, align: look.align ?? 'start' })
  }
}

/** A bar for each line, about as long: nothing is measured for it. */
function drawBars({ context, colors }: Pen, layout: TextLayout, { x, y }: Point, { ground, align }: TextLook): void {
  const { lines, fontSize, lineHeight, width } = layout
  context.fillStyle = colors[ground].bars
  for (const [at, { text, isRtl }] of lines.entries()) {
    const long = Math.min(width, text.trim().length * fontSize * 0.48)
    const indent = align === 'center' ? (width - long) / 2 : isRtl ? width - long : 0
    context.fillRect(x + indent, y + at * lineHeight + fontSize * 0.4, long, fontSize * 0.5)
  }
}

function fontOf(size: number, letters: Letters, painter: NotePainter): string {
  if (letters === 'bold') return painter.titleFont(size)
  return letters === 'slant' ? `italic ${painter.font(size)}` : painter.font(size)
}

export function boxPiece(box: Box, corner: number, ground: GroundName, fill: keyof Ground): Piece {
  return ({ context, colors }) => {
    traceRoundBox(context, box, Math.min(corner, box.width / 2, box.height / 2))
    context.fillStyle = colors[ground][fill]
    context.fill()
  }
}

/** A box's rim, inside it. */
export function rimPiece(box: Box, corner: number, ground: GroundName, ink: Ink, width = 1): Piece {
  const inner = {
    x: box.x + width / 2,
    y: box.y + width / 2,
    width: box.width - width,
    height: box.height - width,
  }
  return ({ context, colors }) => {
    traceRoundBox(context, inner, Math.min(corner, inner.width / 2, inner.height / 2))
    context.strokeStyle = colors[ground][ink]
    context.lineWidth = width
    context.stroke()
  }
}

/** A straight line, at least half a pixel wide. */
export function linePiece(from: Point, to: Point, ground: GroundName, ink: Ink, width = 1): Piece {
  return ({ context, colors, zoom }) => {
    context.beginPath()
    context.moveTo(from.x, from.y)
    context.lineTo(to.x, to.y)
    context.strokeStyle = colors[ground][ink]
    context.lineWidth = Math.max(width, 0.5 / zoom)
    context.lineCap = 'butt'
    context.stroke()
  }
}
