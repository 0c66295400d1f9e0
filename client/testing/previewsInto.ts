import type { Box, Point } from '../../shared/geometry/box'
import type { Previews } from '../canvas/boardToolContext'
import type { RelationPainter } from '../canvas/relations/relationPainter'
import type { DropPlan } from '../commands/dropThings'
import type { DragPreview } from '../tools/toolContext'

type Shown = {
  readonly lines: RelationPainter | null
  drag: DragPreview | null
  drop: DropPlan | null
  lasso: readonly Point[] | null
  laser: Point | null
  marquee: Box | null
}

/** What tools show, kept for a test to look at. */
export function previewsInto(shown: Shown): Previews {
  return {
    get relations() {
      return shown.lines
    },
    showDrag(drag) {
      shown.drag = drag
    },
    showDrop(drop) {
      shown.drop = drop
    },
    showLasso(lasso) {
      shown.lasso = lasso
    },
    showLaser(laser) {
      shown.laser = laser
    },
    showMarquee(marquee) {
      shown.marquee = marquee
    },
  }
}
