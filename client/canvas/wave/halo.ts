import { turnAt } from '../../../shared/drawing/noteMetrics'
import type { Point } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import type { Camera } from '../../session/camera'
import type { SceneNote } from '../boardScene'

type Halo = {
  readonly note: SceneNote
  /** Page units. */
  readonly offset: Point
  readonly color: string
  /** 0 to 1. */
  readonly strength: number
}

const GAP = 4
const RADIUS = 8
/** From the outside in: width in CSS pixels and how much of it is seen. */
const RINGS = [
  { width: 12, alpha: 0.22 },
  { width: 3, alpha: 1 },
] as const

/** A note that shines for a moment, as it lies. The lines are in screen pixels, whatever the zoom. */
export function paintHalo(
  context: CanvasRenderingContext2D,
  camera: Camera,
  { note, offset, color, strength }: Halo,
): void {
  const { zoom } = camera.state
  const half = (NOTE_SIZE * zoom) / 2 + GAP
  const center = { x: note.x + offset.x + NOTE_SIZE / 2, y: note.y + offset.y + NOTE_SIZE / 2 }
  const { x, y } = camera.pageToScreen(center)
  context.save()
  context.translate(x, y)
  context.rotate(note.angle * turnAt(NOTE_SIZE * zoom))
  context.strokeStyle = color
  context.beginPath()
  context.roundRect(-half, -half, 2 * half, 2 * half, RADIUS)
  for (const { width, alpha } of RINGS) {
    context.globalAlpha = alpha * strength
    context.lineWidth = width
    context.stroke()
  }
  context.restore()
}
