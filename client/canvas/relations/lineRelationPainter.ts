import type { DrawingContext } from '../../../shared/drawing/context'
import { enterPage } from '../../../shared/drawing/islandShore'
import {
  type DrawnRelation,
  drawRelations,
  type RelationLook,
  relationSizes,
} from '../../../shared/drawing/relations/drawRelation'
import { drawRelationLabel } from '../../../shared/drawing/relations/relationLabel'
import { type Box, boxContains, boxesOverlap, centerOf, expandBox, type Point } from '../../../shared/geometry/box'
import type { Route, RouteNet } from '../../../shared/geometry/routeNet'
import { distanceToPath, lengthOf, pointAlong } from '../../../shared/geometry/routePath'
import type { Relation } from '../../../shared/model/relation'
import type { BoardView } from '../../board/boardView'
import type { BoardRenderer } from '../boardRenderer'
import { paintedBox } from '../paintedBox'
import { isSameSet } from '../sameItems'
import type { VeilSource } from '../veil'
import { RelationHurdles } from './relationHurdles'
import { type PlacedLabel, RelationLabels } from './relationLabels'
import type { RelationPainter } from './relationPainter'
import { RelationWays, type WaysWork } from './relationWays'

type Sources = {
  readonly view: Pick<BoardView, 'relations' | 'camera' | 'projection'>
  readonly renderer: Pick<BoardRenderer, 'scene' | 'hand' | 'islands' | 'repaint'>
  /** The zoom at which lines and words are as large as they are read; the camera's where left out. */
  readonly readAt?: number
}
type Painted = VeilSource['painted']

const ALL = Number.POSITIVE_INFINITY
/** What one frame does: what is left goes straight, or stays as it was, until the next one. */
const FRAME: WaysWork = { ends: 80, lying: { looks: 1_500, lines: 100 }, moving: { looks: 1_000, lines: ALL } }
/** What one step of a picture does. */
const MOMENT: WaysWork = { ends: ALL, lying: { looks: 150_000, lines: ALL }, moving: { looks: ALL, lines: ALL } }
/** So many words are put on their lines in one frame. */
const WORDS = 40
/** How much is left of a line whose end is dimmed. */
const DIM = 0.22
const EVERYWHERE: Box = { x: -1e9, y: -1e9, width: 2e9, height: 2e9 }
/** The chosen one is so much wider. */
const CHOSEN = 1.5

/** Draws the relations of a board and keeps their ways as what lies there moves. */
export class LineRelationPainter implements RelationPainter {
  private readonly ways: RelationWays
  private readonly hurdles: RelationHurdles
  private readonly labels: RelationLabels
  private readonly stop: () => void
  private hasBegun = false

  constructor(private readonly sources: Sources) {
    this.hurdles = new RelationHurdles(sources.renderer.scene)
    this.labels = new RelationLabels(this.hurdles)
    this.ways = new RelationWays(sources.renderer, this.hurdles, (id) => this.forget(id))
    this.stop = sources.view.projection.onChange((change) => this.hurdles.mark(change))
  }

  destroy(): void {
    this.stop()
  }

  get lying(): RouteNet {
    return this.ways.lying
  }

  get hasMoving(): boolean {
    return this.ways.movingIds.size > 0
  }

  step(): boolean {
    const { camera } = this.sources.view
    if (!this.hasBegun) return this.begin()
    const movingBefore = this.ways.movingIds
    const hasMoreWords = this.labels.isWaiting
    this.labels.begin(WORDS)
    const isOther = this.refresh(paintedBox(camera), FRAME)
    if (this.ways.isWaiting) this.sources.renderer.repaint()
    return isOther || hasMoreWords || !isSameSet(movingBefore, this.ways.movingIds)
  }

  /** To read where everything lies is enough for the first frame. */
  private begin(): boolean {
    this.hasBegun = true
    this.ways.takeHurdles()
    this.sources.renderer.repaint()
    return false
  }

  /** Finds ways in view or not, for a picture of a board that stands still: as many as a moment has time for. True where some are left. */
  settle(): boolean {
    this.labels.begin(ALL)
    this.refresh(EVERYWHERE, MOMENT)
    return this.ways.isWaiting
  }

  /** True where a line lies elsewhere. */
  private refresh(view: Box, most: WaysWork): boolean {
    const { camera, relations } = this.sources.view
    for (const box of this.ways.takeHurdles()) this.labels.touch(box)
    const { zoom } = camera.state
    return this.ways.refresh(relations.standing, { view, zoom, unit: 1 / this.readAt(camera) }, most)
  }

  paintLying(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void {
    const { standing } = this.sources.view.relations
    const lying = [...standing.values()].filter(({ id }) => !this.ways.movingIds.has(id))
    this.paint(context, pixelRatio, source, lying)
  }

  paintMoving(context: CanvasRenderingContext2D, pixelRatio: number, source: VeilSource): void {
    const { standing } = this.sources.view.relations
    const moving = [...this.ways.movingIds].flatMap((id) => standing.get(id) ?? [])
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
    const base = this.lookOf(painted, accent)
    const looks = (id: string) =>
      id === relation ? { ...base, width: base.width * CHOSEN, head: base.head * 1.15 } : base
    this.draw(context, { painted, view }, chosen, ({ id }) => looks(id))
    context.restore()
  }

  at(point: Point, reach: number): string | null {
    const worded = this.labels.at(point, 0)
    if (worded !== null) return worded
    let [best, bestDistance]: [string | null, number] = [null, reach]
    for (const id of this.ways.lying.ids) {
      const route = this.ways.routeOf(id)
      if (route === null || !boxContains(expandBox(route.box, reach + 1), point)) continue
      const distance = distanceToPath(route.path, point)
      if (distance <= bestDistance) [best, bestDistance] = [id, distance]
    }
    return best
  }

  labelAt(id: string): Point | null {
    const route = this.ways.routeOf(id)
    const box = this.labels.boxOf(id)
    if (route === null) return null
    return box === null ? pointAlong(route.path, lengthOf(route.path) / 2).point : centerOf(box)
  }

  boxOf(id: string): Box | null {
    return this.ways.routeOf(id)?.box ?? null
  }

  private forget(id: string): void {
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
    const look = this.lookOf(painted, painted.painter.theme.card.ink)
    const dim = { ...look, alpha: DIM }
    enterPage(context, painted.camera.state, { pixelRatio })
    this.draw(context, source, relations, ({ from, to }) =>
      [from, to].some((end) => isDim(end, painted)) ? dim : look,
    )
  }

  private lookOf({ camera, painter: { theme } }: Painted, color: string): RelationLook {
    return { color, halo: theme.board, ...relationSizes(this.sources.readAt ?? camera.state.zoom) }
  }

  private readAt({ state }: Pick<BoardView['camera'], 'state'>): number {
    return stepOf(this.sources.readAt ?? state.zoom)
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
      const route = this.ways.routeOf(id)
      const look = lookOn(relation)
      this.labels.followSigns(id, route, look.head)
      if (route === null || !boxesOverlap(expandBox(route.box, look.head), view)) continue
      drawn.push({ path: route.path, sign, look, id })
      if (note.trim() !== '') worded.push([relation, route, look])
    }
    drawRelations(context, drawn)
    if (painted.detail === 'wordless') return
    const zoom = this.readAt(painted.camera)
    for (const [{ id, note }, route, look] of worded) {
      const placed: PlacedLabel | null = this.labels.placedOn({ id, text: note, route }, zoom, painted.painter)
      if (placed === null) continue
      const things: DrawingContext = context
      things.beginThing?.(id)
      drawRelationLabel(context, placed.label, placed.box, painted.painter, {
        line: look.color,
        lineWidth: look.width * 0.3,
        ...(look.alpha === undefined ? {} : { alpha: look.alpha }),
      })
      things.endThing?.()
    }
    if (this.labels.isWaiting) this.sources.renderer.repaint()
  }
}

function isDim(end: string, { isBright, scene }: Painted): boolean {
  const note = isBright === null ? null : scene.note(end)
  return note !== null && isBright?.(note) === false
}

/** Three steps for each doubling: what depends on the zoom does not change with every turn of a wheel. */
function stepOf(zoom: number): number {
  return 2 ** (Math.round(Math.log2(zoom) * 3) / 3)
}
