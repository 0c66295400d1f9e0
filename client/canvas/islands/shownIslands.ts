import type { IslandShape } from '../../../shared/queries/islandShape'
import type { DropPlan } from '../../commands/dropThings'
import type { BoardScene, SceneIsland } from '../boardScene'
import type { Holding } from '../holdings'
import { blendShapes, distanceOfShapes } from './blendShapes'
import { isSameShape } from './islandScene'

/** An island breathes: in so many milliseconds it covers two thirds of what is left of the way. */
const BREATH = 55
/** Nearer than this it is there. Page units. */
const ARRIVED = 0.6

type Shown = { wanted: IslandShape | null; shape: IslandShape | null }

const NO_IDS: ReadonlySet<string> = new Set()

/**
 * The islands as they are seen: without what somebody has in hand, with the place that opens for what would be dropped,
 * and on their way from one shape to the next. What is in a hand as a whole is shown as the document has it, by the
 * hand's offset.
 */
export class ShownIslands {
  /** The clusters that somebody holds, with what is in them. */
  carried: ReadonlySet<string> = NO_IDS
  private readonly shown = new Map<string, Shown>()
  private isMoving = false

  constructor(
    private readonly scene: BoardScene,
    private readonly prefersStillness: () => boolean,
  ) {}

  /** How an island is drawn now; null where it is not, since too little is left of it. */
  shapeOf({ id, shape }: SceneIsland): IslandShape | null {
    const state = this.shown.get(id)
    return state === undefined ? shape : state.shape
  }

  /** Reads what hands and drops make of the islands. True where something begins to move, or is another at once. */
  refresh(holdings: readonly Holding[], drop: DropPlan | null): boolean {
    const before = this.carried
    const taken = takenBy(holdings)
    this.carried = new Set(holdings.flatMap(({ clusters }) => clusters))
    const { islands } = this.scene
    const wanted = new Map<string, IslandShape | null>()
    let hasNews = false
    for (const island of islands.toReversed()) {
      const shape = this.wantedShape(island, taken, drop, wanted)
      wanted.set(island.id, shape)
      const jumps = this.carried.has(island.id) || before.has(island.id)
      if (this.want(island, shape, jumps)) hasNews = true
    }
    if (this.shown.size > islands.length) {
      const there = new Set(islands.map(({ id }) => id))
      for (const id of [...this.shown.keys()]) if (!there.has(id)) this.shown.delete(id)
    }
    return hasNews
  }

  /** Moves everything on. True where something moved. */
  step(elapsed: number): boolean {
    if (!this.isMoving) return false
    this.isMoving = false
    const share = 1 - Math.exp(-elapsed / BREATH)
    for (const state of this.shown.values()) {
      const { wanted, shape } = state
      if (wanted === null || shape === null || wanted === shape) continue
      const isThere = distanceOfShapes(shape, wanted) < ARRIVED
      state.shape = isThere ? wanted : blendShapes(shape, wanted, share)
      if (!isThere) this.isMoving = true
    }
    return true
  }

  private wantedShape(
    island: SceneIsland,
    taken: ReadonlySet<string>,
    drop: DropPlan | null,
    wanted: ReadonlyMap<string, IslandShape | null>,
  ): IslandShape | null {
    if (this.carried.has(island.id)) return island.shape
    const isTarget = drop?.target?.kind === 'cluster' && drop.target.id === island.id && drop.refusal === null
    const added = isTarget ? [...drop.notes.values()] : []
    const loses = taken.size > 0 && this.holdsOne(island, taken)
    const isTouched = island.children.some((id) => wanted.get(id) !== this.scene.island(id)?.shape)
    if (!loses && !isTouched && added.length === 0) return island.shape
    return this.scene.shapeWith(island, { without: taken, added, shapeOf: (id) => wanted.get(id) ?? null })
  }

  private holdsOne(island: SceneIsland, taken: ReadonlySet<string>): boolean {
    if (island.children.some((id) => taken.has(id))) return true
    return this.scene.membersOf(island.id).some((id) => taken.has(id))
  }

  /** True where that is news. */
  private want(island: SceneIsland, wanted: IslandShape | null, jumps: boolean): boolean {
    const state = this.shown.get(island.id)
    if (state === undefined) {
      this.shown.set(island.id, { wanted, shape: wanted })
      return wanted !== island.shape
    }
    if (state.wanted === wanted) return false
    if (state.wanted !== null && wanted !== null && isSameShape(state.wanted, wanted)) {
      if (state.shape === state.wanted) state.shape = wanted
      state.wanted = wanted
      return false
    }
    state.wanted = wanted
    if (jumps || wanted === null || state.shape === null || this.prefersStillness()) state.shape = wanted
    else this.isMoving = true
    return true
  }
}

/** What leaves the island that it lies in: what is held, but not what lies in something that is held. */
function takenBy(holdings: readonly Holding[]): ReadonlySet<string> {
  const taken = new Set<string>()
  for (const { how, roots } of holdings) if (how === 'drag') for (const id of roots) taken.add(id)
  return taken
}
