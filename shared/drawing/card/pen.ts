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

/** Letters smaller than this say nothing. CSS pixels. */
const SMALLEST_LETTERS = 4

export function textPiece(layout: TextLayout, { x, y }: Point, look: TextLook): Piece {
  return ({ context, painter, colors, zoom }) => {
    if (layout.fontSize * zoom < SMALLEST_LETTERS) return
    context.font = fontOf(layout.fontSize, look.letters, painter)
    context.fillStyle = colors[look.ground][look.ink]
    drawLines(context, layout, { x, y, width: layout.width, align: look.align ?? 'start' })
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
