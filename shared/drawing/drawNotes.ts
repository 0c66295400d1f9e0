import type { Point } from '../geometry/box'
import type { PaletteColor } from '../model/palette'
import type { DrawingContext } from './context'
import { LIFT_SCALE, NOTE_METRICS } from './noteMetrics'
import type { NotePainter } from './notePainter'
import type { Height } from './noteSprites'
import { layoutNoteText, type TextLayout } from './noteText'
import { drawBars, fillPaper } from './paper'

/** A note as it is drawn. `layout` belongs to the drawing: null until it is first seen from near, or after a change. */
export type DrawnNote = {
  readonly id: string
  readonly text: string
  readonly color: PaletteColor
  /** Top left on the page. */
  readonly x: number
  readonly y: number
  /** Radians, around the middle. */
  readonly angle: number
  layout: TextLayout | null
}

export type DrawCamera = { readonly x: number; readonly y: number; readonly zoom: number }

export type DrawOptions = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  /** In the hand or on the board. */
  readonly height?: Height
  /** Moves everything by so many page units. */
  readonly offset?: Point
  /** False while the font is on its way: grey bars stand for the text, and nothing is measured. True by default. */
  readonly isTextReady?: boolean
  /** The note whose text is open in an editor: drawn straight and without its text. */
  readonly openNote?: string | null
}

/** Below this many CSS pixels a note is a plain rectangle; below the other its text is grey bars. */
const RECTANGLE_BELOW = 16
const BARS_BELOW = 56

/** Draws the notes in the given order, later ones on top. Leaves the context's transform changed. */
export function drawNotes(
  context: DrawingContext,
  camera: DrawCamera,
  notes: Iterable<DrawnNote>,
  painter: NotePainter,
  options: DrawOptions,
): void {
  if (camera.zoom * NOTE_METRICS.size < RECTANGLE_BELOW) drawRectangles(context, camera, notes, painter, options)
  else for (const note of notes) drawNote(context, camera, note, painter, options)
}

/** One note, at the detail that its size on the screen calls for; see drawNotes. */
export function drawNote(
  context: DrawingContext,
  camera: DrawCamera,
  note: DrawnNote,
  painter: NotePainter,
  options: DrawOptions,
): void {
  const screenSize = camera.zoom * NOTE_METRICS.size
  if (screenSize < RECTANGLE_BELOW) {
    drawRectangles(context, camera, [note], painter, options)
    return
  }
  const height = options.height ?? 'lying'
  const scale = placeNote(context, camera, note, options)
  const hasText = note.text !== '' && note.id !== options.openNote
  const showsBars = hasText && (screenSize < BARS_BELOW || options.isTextReady === false)
  drawSheet(context, note.color, showsBars ? 'written' : 'blank', height, scale, painter)
  if (hasText && !showsBars) drawText(context, note, painter)
}

function drawRectangles(
  context: DrawingContext,
  camera: DrawCamera,
  notes: Iterable<DrawnNote>,
  painter: NotePainter,
  { pixelRatio, offset }: DrawOptions,
): void {
  const scale = camera.zoom * pixelRatio
  context.setTransform(scale, 0, 0, scale, -camera.x * scale, -camera.y * scale)
  const [dx, dy] = [offset?.x ?? 0, offset?.y ?? 0]
  let color: PaletteColor | null = null
  for (const note of notes) {
    if (note.color !== color) {
      color = note.color
      context.fillStyle = painter.theme.papers[color]
    }
    context.fillRect(note.x + dx, note.y + dy, NOTE_METRICS.size, NOTE_METRICS.size)
  }
}

/** Puts the origin at the note's top left, turned as it lies. Gives device pixels per page unit. */
function placeNote(context: DrawingContext, camera: DrawCamera, note: DrawnNote, options: DrawOptions): number {
  const view = camera.zoom * options.pixelRatio
  const scale = options.height === 'lifted' ? view * LIFT_SCALE : view
  const angle = note.id === options.openNote ? 0 : note.angle
  const half = NOTE_METRICS.size / 2
  const x = (note.x + (options.offset?.x ?? 0) + half - camera.x) * view
  const y = (note.y + (options.offset?.y ?? 0) + half - camera.y) * view
  const cos = Math.cos(angle) * scale
  const sin = Math.sin(angle) * scale
  context.setTransform(cos, sin, -sin, cos, x - (cos - sin) * half, y - (sin + cos) * half)
  return scale
}

function drawSheet(
  context: DrawingContext,
  color: PaletteColor,
  kind: 'written' | 'blank',
  height: Height,
  scale: number,
  painter: NotePainter,
): void {
  const isFiner = scale > 1
  const { image, margin } = painter.sprites.sprite(isFiner ? 'shadow' : kind, color, height, scale)
  const side = NOTE_METRICS.size + 2 * margin
  context.drawImage(image, -margin, -margin, side, side)
  if (!isFiner) return
  fillPaper(context, painter.theme.papers[color])
  if (kind === 'written') drawBars(context, painter.theme.bars)
}

function drawText(context: DrawingContext, note: DrawnNote, painter: NotePainter): void {
  note.layout ??= layoutNoteText(note.text, painter.measurer)
  const { fontSize, lineHeight, baseline, lines } = note.layout
  const { x, y } = NOTE_METRICS.text
  context.font = painter.font(fontSize)
  context.fillStyle = painter.theme.ink
  context.textBaseline = 'alphabetic'
  context.textRendering = 'geometricPrecision'
  for (const [index, line] of lines.entries()) {
    if (line !== '') context.fillText(line, x, y + baseline + index * lineHeight)
  }
}
