import type { Box, Point } from '../../../shared/geometry/box'
import type { IslandShape } from '../../../shared/queries/islandShape'
import type { DropPlan } from '../../commands/dropThings'
import type { BoardScene, SceneIsland } from '../boardScene'
import type { Holding } from '../holdings'
import { isSameSet } from '../sameItems'
import { blendShapes, distanceOfShapes, isSameShape } from './blendShapes'

/** An island breathes: in so many milliseconds it covers two thirds of what is left of the way. */
const BREATH = 55
/** Nearer than this it is there. Page units. */
const ARRIVED = 0.6

type Shown = { wanted: IslandShape | null; shape: IslandShape | null }

/** What hands and a drop make of the islands. */
type Wish = {
  /** What leaves the island that it lies in. */
  readonly taken: ReadonlySet<string>
  readonly carried: ReadonlySet<string>
  /** The cluster that would take in what is dropped, and where that would come. */
  readonly target: string | null
  readonly added: readonly Point[]
  readonly addedCards: ReadonlyMap<string, Point>
  /** The cluster that lights up, and how; null for none. */
  readonly lit: string | null
}

const NO_IDS: ReadonlySet<string> = new Set()
const NO_WISH: Wish = { taken: NO_IDS, carried: NO_IDS, target: null, added: [], addedCards: new Map(), lit: null }

/**
 * The islands as they are seen: without what somebody has in hand, with the place that opens for what would be dropped,
 * and on their way from one shape to the next. What is in a hand as a whole is shown as the document has it, by the
 * hand's offset.
 */
export class ShownIslands {
  private wish = NO_WISH
  /** Of the scene, when it was last read. */
  private revision = -1
  private readonly shown = new Map<string, Shown>()
  private isMoving = false
  /** Where something looks otherwise since the last look. */
  private readonly moved: Box[] = []

  constructor(
    private readonly scene: BoardScene,
    private readonly prefersStillness: () => boolean,
  ) {}

  /** The clusters that somebody holds, with what is in them. */
  get carried(): ReadonlySet<string> {
    return this.wish.carried
  }

  /** How an island is drawn now; null where it is not, since too little is left of it. */
  shapeOf({ id, shape }: SceneIsland): IslandShape | null {
    const state = this.shown.get(id)
    return state === undefined ? shape : state.shape
  }

  /** Reads what hands and drops make of the islands. True where something begins to move, or looks otherwise at once. */
  refresh(holdings: readonly Holding[], drop: DropPlan | null): boolean {
    const before = this.wish
    const wish = readWish(holdings, drop)
    const { islands, islandsRevision } = this.scene
    if (islandsRevision === this.revision && isSameWish(wish, before)) return false
    this.revision = islandsRevision
    this.wish = wish
    const losing = this.losing()
    const wanted = new Map<string, IslandShape | null>()
    let hasNews = wish.lit !== before.lit
    if (hasNews) this.markLit(before, wish)
    for (const island of islands.toReversed()) {
      const shape = this.wantedShape(island, losing, wanted)
      wanted.set(island.id, shape)
      const jumps = wish.carried.has(island.id) || before.carried.has(island.id)
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
      this.moved.push(shape.box, state.shape.box)
      if (!isThere) this.isMoving = true
    }
    return true
  }

  /** Page boxes around all that looks otherwise since the last call. */
  takeMoved(): Box[] {
    return this.moved.splice(0)
  }

  private markLit(...wishes: readonly Wish[]): void {
    for (const { lit } of wishes) {
      const island = lit === null ? null : this.scene.island(lit.split(' ')[0] ?? '')
      const shape = island === null ? null : this.shapeOf(island)
      if (shape !== null) this.moved.push(shape.box)
    }
  }

  private wantedShape(
    island: SceneIsland,
    losing: ReadonlySet<string>,
    wanted: ReadonlyMap<string, IslandShape | null>,
  ): IslandShape | null {
    const { taken, carried, target, added, addedCards } = this.wish
    if (carried.has(island.id)) return island.shape
    const gains = target === island.id && added.length + addedCards.size > 0
    const isTouched = island.children.some((id) => wanted.get(id) !== this.scene.island(id)?.shape)
    if (!losing.has(island.id) && !isTouched && !gains) return island.shape
    const shapeOf = (id: string) => wanted.get(id) ?? null
    return this.scene.shapeWith(island, {
      without: taken,
      added: gains ? added : [],
      addedCards: gains ? this.cardBoxes(addedCards) : [],
      shapeOf,
    })
  }

  private cardBoxes(cards: ReadonlyMap<string, Point>): Box[] {
    return [...cards].flatMap(([id, at]) => {
      const box = this.scene.card(id)?.box
      return box === undefined ? [] : [{ ...box, ...at }]
    })
  }

  /** The islands that something was taken out of. */
  private losing(): Set<string> {
    const losing = new Set<string>()
    for (const id of this.wish.taken) {
      const home = (this.scene.note(id) ?? this.scene.card(id))?.home ?? this.scene.island(id)?.parent
      if (home != null) losing.add(home)
    }
    return losing
  }

  /** True where that is news. */
  private want(island: SceneIsland, wanted: IslandShape | null, jumps: boolean): boolean {
    const state = this.shown.get(island.id)
    if (state === undefined) {
      this.shown.set(island.id, { wanted, shape: wanted })
      this.moved.push(island.shape.box, wanted?.box ?? island.shape.box)
      return wanted !== island.shape
    }
    if (state.wanted === wanted) return false
    if (state.wanted !== null && wanted !== null && isSameShape(state.wanted, wanted)) {
      if (state.shape === state.wanted) state.shape = wanted
      state.wanted = wanted
      return false
    }
    state.wanted = wanted
    for (const shape of [state.shape, wanted]) if (shape !== null) this.moved.push(shape.box)
    if (jumps || wanted === null || state.shape === null || this.prefersStillness()) state.shape = wanted
    else this.isMoving = true
    return true
  }
}

function readWish(holdings: readonly Holding[], drop: DropPlan | null): Wish {
  const taken = new Set<string>()
  const carried = new Set<string>()
  for (const { how, roots, clusters } of holdings) {
    for (const id of clusters) carried.add(id)
    // Not what lies in something that is held.
    if (how === 'drag') for (const id of roots) taken.add(id)
  }
  const cluster = drop?.target?.kind === 'cluster' ? drop.target.id : null
  const target = drop?.refusal === null ? cluster : null
  const added = target === null || drop === null ? [] : [...drop.notes.values()]
  const addedCards = target === null || drop === null ? new Map<string, Point>() : drop.cards
  return { taken, carried, target, added, addedCards, lit: cluster === null ? null : `${cluster} ${drop?.refusal}` }
}

function isSameWish(a: Wish, b: Wish): boolean {
  return (
    a.target === b.target &&
    a.lit === b.lit &&
    isSamePlaces(a.addedCards, b.addedCards) &&
    isSameSet(a.taken, b.taken) &&
    isSameSet(a.carried, b.carried) &&
    a.added.length === b.added.length &&
    a.added.every(({ x, y }, at) => x === b.added[at]?.x && y === b.added[at]?.y)
  )
}

function isSamePlaces(a: ReadonlyMap<string, Point>, b: ReadonlyMap<string, Point>): boolean {
  return a.size === b.size && [...a].every(([id, { x, y }]) => b.get(id)?.x === x && b.get(id)?.y === y)
}
