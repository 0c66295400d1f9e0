import { drawArrow } from '../../../shared/drawing/card/drawArrow'
import { type Box, boxAround, boxesOverlap, type Point } from '../../../shared/geometry/box'
import type { SceneCard } from '../boardScene'
import { movingOffsets } from '../movingOffsets'
import type { SheetPainter } from './sheetPainter'

const EVERYWHERE = { x: -1e10, y: -1e10, width: 2e10, height: 2e10 }

/** An arrow that somebody moves an end of goes along, as the links between notes do. */
export const paintArrows: SheetPainter['paintArrows'] = (context, pixelRatio, source, { view, which }) => {
  const { scene, hand, camera, painter } = source
  const moving = movingOffsets(hand)
  if (which === 'moving' && moving.size === 0) return
  for (const to of scene.cardsMeeting(EVERYWHERE)) {
    for (const id of to.arrowsFrom) {
      const from = scene.card(id)
      const isMoving = moving.has(id) || moving.has(to.id)
      if (from === null || from.isHidden || id === to.id || isMoving !== (which === 'moving')) continue
      const ends = { from: shownBox(from, moving), to: shownBox(to, moving) }
      const around = boxAround([ends.from, ends.to])
      if (around !== null && boxesOverlap(around, view)) drawArrow(context, camera.state, ends, painter, { pixelRatio })
    }
  }
}

function shownBox({ id, box }: SceneCard, moving: ReadonlyMap<string, Point>): Box {
  const offset = moving.get(id)
  return offset === undefined ? box : { ...box, x: box.x + offset.x, y: box.y + offset.y }
}
