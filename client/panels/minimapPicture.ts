import { LIGHT_THEME } from '../../shared/drawing/theme'
import { type Box, boxAround, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { PaletteColor } from '../../shared/model/palette'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardProjection } from '../document/types'
import type { Camera } from '../session/camera'

/** CSS pixels. */
export const MINIMAP = { width: 184, height: 120 } as const

const MARGIN = 10
/** However far one has stepped back, a note is still a dot. CSS pixels. */
const SMALLEST = 1.5

/** What is read of a canvas context. */
type Context = Pick<
  CanvasRenderingContext2D,
  'setTransform' | 'clearRect' | 'fillRect' | 'strokeRect' | 'fillStyle' | 'strokeStyle' | 'lineWidth'
>

/**
 * The board as a map: every note as a dot of its colour, the view as a frame. The map shows all notes and the view,
 * whichever reaches farther. `readNotes` costs a walk through all notes, `paint` a rectangle a note.
 */
export function createMinimapPicture(projection: BoardProjection, camera: Camera) {
  let dots: { readonly x: number; readonly y: number; readonly color: PaletteColor }[] = []
  let content: Box | null = null

  const frame = () => {
    const view = camera.visibleBox()
    const shown = content === null ? view : (boxAround([content, view]) ?? view)
    const scale = Math.min(
      (MINIMAP.width - 2 * MARGIN) / Math.max(1, shown.width),
      (MINIMAP.height - 2 * MARGIN) / Math.max(1, shown.height),
    )
    const left = shown.x - (MINIMAP.width / scale - shown.width) / 2
    const top = shown.y - (MINIMAP.height / scale - shown.height) / 2
    return { scale, left, top, view }
  }
  return {
    readNotes() {
      dots = [...projection.notes.values()].filter(isLive).map(({ place, color }) => {
        return { ...findPagePosition(place, projection.clusters), color }
      })
      const boxes = dots.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
      const whole = boxAround(boxes)
      content = whole === null ? null : expandBox(whole, NOTE_SIZE / 2)
    },
    /** On a canvas of the minimap's size times the pixel ratio 2. */
    paint(context: Context, colors: { readonly view: string; readonly board: string }) {
      const { scale, left, top, view } = frame()
      context.setTransform(2, 0, 0, 2, 0, 0)
      context.fillStyle = colors.board
      context.fillRect(0, 0, MINIMAP.width, MINIMAP.height)
      const side = Math.max(SMALLEST, NOTE_SIZE * scale)
      for (const { x, y, color } of dots) {
        context.fillStyle = LIGHT_THEME.papers[color]
        context.fillRect((x - left) * scale, (y - top) * scale, side, side)
      }
      context.strokeStyle = colors.view
      context.lineWidth = 2
      context.strokeRect((view.x - left) * scale, (view.y - top) * scale, view.width * scale, view.height * scale)
    },
    /** The page point under a point of the map in CSS pixels. */
    pageAt({ x, y }: Point): Point {
      const { scale, left, top } = frame()
      return { x: left + x / scale, y: top + y / scale }
    },
  }
}
