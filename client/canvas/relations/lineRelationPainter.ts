import { enterPage } from '../../../shared/drawing/islandShore'
import {
  type DrawnRelation,
  drawRelations,
  type RelationLook,
  relationSizes,
} from '../../../shared/drawing/relations/drawRelation'
import { drawRelationLabel } from '../../../shared/drawing/relations/relationLabel'
import {
  type Box,
  boxAround,
  boxContains,
  boxesOverlap,
  centerOf,
  expandBox,
  type Point,
} from '../../../shared/geometry/box'
import { type Route, RouteNet } from '../../../shared/geometry/routeNet'
import { distanceToPath, lengthOf, pointAlong } from '../../../shared/geometry/routePath'
import { NOTE_SIZE } from '../../../shared/model/note'
import type { Relation } from '../../../shared/model/relation'
import type { BoardView } from '../../board/boardView'
import type { BoardRenderer } from '../boardRenderer'
import { FAR_BELOW, farIslands } from '../islands/farIslands'
import { paintedBox } from '../paintedBox'
import { isSameSet } from '../sameItems'
import type { VeilSource } from '../veil'
import { RelationEnds } from './relationEnds'
import { RelationHurdles } from './relationHurdles'
import { type PlacedLabel, RelationLabels } from './relationLabels'
import type { RelationPainter } from './relationPainter'

type Sources = {
  readonly view: Pick<BoardView, 'relations' | 'camera' | 'projection'>
  readonly renderer: Pick<BoardRenderer, 'scene' | 'hand' | 'islands' | 'repaint'>
}
type Painted = VeilSource['painted']

/** How many looks along a way a frame has time for; what is left goes straight until the next one. */
const LOOKS = { lying: 1_500, moving: 1_000 }
/** More that move at once go straight. */
const MOST_MOVING = 80
/** How much is left of a line whose end is dimmed. */
const DIM = 0.22
const EVERYWHERE: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 }
/** Changes of more places than this are one. */
const MOST_PLACES = 24
/** The chosen one is so much wider. */
const CHOSEN = 1.5

/** Draws the relations of a board and keeps their ways as what lies there moves. */
export class LineRelationPainter implements RelationPainter {
  readonly lying: RouteNet
  private readonly moving: RouteNet
  private readonly ends: RelationEnds
  private readonly movingEnds: RelationEnds
  private readonly hurdles: RelationHurdles
  private readonly labels: RelationLabels
  private readonly stop: () => void
  private inHand: ReadonlySet<string> = new Set()
  private movingIds: ReadonlySet<string> = new Set()

  constructor(private readonly sources: Sources) {
    const { scene, islands } = sources.renderer
    this.ends = new RelationEnds(scene, islands)
    this.movingEnds = new RelationEnds(scene, islands)
    this.hurdles = new RelationHurdles(scene)
    this.labels = new RelationLabels(this.hurdles)
    this.lying = new RouteNet((box) => this.hurdles.meeting(box))
    this.moving = new RouteNet((box) => this.hurdles.meeting(box).filter(({ key }) => !this.inHand.has(key)))
    this.stop = sources.view.projection.onChange((change) => this.hurdles.mark(change))
  }

  destroy(): void {
    this.stop()
  }

  step(): boolean {
    const movingBefore = this.movingIds
    const isOther = this.refresh(paintedBox(this.sources.view.camera), LOOKS)
    if (this.lying.isWaiting) this.sources.renderer.repaint()
    return isOther || !isSameSet(movingBefore, this.movingIds)
  }

  /** Finds every way at once, in view or not: for a picture of a board that stands still. */
  settle(): void {
    const all = Number.POSITIVE_INFINITY
    this.refresh(EVERYWHERE, { lying: all, moving: all })
  }

  /** True where a line lies elsewhere. */
  private refresh(view: Box, looks: { readonly lying: number; readonly moving: number }): boolean {
    const { camera, relations } = this.sources.view
    for (const box of fewer(this.hurdles.refresh())) {
      this.lying.touch(box)
      this.labels.touch(box)
    }
    this.follow(relations.standing)
    const unit = 1 / stepOf(camera.state.zoom)
    for (const net of [this.lying, this.moving]) {
      net.setSpace({ apart: Math.max(34, 18 * unit), lane: Math.max(18, 9 * unit), gap: Math.max(7, 5 * unit) })
    }
    this.moving.refresh(view, this.movingIds.size > MOST_MOVING ? 0 : looks.moving)
    return this.lying.refresh(view, looks.lying)
  }

  paintLying(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void {
    const { standing } = this.sources.view.relations
    const lying = [...standing.values()].filter(({ id }) => !this.movingIds.has(id))
    this.paint(context, pixelRatio, source, lying)
  }

  paintMoving(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void {
    const { standing } = this.sources.view.relations
    const moving = [...this.movingIds].flatMap((id) => standing.get(id) ?? [])
    this.paint(context, pixelRatio, source, moving)
  }

  paintChosen(context: CanvasRenderingContext2D, { painted, view }: VeilSource): void {
    const { relation, lit } = painted.session.getState()
    const { standing } = this.sources.view.relations
    const chosen = [relation, ...lit].flatMap((id) => (id === null ? [] : (standing.get(id) ?? [])))
    if (chosen.length === 0) return
    const { accent } = painted.painter.theme
    const { x, y, zoom } = painted.camera.state
    context.save()
    context.scale(zoom, zoom)
    context.translate(-x, -y)
    const base = lookOf(painted, accent)
    const looks = (id: string) =>
      id === relation ? { ...base, width: base.width * CHOSEN, head: base.head * 1.15 } : base
    this.draw(context, { painted, view }, chosen, ({ id }) => looks(id))
    context.restore()
  }

  at(point: Point, reach: number): string | null {
    const worded = this.labels.at(point, 0)
    if (worded !== null) return worded
    let [best, bestDistance]: [string | null, number] = [null, reach]
    for (const id of this.lying.ids) {
      const route = this.routeOf(id)
      if (route === null || !boxContains(expandBox(route.box, reach + 1), point)) continue
      const distance = distanceToPath(route.path, point)
      if (distance <= bestDistance) [best, bestDistance] = [id, distance]
    }
    return best
  }

  labelAt(id: string): Point | null {
    const route = this.routeOf(id)
    const box = this.labels.boxOf(id)
    if (route === null) return null
    return box === null ? pointAlong(route.path, lengthOf(route.path) / 2).point : centerOf(box)
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
    this.ends.labelled = this.movingEnds.labelled = labelledAt(view.camera.state.zoom)
    const offsets = offsetsOf(renderer.hand)
    this.inHand = new Set(offsets.keys())
    const movingIds = new Set<string>()
    for (const id of this.lying.ids) if (!standing.has(id)) this.drop(id)
    for (const { id, from, to } of standing.values()) {
      const [a, b] = [this.ends.shownAs(from, far), this.ends.shownAs(to, far)]
      const isSeen = a !== null && b !== null && a !== b
      const start = isSeen ? this.ends.endOf(a, far) : null
      const end = isSeen ? this.ends.endOf(b, far) : null
      if (!isSeen || start === null || end === null) {
        this.drop(id)
        continue
      }
      this.lying.set(id, start, end)
      if (!offsets.has(a) && !offsets.has(b)) continue
      const held = this.movingEnds.endOf(a, far, offsets.get(a))
      const other = this.movingEnds.endOf(b, far, offsets.get(b))
      if (held === null || other === null) continue
      movingIds.add(id)
      this.moving.set(id, held, other)
    }
    for (const id of this.moving.ids) if (!movingIds.has(id)) this.moving.delete(id)
    this.movingIds = movingIds
  }

  private drop(id: string): void {
    this.lying.delete(id)
    this.labels.forget(id)
    this.labels.followSigns(id, null, 0)
  }

  private paint(
    context: CanvasRenderingContext2D,
    pixelRatio: number,
    source: VeilSource,
    relations: readonly Relation[],
  ): void {
    const { painted } = source
    const look = lookOf(painted, painted.painter.theme.card.ink)
    const dim = { ...look, alpha: DIM }
    enterPage(context, painted.camera.state, { pixelRatio })
    this.draw(context, source, relations, ({ from, to }) =>
      [from, to].some((end) => isDim(end, painted)) ? dim : look,
    )
  }

  /** Those that reach into the view: lines, then signs, then words. */
  private draw(
    context: CanvasRenderingContext2D,
    { painted, view }: Pick<VeilSource, 'painted' | 'view'>,
    relations: readonly Relation[],
    lookOn: (relation: Relation) => RelationLook,
  ): void {
    const drawn: DrawnRelation[] = []
    const worded: [Relation, Route, RelationLook][] = []
    for (const relation of relations) {
      const { id, sign, note } = relation
      const route = this.routeOf(id)
      const look = lookOn(relation)
      this.labels.followSigns(id, route, look.head)
      if (route === null || !boxesOverlap(expandBox(route.box, look.head), view)) continue
      drawn.push({ path: route.path, sign, look })
      if (note.trim() !== '') worded.push([relation, route, look])
    }
    drawRelations(context, drawn)
    if (painted.detail === 'wordless') return
    const zoom = stepOf(painted.camera.state.zoom)
    for (const [{ id, note }, route, look] of worded) {
      const placed: PlacedLabel | null = this.labels.placedOn({ id, text: note, route }, zoom, painted.painter)
      if (placed === null) continue
      drawRelationLabel(context, placed.label, placed.box, painted.painter, {
        line: look.color,
        lineWidth: look.width * 0.3,
        ...(look.alpha === undefined ? {} : { alpha: look.alpha }),
      })
    }
  }
}

function isDim(end: string, { isBright, scene }: Painted): boolean {
  const note = isBright === null ? null : scene.note(end)
  return note !== null && isBright?.(note) === false
}

function lookOf({ camera, painter: { theme } }: Painted, color: string): RelationLook {
  return { color, halo: theme.board, ...relationSizes(camera.state.zoom) }
}

/** Three steps for each doubling: what depends on the zoom does not change with every turn of a wheel. */
function stepOf(zoom: number): number {
  return 2 ** (Math.round(Math.log2(zoom) * 3) / 3)
}

/** The smallest zoom of a step, at which the cards are largest: lines end before them at all others too. */
function labelledAt(zoom: number): number | null {
  return zoom * NOTE_SIZE < FAR_BELOW ? stepOf(zoom) * 2 ** (-1 / 6) : null
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
  const around = boxes.length <= MOST_PLACES ? null : boxAround(boxes)
  return around === null ? boxes : [around]
}
