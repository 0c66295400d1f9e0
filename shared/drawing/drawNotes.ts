import type { Point } from '../geometry/box'
import type { PaletteColor } from '../model/palette'
import type { DrawingContext } from './context'
import { drawLines } from './drawLines'
import type { BoltMark } from './noteBolts'
import { drawNoteMarks, drawStraddling, type NoteMarks } from './noteMarks'
import { LIFT_SCALE, NOTE_METRICS, turnAt } from './noteMetrics'
import type { NotePainter } from './notePainter'
import type { Height } from './noteSprites'
import { drawTags } from './noteTags'
import { layoutNoteText } from './noteText'
import { BAR_SHARES, drawBars, fillPaper } from './paper'
import type { TextLayout } from './textLayout'

/** A note as it is drawn. `layout` belongs to the drawing: null until it is first seen from near, or after a change. */
export type DrawnNote = NoteMarks & {
  readonly id: string
  readonly text: string
  readonly color: PaletteColor
  /** Top left on the page. */
  readonly x: number
  readonly y: number
  /** Radians, around the middle. */
  readonly angle: number
  /** How many do not share where it lies; null for nobody. */
  readonly bolt?: BoltMark | null
  layout: TextLayout | null
  readonly tags?: readonly string[]
  /** The tags as one line; belongs to the drawing as `layout` does. */
  tagLine?: string | null
}

export type DrawCamera = { readonly x: number; readonly y: number; readonly zoom: number }

/** `coarse` writes fewer texts, for a board that moves on a slow device; `wordless` none, while their font is on its way. */
export type Detail = 'fine' | 'coarse' | 'wordless'

export type DrawOptions = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  /** In the hand or on the board. */
  readonly height?: Height
  /** Moves everything by so many page units. */
  readonly offset?: Point
  readonly detail?: Detail
  /** The note whose text is open in an editor, which shows it in its place. */
  readonly openNote?: string | null
  /** On its way from one side to the other. */
  readonly pose?: Pose
  /** The view is on its way: of many small notes nobody sees shadows and corners then. */
  readonly isMoving?: boolean
}

/** `width` is how much of its width is seen, `grow` how much larger it looks: 1 for a note that lies. */
export type Pose = { readonly width: number; readonly grow: number }

const LYING: Pose = { width: 1, grow: 1 }

/** Below this many CSS pixels a note is a plain rectangle; below the other its text is grey bars. */
const RECTANGLE_BELOW = 18
const BARS_BELOW: Readonly<Record<Detail, number>> = { fine: 56, coarse: 120, wordless: Number.POSITIVE_INFINITY }

/** Draws the notes in the given order, later ones on top. Leaves the context's transform changed. */
export function drawNotes(
  context: DrawingContext,
  camera: DrawCamera,
  notes: readonly DrawnNote[],
  painter: NotePainter,
  options: DrawOptions,
): void {
  const screenSize = camera.zoom * NOTE_METRICS.size
  if (screenSize < RECTANGLE_BELOW) drawRectangles(context, camera, notes, painter, options)
  else if (isSketched(notes, screenSize, options)) drawSketches(context, camera, notes, painter, options)
  else {
    for (const note of notes) {
      context.beginThing?.(note.id)
      drawNote(context, camera, note, painter, options)
      context.endThing?.()
    }
  }
}

/** Sprites of so many notes take longer than a frame has; plain rectangles take a third of that. */
const MANY = 300

/** True for notes too small to be read of which there are many, while they move. */
function isSketched(
  notes: readonly DrawnNote[],
  screenSize: number,
  { detail = 'fine', isMoving }: DrawOptions,
): boolean {
  return isMoving === true && notes.length > MANY && screenSize < BARS_BELOW[detail === 'wordless' ? 'fine' : detail]
}

/** Papers and the bars of their texts, as sprites show them but for shadows and corners. */
function drawSketches(
  context: DrawingContext,
  camera: DrawCamera,
  notes: readonly DrawnNote[],
  painter: NotePainter,
  options: DrawOptions,
): void {
  const scale = camera.zoom * options.pixelRatio
  const side = Math.round(NOTE_METRICS.size * scale)
  const { x, y, width } = NOTE_METRICS.text
  const [left, top, line, thick] = [x, y + 8, 36, 16].map((value) => value * scale) as [number, number, number, number]
  const widths = BAR_SHARES.map((share) => Math.round(width * share * scale))
  const thickness = Math.max(1, Math.round(thick))
  context.setTransform(1, 0, 0, 1, 0, 0)
  for (const note of notes) {
    const { x: middleX, y: middleY } = lieOf(camera, note, options)
    const [fromX, fromY] = [Math.round(middleX - side / 2), Math.round(middleY - side / 2)]
    context.fillStyle = painter.theme.papers[note.color]
    context.fillRect(fromX, fromY, side, side)
    if (note.text === '' || note.id === options.openNote) continue
    context.fillStyle = painter.theme.bars
    for (const [at, wide] of widths.entries()) {
      context.fillRect(Math.round(fromX + left), Math.round(fromY + top + at * line), wide, thickness)
    }
  }
}

/** One note that is more than a rectangle. */
function drawNote(
  context: DrawingContext,
  camera: DrawCamera,
  note: DrawnNote,
  painter: NotePainter,
  options: DrawOptions,
): void {
  const screenSize = camera.zoom * NOTE_METRICS.size
  const hasText = note.text !== '' && note.id !== options.openNote
  const isReadable = screenSize >= BARS_BELOW[options.detail ?? 'fine']
  const showsBars = hasText && !isReadable
  const look = { kind: showsBars ? 'written' : 'blank', height: options.height ?? 'lying' } as const
  drawSheet(context, lieOf(camera, note, options), note.color, look, painter)
  if (hasText && isReadable) drawText(context, note, painter)
  if (isReadable) drawTags(context, note, painter)
  if (isReadable) drawNoteMarks(context, note, painter, camera.zoom)
  else if (note.straddles === true) drawStraddling(context, painter, camera.zoom)
  note.bolt?.draw(context, note, painter, { from: isReadable ? 'near' : 'far', zoom: camera.zoom })
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

/** Where a note lies on the canvas, in device pixels. */
type Lie = {
  /** Of its middle. */
  readonly x: number
  readonly y: number
  /** Device pixels per page unit. */
  readonly scale: number
  /** Radians. */
  readonly angle: number
  /** Of its width, 0 to 1. */
  readonly width: number
}

function lieOf(camera: DrawCamera, note: DrawnNote, options: DrawOptions): Lie {
  const view = camera.zoom * options.pixelRatio
  const half = NOTE_METRICS.size / 2
  const { width, grow } = options.pose ?? LYING
  return {
    x: (note.x + (options.offset?.x ?? 0) + half - camera.x) * view,
    y: (note.y + (options.offset?.y ?? 0) + half - camera.y) * view,
    scale: (options.height === 'lifted' ? view * LIFT_SCALE : view) * grow,
    angle: note.angle * turnAt(camera.zoom * NOTE_METRICS.size),
    width,
  }
}

/**
 * Makes the note's top left the origin and page units the unit. The origin falls on a whole pixel, so that letters and
 * sprites look and cost the same wherever the note is.
 */
function enterNote(context: DrawingContext, lie: Lie): void {
  context.setTransform(...matrixOf(lie))
}

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number]

function matrixOf({ x, y, scale, angle, width }: Lie): Matrix {
  const half = NOTE_METRICS.size / 2
  const cos = Math.cos(angle) * scale
  const sin = Math.sin(angle) * scale
  const [a, b] = [cos * width, sin * width]
  return [a, b, -sin, cos, Math.round(x - (a - sin) * half), Math.round(y - (b + cos) * half)]
}

/** What takes page units from a note's top left to CSS pixels, exactly where `drawNotes` paints them. */
export function noteMatrix(camera: DrawCamera, note: DrawnNote, options: DrawOptions): readonly number[] {
  return matrixOf(lieOf(camera, note, options)).map((value) => value / options.pixelRatio)
}

/** Gives the context back inside the note. A turned sprite would cost ten times a straight one: only its paper turns. */
function drawSheet(
  context: DrawingContext,
  lie: Lie,
  color: PaletteColor,
  look: { readonly kind: 'written' | 'blank'; readonly height: Height },
  painter: NotePainter,
): void {
  const isSprite = lie.angle === 0 && lie.scale <= 1
  const { image, margin } = painter.sprites.sprite(isSprite ? look.kind : 'shadow', color, look.height, lie.scale)
  const side = NOTE_METRICS.size + 2 * margin
  enterNote(context, { ...lie, angle: 0 })
  context.drawImage(image, -margin, -margin, side, side)
  if (isSprite) return
  enterNote(context, lie)
  fillPaper(context, painter.theme.papers[color])
  if (look.kind === 'written') drawBars(context, painter.theme.bars)
}

function drawText(context: DrawingContext, note: DrawnNote, painter: NotePainter): void {
  note.layout ??= layoutNoteText(note.text, painter.measurer)
  context.font = painter.font(note.layout.fontSize)
  context.fillStyle = painter.theme.ink
  drawLines(context, note.layout, NOTE_METRICS.text)
}
