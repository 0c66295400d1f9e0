import { traceShore } from '../../shared/drawing/islandShore'
import { LIFT_SCALE, turnAt } from '../../shared/drawing/noteMetrics'
import { TITLE_CARD } from '../../shared/drawing/titleCard'
import { type Box, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { IslandShape } from '../../shared/queries/islandShape'
import type { SeenView } from '../session/camera'
import type { SceneNote } from './boardScene'

/** Around a note, as it lies. */
export type Outline = {
  readonly note: SceneNote
  readonly offset: Point
  readonly isLifted: boolean
}

const GAP = 3
const RADIUS = 7
const WIDTH = 2
/** Around a note that is smaller on the screen, in CSS pixels, nobody sees a corner; thousands are drawn then. */
const ROUND_FROM = 40

/** Strokes outlines of one colour; the gap and the line are in screen pixels, whatever the zoom. */
export function strokeOutlines(
  context: CanvasRenderingContext2D,
  camera: SeenView,
  outlines: readonly Outline[],
  color: string,
): void {
  const { zoom } = camera.state
  const turn = turnAt(zoom * NOTE_SIZE)
  context.strokeStyle = color
  context.lineWidth = WIDTH
  for (const { note, offset, isLifted } of outlines) {
    const half = (NOTE_SIZE * zoom * (isLifted ? LIFT_SCALE : 1)) / 2 + GAP
    const middle = camera.pageToScreen({
      x: note.x + offset.x + NOTE_SIZE / 2,
      y: note.y + offset.y + NOTE_SIZE / 2,
    })
    if (zoom * NOTE_SIZE < ROUND_FROM) {
      context.strokeRect(middle.x - half, middle.y - half, 2 * half, 2 * half)
      continue
    }
    context.save()
    context.translate(middle.x, middle.y)
    context.rotate(note.angle * turn)
    context.beginPath()
    context.roundRect(-half, -half, 2 * half, 2 * half, Math.min(RADIUS, half))
    context.stroke()
    context.restore()
  }
}

/** Around a card, as it lies on the page. */
export function strokeBox(
  context: CanvasRenderingContext2D,
  camera: SeenView,
  box: Box,
  { offset, color }: { readonly offset: Point; readonly color: string },
): void {
  const { zoom } = camera.state
  const { x, y } = camera.pageToScreen({ x: box.x + offset.x, y: box.y + offset.y })
  context.strokeStyle = color
  context.lineWidth = WIDTH
  context.beginPath()
  context.roundRect(x - GAP, y - GAP, box.width * zoom + 2 * GAP, box.height * zoom + 2 * GAP, RADIUS)
  context.stroke()
}

const SHORE_WIDTH = 3
/** The sheets of a pile have less round corners. CSS pixels. */
const PILE_GAP = 4

type IslandOutline = {
  /** A pile, a title from far away, or an island with its title card. */
  readonly look: 'pile' | 'far' | 'open'
  /** Page units. */
  readonly offset: Point
  readonly color: string
}

/** Around an island as it is seen: along its shore and around its title card, or around its pile. */
export function strokeIsland(
  context: CanvasRenderingContext2D,
  camera: SeenView,
  { outline, card, box }: IslandShape,
  { look, offset, color }: IslandOutline,
): void {
  const { x, y, zoom } = camera.state
  const { corner } = TITLE_CARD
  context.save()
  context.scale(zoom, zoom)
  context.translate(offset.x - x, offset.y - y)
  context.strokeStyle = color
  context.lineWidth = SHORE_WIDTH / zoom
  if (look !== 'far') {
    const around = look === 'pile' ? expandBox(box, PILE_GAP / zoom) : card
    context.beginPath()
    context.roundRect(around.x, around.y, around.width, around.height, corner)
    context.stroke()
  }
  if (look === 'open') {
    context.rect(x - offset.x, y - offset.y, camera.viewport.width / zoom, camera.viewport.height / zoom)
    context.clip('evenodd')
  }
  if (look !== 'pile') {
    traceShore(context, outline)
    context.stroke()
  }
  context.restore()
}

/** The rope that the pointer draws, on the page: closed, as it will count. */
export function drawLasso(
  context: CanvasRenderingContext2D,
  camera: SeenView,
  path: readonly Point[],
  color: string,
): void {
  context.beginPath()
  for (const [at, point] of path.entries()) {
    const { x, y } = camera.pageToScreen(point)
    if (at === 0) context.moveTo(x, y)
    else context.lineTo(x, y)
  }
  context.fillStyle = color
  context.globalAlpha = 0.1
  context.fill()
  context.globalAlpha = 1
  context.strokeStyle = color
  context.lineWidth = 2
  context.setLineDash([8, 6])
  context.stroke()
  context.setLineDash([])
}

/** The box that the pointer draws to select, in page coordinates. */
export function drawMarquee(context: CanvasRenderingContext2D, camera: SeenView, box: Box, color: string): void {
  const from = camera.pageToScreen(box)
  const width = box.width * camera.state.zoom
  const height = box.height * camera.state.zoom
  context.fillStyle = color
  context.globalAlpha = 0.1
  context.fillRect(from.x, from.y, width, height)
  context.globalAlpha = 1
  context.strokeStyle = color
  context.lineWidth = 1
  context.strokeRect(from.x, from.y, width, height)
}
