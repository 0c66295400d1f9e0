import { type DrawnLink, drawLinks } from '../../shared/drawing/noteLinks'
import type { NotePainter } from '../../shared/drawing/notePainter'
import type { Box, Point } from '../../shared/geometry/box'
import type { SeenView } from '../session/camera'
import type { BoardScene, SceneLink } from './boardScene'
import type { HandState } from './handState'
import type { FarIslands } from './islands/farIslands'
import { movingOffsets } from './movingOffsets'

type Source = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly camera: SeenView
  readonly painter: NotePainter
  readonly far: FarIslands
}

/** CSS pixels. */
const WIDTH = { quiet: 1.5, strong: 2.5 } as const

/** The links between notes that lie on the board. */
export function paintLyingLinks(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  source: Source,
  view: Box,
): void {
  const { scene, hand, camera, painter, far } = source
  const moving = movingOffsets(hand)
  const links = scene.linksMeeting(view).filter(({ from, to }) => isNear(from, far) && isNear(to, far))
  const lying = moving.size === 0 ? links : links.filter(({ from, to }) => !moving.has(from.id) && !moving.has(to.id))
  drawLinks(context, camera.state, lying, { pixelRatio, color: painter.theme.quiet, width: WIDTH.quiet })
}

/** The links of what somebody moves, as they go along. */
export function paintMovingLinks(context: CanvasRenderingContext2D, pixelRatio: number, source: Source): void {
  const { scene, hand, camera, painter } = source
  const moving = movingOffsets(hand)
  if (moving.size === 0) return
  const links = scene.linksOf(moving.keys()).map((link) => shift(link, moving))
  drawLinks(context, camera.state, links, { pixelRatio, color: painter.theme.quiet, width: WIDTH.quiet })
}

/** The links of what is selected, above everything. */
export function paintChosenLinks(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  source: Source,
  selection: ReadonlySet<string>,
): void {
  const { scene, hand, camera, painter } = source
  if (selection.size === 0) return
  const moving = movingOffsets(hand)
  const links = scene.linksOf(selection).map((link) => shift(link, moving))
  context.save()
  drawLinks(context, camera.state, links, { pixelRatio, color: painter.theme.accent, width: WIDTH.strong })
  context.restore()
}

/** False for a note in the place of which a title is seen. */
function isNear({ home }: SceneLink['from'], { titles, under }: FarIslands): boolean {
  return home === null || !(titles.has(home) || under.has(home))
}

function shift({ from, to }: SceneLink, offsets: ReadonlyMap<string, Point>): DrawnLink {
  const moved = (note: SceneLink['from']): Point => {
    const { x, y } = offsets.get(note.id) ?? { x: 0, y: 0 }
    return { x: note.x + x, y: note.y + y }
  }
  return { from: moved(from), to: moved(to) }
}
