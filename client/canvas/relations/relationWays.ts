import { type Box, boxAround, type Point } from '../../../shared/geometry/box'
import { type Route, RouteNet, type RouteWork } from '../../../shared/geometry/routeNet'
import type { Relation } from '../../../shared/model/relation'
import type { BoardRenderer } from '../boardRenderer'
import { type FarIslands, farIslands } from '../islands/farIslands'
import { RelationEnds } from './relationEnds'
import type { RelationHurdles } from './relationHurdles'

/** What a frame has time for, of lines that lie and of those that move: new ends, looks along ways, lines laid. */
export type WaysWork = { readonly ends: number; readonly lying: RouteWork; readonly moving: RouteWork }

/** More that move at once go straight. */
const MOST_MOVING = 80
/** Changes of more places than this are one. */
const MOST_PLACES = 24

type Renderer = Pick<BoardRenderer, 'scene' | 'hand' | 'islands'>

/** The ways of a board's relations, kept as what lies there moves; much that is other at once takes several frames. */
export class RelationWays {
  readonly lying: RouteNet
  private readonly moving: RouteNet
  private readonly ends: RelationEnds
  private readonly movingEnds: RelationEnds
  private inHand: ReadonlySet<string> = new Set()
  private hasMoreEnds = false
  movingIds: ReadonlySet<string> = new Set()

  constructor(
    private readonly renderer: Renderer,
    private readonly hurdles: RelationHurdles,
    /** It is seen no longer. */
    private readonly onDrop: (id: string) => void,
  ) {
    this.ends = new RelationEnds(renderer.scene, renderer.islands)
    this.movingEnds = new RelationEnds(renderer.scene, renderer.islands)
    this.lying = new RouteNet((box) => hurdles.meeting(box))
    this.moving = new RouteNet((box) => hurdles.meeting(box).filter(({ key }) => !this.inHand.has(key)))
  }

  /** Something in view is not yet as it will be. */
  get isWaiting(): boolean {
    return this.hasMoreEnds || this.lying.isWaiting
  }

  routeOf(id: string): Route | null {
    return this.movingIds.has(id) ? this.moving.routeOf(id) : this.lying.routeOf(id)
  }

  /** Takes in what changed. Gives the places where something else lies than before, few of them. */
  takeHurdles(): readonly Box[] {
    const places = fewer(this.hurdles.refresh())
    for (const box of places) this.lying.touch(box)
    return places
  }

  /** True where a line lies elsewhere. `unit` is how many page units a pixel is. */
  refresh(standing: ReadonlyMap<string, Relation>, at: { view: Box; zoom: number; unit: number }, most: WaysWork) {
    const { view, zoom, unit } = at
    this.follow(standing, zoom, most.ends)
    for (const net of [this.lying, this.moving]) {
      net.setSpace({ apart: Math.max(34, 18 * unit), lane: Math.max(18, 9 * unit), gap: Math.max(7, 5 * unit) })
    }
    const isCrowd = this.movingIds.size > MOST_MOVING
    this.moving.refresh(view, isCrowd ? { ...most.moving, looks: 0 } : most.moving)
    return this.lying.refresh(view, most.lying)
  }

  private follow(standing: ReadonlyMap<string, Relation>, zoom: number, mostEnds: number): void {
    const far = farIslands(this.renderer.scene.islands, zoom)
    const offsets = offsetsOf(this.renderer.hand)
    this.inHand = new Set(offsets.keys())
    const movingIds = new Set<string>()
    for (const id of this.lying.ids) if (!standing.has(id)) this.drop(id)
    let left = mostEnds
    for (const relation of standing.values()) {
      if (left <= 0) break
      const shown = this.shownEnds(relation, far)
      if (shown === null) {
        this.drop(relation.id)
        continue
      }
      const { a, b, start, end } = shown
      if (this.lying.set(relation.id, start, end)) left--
      if (!offsets.has(a) && !offsets.has(b)) continue
      const held = this.movingEnds.endOf(a, far, offsets.get(a))
      const other = this.movingEnds.endOf(b, far, offsets.get(b))
      if (held === null || other === null) continue
      movingIds.add(relation.id)
      this.moving.set(relation.id, held, other)
    }
    this.hasMoreEnds = left <= 0
    for (const id of this.moving.ids) if (!movingIds.has(id)) this.moving.delete(id)
    this.movingIds = movingIds
  }

  private shownEnds({ from, to }: Relation, far: FarIslands) {
    const [a, b] = [this.ends.shownAs(from, far), this.ends.shownAs(to, far)]
    if (a === null || b === null || a === b) return null
    const [start, end] = [this.ends.endOf(a, far), this.ends.endOf(b, far)]
    return start === null || end === null ? null : { a, b, start, end }
  }

  private drop(id: string): void {
    this.lying.delete(id)
    this.onDrop(id)
  }
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
