import type { Point } from '../../../../shared/geometry/box'
import { columnsFor, gridSize, layoutInGrid, packInRows, type Size } from '../../../../shared/geometry/layout'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { ISLAND, type IslandShape, islandShape } from '../../../../shared/queries/islandShape'
import { shiftIsland } from '../../../../shared/queries/islandWays'

/** How many of what lie on a wall. */
export type WallPlan = {
  readonly notes: number
  /** Of them in no cluster. */
  readonly loose: number
  /** Of them in the largest cluster, which lies in no other. */
  readonly largest: number
  /** Clusters of three levels, each with three of two levels, each with three of one; the same of two levels; of one. */
  readonly threeLevels: number
  readonly twoLevels: number
  readonly oneLevel: number
}

/** A cluster and where things lie in it, from its origin. Page units. */
export type LaidCluster = {
  readonly notes: readonly Point[]
  readonly children: readonly { readonly at: Point; readonly cluster: LaidCluster }[]
  /** As if its origin were (0, 0). */
  readonly shape: IslandShape
}

/** What lies on the page itself, from the page's origin. */
export type Wall = {
  readonly clusters: readonly { readonly at: Point; readonly cluster: LaidCluster }[]
  /** Which of them is the largest. */
  readonly largest: number
  readonly loose: readonly Point[]
}

const PER_CLUSTER = 3
/** Between two notes that people put down: they are off by up to `OFF` each. */
const NOTE_GAP = 30
const OFF = 8
const ISLAND_GAP = 40
const BLOCK_GAP = 50
/** How much of the wall the blocks cover, about, and its width to height. */
const PACKED = 0.8
const RATIO = 1.6
/** Page units between two places where a block may begin. */
const STEP = 20
/** So many loose notes lie near one another. */
const SWARM = 6
const ORIGIN = { x: ISLAND.shore, y: ISLAND.top }

export function countClusters({ threeLevels, twoLevels, oneLevel }: WallPlan): number {
  const two = 1 + PER_CLUSTER
  return threeLevels * (1 + PER_CLUSTER * two) + twoLevels * two + oneLevel
}

/** Clusters as people leave them: each note a little off its grid, no island over another, the large ones on top. */
export function planWall(plan: WallPlan, random: () => number): Wall {
  const { threeLevels, twoLevels, oneLevel } = plan
  const leaves = PER_CLUSTER ** 2 * threeLevels + PER_CLUSTER * twoLevels + oneLevel - 1
  const sizes = shareOut(plan.notes - plan.loose - plan.largest, leaves, random)
  const leaf = () => layCluster(sizes.pop() ?? 0, [], random)
  const nest = (make: () => LaidCluster) => layCluster(0, times(PER_CLUSTER, make), random)
  const largest = layCluster(plan.largest, [], random)
  const outermost = [
    ...times(threeLevels, () => nest(() => nest(leaf))),
    ...times(twoLevels, () => nest(leaf)),
    ...times(oneLevel - 1, leaf),
    largest,
  ].sort((a, b) => areaOf(b.shape.box) - areaOf(a.shape.box))
  const swarms = times(Math.ceil(plan.loose / SWARM), (swarm) => {
    return placesOf(Math.min(SWARM, plan.loose - swarm * SWARM), { x: 0, y: 0 }, random)
  })
  return { ...packWall(outermost, swarms, random), largest: outermost.indexOf(largest) }
}

function packWall(outermost: readonly LaidCluster[], swarms: readonly Point[][], random: () => number) {
  const clusters: Wall['clusters'][number][] = []
  const loose: Point[] = []
  type Block = { readonly size: Size; put(at: Point): void }
  const islands = outermost.map(
    (cluster): Block => ({
      size: cluster.shape.box,
      put: (at) => clusters.push({ at: originAt(at, cluster), cluster }),
    }),
  )
  const blocks = spreadAmong(
    islands,
    swarms.map(
      (notes): Block => ({
        size: blockOf(notes.length),
        put: (at) => loose.push(...notes.map((one) => plus(one, at))),
      }),
    ),
    random,
  )
  const places = packOnWall(blocks.map(({ size }) => size))
  for (const [at, block] of blocks.entries()) block.put(rounded(places[at] as Point))
  return { clusters, loose }
}

/** Each as high as it can be, in their order, so that together they come close to a screen's shape. */
function packOnWall(blocks: readonly Size[]): Point[] {
  const area = blocks.reduce(
    (sum, { width, height }) => sum + areaOf({ width: width + BLOCK_GAP, height: height + BLOCK_GAP }),
    0,
  )
  const wallWidth = Math.sqrt((area / PACKED) * RATIO)
  const ground = new Array<number>(Math.ceil(wallWidth / STEP)).fill(0)
  return blocks.map(({ width, height }) => {
    const across = Math.min(ground.length, Math.ceil((width + BLOCK_GAP) / STEP))
    let best = { at: 0, y: Number.POSITIVE_INFINITY }
    for (let at = 0; at + across <= ground.length; at++) {
      const y = Math.max(...ground.slice(at, at + across))
      if (y < best.y) best = { at, y }
    }
    ground.fill(best.y + height + BLOCK_GAP, best.at, best.at + across)
    return { x: best.at * STEP, y: best.y }
  })
}

function layCluster(notes: number, inner: readonly LaidCluster[], random: () => number): LaidCluster {
  const points = placesOf(notes, ORIGIN, random)
  const { width, height } = blockOf(notes)
  const below = { x: ORIGIN.x, y: ORIGIN.y + (notes > 0 ? height + ISLAND_GAP : 0) }
  const places = packInRows(
    inner.map(({ shape }) => shape.box),
    ISLAND_GAP,
    width,
  )
  const children = inner.map((cluster, at) => ({ at: originAt(plus(places[at] as Point, below), cluster), cluster }))
  const islands = children.map(({ at, cluster }) => shiftIsland(cluster.shape, at))
  const shape = islandShape({ origin: { x: 0, y: 0 }, notes: points, islands, isFolded: false })
  return { notes: points, children, shape }
}

function placesOf(count: number, origin: Point, random: () => number): Point[] {
  const columns = columnsFor(count)
  const off = () => Math.round((random() * 2 - 1) * OFF)
  return layoutInGrid(count, { origin, columns, size: NOTE_SIZE, gap: NOTE_GAP }).map(({ x, y }) => ({
    x: x + off(),
    y: y + off(),
  }))
}

function blockOf(notes: number): Size {
  return gridSize(notes, columnsFor(notes), NOTE_SIZE, NOTE_GAP)
}

/** The origin that brings the island's top left there. */
function originAt({ x, y }: Point, { shape }: LaidCluster): Point {
  return rounded({ x: x - shape.box.x, y: y - shape.box.y })
}

/** So many each that all are out, between half and one and a half of the mean. */
function shareOut(total: number, among: number, random: () => number): number[] {
  const weights = times(among, () => 0.5 + random())
  const sum = weights.reduce((all, weight) => all + weight, 0)
  let given = 0
  let weighed = 0
  return weights.map((weight) => {
    weighed += weight
    const part = Math.round((weighed / sum) * total) - given
    given += part
    return part
  })
}

/** The others at random places among these, which keep their order. */
function spreadAmong<Item>(items: readonly Item[], others: readonly Item[], random: () => number): Item[] {
  const mixed = [...items]
  for (const other of others) mixed.splice(Math.floor(random() * (mixed.length + 1)), 0, other)
  return mixed
}

function times<Item>(count: number, make: (at: number) => Item): Item[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

function areaOf({ width, height }: Size): number {
  return width * height
}

function plus(a: Point, b: Point): Point {
  return { x: a.x + b.x, y: a.y + b.y }
}

function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
