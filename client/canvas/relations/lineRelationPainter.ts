import { enterPage } from '../../../shared/drawing/islandShore'
import { drawRelation, type RelationLook, relationSizes } from '../../../shared/drawing/relations/drawRelation'
import { type Box, boxAround, boxContains, boxesOverlap, expandBox, type Point } from '../../../shared/geometry/box'
import { type Route, RouteNet } from '../../../shared/geometry/routeNet'
import { distanceToPath, lengthOf, pointAlong } from '../../../shared/geometry/routePath'
import type { Relation } from '../../../shared/model/relation'
import type { BoardView } from '../../board/boardView'
import { paintedBox } from '../boardPainting'
import type { BoardRenderer } from '../boardRenderer'
import { farIslands } from '../islands/farIslands'
import type { VeilSource } from '../veil'
import { RelationEnds } from './relationEnds'
import { RelationHurdles } from './relationHurdles'
import type { RelationPainter } from './relationPainter'

type Sources = {
  readonly view: Pick<BoardView, 'relations' | 'camera' | 'session' | 'projection'>
  readonly renderer: Pick<BoardRenderer, 'scene' | 'hand' | 'islands' | 'repaint'>
}

/** How many looks along a way a frame has time for; what is left goes straight until the next one. */
const LOOKS = { lying: 2_500, moving: 1_500 }
/** More that move at once go straight. */
const MOST_MOVING = 80
/** Of a line at a filter that dims what it leads to. */
const DIM = 0.22
/** Changes of more places than this are one. */
const MOST_PLACES = 24

/** Draws the relations of a board and keeps their ways as what lies there moves. */
export class LineRelationPainter implements RelationPainter {
  readonly lying: RouteNet
  private readonly moving: RouteNet
  private readonly ends: RelationEnds
  private readonly movingEnds: RelationEnds
  private readonly hurdles: RelationHurdles
  private readonly stop: () => void
  private inHand: ReadonlySet<string> = new Set()
  private movingIds: ReadonlySet<string> = new Set()

  constructor(private readonly sources: Sources) {
    const { scene, islands } = sources.renderer
    this.ends = new RelationEnds(scene, islands)
    this.movingEnds = new RelationEnds(scene, islands)
    this.hurdles = new RelationHurdles(scene)
    this.lying = new RouteNet((box) => this.hurdles.meeting(box))
    this.moving = new RouteNet((box) => this.hurdles.meeting(box).filter(({ key }) => !this.inHand.has(key)))
    this.stop = sources.view.projection.onChange((change) => this.hurdles.mark(change))
  }

  destroy(): void {
    this.stop()
  }

  step(): boolean {
    const { camera, relations } = this.sources.view
    const { zoom } = camera.state
    for (const box of fewer(this.hurdles.refresh())) this.lying.touch(box)
    const movingBefore = this.movingIds
    this.follow(relations.standing)
    const unit = 1 / stepOf(zoom)
    for (const net of [this.lying, this.moving]) {
      net.setSpace({ apart: Math.max(34, 17 * unit), gap: Math.max(6, 4 * unit) })
    }
    const view = paintedBox(camera)
    const isOther = this.lying.refresh(view, LOOKS.lying)
    this.moving.refresh(view, this.movingIds.size > MOST_MOVING ? 0 : LOOKS.moving)
    if (this.lying.isWaiting) this.sources.renderer.repaint()
    return isOther || !isSame(movingBefore, this.movingIds)
  }

  paintLying(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void {
    this.paint(context, pixelRatio, source, this.lying, (id) => !this.movingIds.has(id))
  }

  paintMoving(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void {
    this.paint(context, pixelRatio, source, this.moving, () => true)
  }

  paintChosen(context: CanvasRenderingContext2D, { painted }: VeilSource): void {
    const { relation } = painted.session.getState()
    if (relation === null) return
    const chosen = this.sources.view.relations.standing.get(relation)
    const route = this.routeOf(relation)
    if (chosen === undefined || route === null) return
    const { x, y, zoom } = painted.camera.state
    context.save()
    context.scale(zoom, zoom)
    context.translate(-x, -y)
    const look = lookOf(painted, painted.painter.theme.accent)
    drawRelation(context, { path: route.path, sign: chosen.sign }, { ...look, width: look.width * 1.5 })
    context.restore()
  }

  at(point: Point, reach: number): string | null {
    let [best, bestDistance]: [string | null, number] = [null, reach]
    for (const id of this.lying.ids) {
      const route = this.routeOf(id)
      if (route === null || !boxContains(expandBox(route.box, reach), point)) continue
      const distance = distanceToPath(route.path, point)
      if (distance <= bestDistance) [best, bestDistance] = [id, distance]
    }
    return best
  }

  labelAt(id: string): Point | null {
    const route = this.routeOf(id)
    return route === null ? null : pointAlong(route.path, lengthOf(route.path) / 2).point
  }

  boxOf(id: string): Box | null {
    return this.routeOf(id)?.box ?? null
  }

  private routeOf(id: string): Route | null {
    return this.movingIds.has(id) ? this.moving.routeOf(id) : this.lying.routeOf(id)
  }

  private follow(standing: ReadonlyMap<string, Relation>): void {
    const { renderer, view } = this.sources
    const far = farIslands(renderer.scene.islands, view.camera.state.zoom)
    const offsets = offsetsOf(renderer.hand)
    this.inHand = new Set(offsets.keys())
    const movingIds = new Set<string>()
    for (const id of this.lying.ids) if (!standing.has(id)) this.lying.delete(id)
    for (const { id, from, to } of standing.values()) {
      const [a, b] = [this.ends.shownAs(from, far), this.ends.shownAs(to, far)]
      const start = a === null || a === b ? null : this.ends.endOf(a, far)
      const end = b === null || a === b ? null : this.ends.endOf(b, far)
      if (start === null || end === null || a === null || b === null) {
        this.lying.delete(id)
        continue
      }
      this.lying.set(id, start, end)
      if (!offsets.has(a) && !offsets.has(b)) continue
      const [held, other] = [
        this.movingEnds.endOf(a, far, offsets.get(a)),
        this.movingEnds.endOf(b, far, offsets.get(b)),
      ]
      if (held === null || other === null) continue
      movingIds.add(id)
      this.moving.set(id, held, other)
    }
    for (const id of this.moving.ids) if (!movingIds.has(id)) this.moving.delete(id)
    this.movingIds = movingIds
  }

  private paint(
    context: CanvasRenderingContext2D,
    pixelRatio: number,
    { painted, view }: VeilSource,
    net: RouteNet,
    isShown: (id: string) => boolean,
  ): void {
    const look = lookOf(painted, painted.painter.theme.card.ink)
    const reach = look.width + look.head
    const { standing } = this.sources.view.relations
    enterPage(context, painted.camera.state, { pixelRatio })
    for (const { id, sign, from, to } of standing.values()) {
      const route = isShown(id) ? net.routeOf(id) : null
      if (route === null || !boxesOverlap(expandBox(route.box, reach), view)) continue
      const isDim = [from, to].some((end) => isDimmed(end, painted))
      if (isDim) context.globalAlpha = DIM
      drawRelation(context, { path: route.path, sign }, look)
      if (isDim) context.globalAlpha = 1
    }
  }
}

type Painted = VeilSource['painted']

function isDimmed(end: string, { isBright, scene }: Painted): boolean {
  const note = isBright === null ? null : scene.note(end)
  return note !== null && isBright?.(note) === false
}

function lookOf({ camera, painter: { theme } }: Painted, color: string): RelationLook {
  return { color, halo: theme.board, ...relationSizes(camera.state.zoom) }
}

/** Three steps for each doubling: sizes of lines on the page do not change with every turn of a wheel. */
function stepOf(zoom: number): number {
  return 2 ** (Math.round(Math.log2(zoom) * 3) / 3)
}

/** How far notes, cards and clusters that are in a hand, or glide, are shown from their place. */
function offsetsOf(hand: BoardRenderer['hand']): Map<string, Point> {
  const offsets = new Map<string, Point>()
  for (const holding of hand.holdings) {
    if (holding.how !== 'drag' && holding.how !== 'glide') continue
    const offset = hand.offsetOf(holding)
    for (const id of [...holding.ids, ...holding.clusters]) offsets.set(id, offset)
  }
  return offsets
}

function fewer(boxes: readonly Box[]): readonly Box[] {
  if (boxes.length <= MOST_PLACES) return boxes
  const around = boxAround(boxes)
  return around === null ? [] : [around]
}

function isSame(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return a.size === b.size && [...a].every((id) => b.has(id))
}
