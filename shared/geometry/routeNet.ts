import { type Box, boxAround, boxesOverlap, expandBox, type Point } from './box'
import { type Exits, exitsOf, layRoute } from './layRoute'
import { type Bend, type RouteEnd, routeAround } from './routeAround'
import { cornerKey, inLane, RouteCorners } from './routeCorners'
import type { HurdlesIn } from './routeHurdles'
import { lengthAround } from './routeOutline'
import { boxOfPath } from './routePath'
import { spreadAround } from './routeSpread'

/** A line as it lies: its points from edge to edge, and the box around them. */
export type Route = { readonly path: readonly Point[]; readonly box: Box }

/** What one refresh has time for: about so many looks along ways, and so many lines laid. */
export type RouteWork = { readonly looks: number; readonly lines: number }

const ALL: RouteWork = { looks: Number.POSITIVE_INFINITY, lines: Number.POSITIVE_INFINITY }

/** Page units: how far apart lines leave an edge, and turn at a corner, and how far off the edge they begin. */
export type RouteSpace = { readonly apart: number; readonly lane: number; readonly gap: number }

/** What lies so near to a line may change its way. Page units. */
const REACH = 60
/** A line may go so far around what it leads to and be seen before it is looked for. Page units. */
const DETOUR = 240
type Line = {
  readonly id: string
  from: RouteEnd
  to: RouteEnd
  bends: readonly Bend[]
  exits: Exits
  route: Route
  /** Where it is seen, its way known or not. */
  rough: Box
  isRouted: boolean
}

/**
 * Many lines between things that move, each around what is in its way. What changed is looked for again once it is in
 * view, and the lines beside it make room; the others stay as they are, so that nothing flickers.
 */
export class RouteNet {
  /** How many looks along a way it took since the beginning. */
  looks = 0
  /** How many ways were looked for, and how many lines laid, since the beginning. */
  searches = 0
  laid = 0
  /** Something in view was left for the next time. */
  isWaiting = false
  private readonly lines = new Map<string, Line>()
  private readonly byEnd = new Map<string, Set<Line>>()
  private readonly corners = new RouteCorners<Line>()
  private readonly stale = new Set<Line>()
  /** Lines that lie otherwise, and the ends and corners where lines have other neighbours. */
  private readonly unlaid = new Set<Line>()
  private readonly looseEnds = new Set<string>()
  private readonly looseCorners = new Set<string>()

  constructor(
    private readonly hurdlesIn: HurdlesIn,
    private space: RouteSpace = { apart: 34, lane: 12, gap: 6 },
  ) {}

  get ids(): Iterable<string> {
    return this.lines.keys()
  }

  /** A new line, or one that leads elsewhere: straight at first. False where both ends are the same objects as before. */
  set(id: string, from: RouteEnd, to: RouteEnd): boolean {
    const known = this.lines.get(id)
    if (known !== undefined && known.from === from && known.to === to) return false
    if (known !== undefined) {
      this.unlink(known)
      this.loosen(known)
    }
    const isTurned = known !== undefined && known.from.key === from.key && known.to.key === to.key
    const bends = isTurned ? known.bends : []
    const exits = exitsOf(from, to, bends)
    const path = [exits.from.point, exits.to.point]
    const route = { path, box: boxOfPath(path) }
    const line: Line = { id, from, to, bends, exits, route, rough: roughBoxOf(from, to, route), isRouted: false }
    this.lines.set(id, line)
    for (const { key } of [from, to]) this.byEnd.set(key, (this.byEnd.get(key) ?? new Set()).add(line))
    this.corners.put(line)
    this.stale.add(line)
    this.loosen(line)
    return true
  }

  delete(id: string): void {
    const line = this.lines.get(id)
    if (line === undefined) return
    this.unlink(line)
    this.lines.delete(id)
    this.loosen(line)
  }

  /** Something else is in the way there than before, or no longer. */
  touch(box: Box): void {
    for (const line of this.lines.values())
      if (boxesOverlap(expandBox(line.route.box, REACH), box)) this.stale.add(line)
  }

  setSpace(space: RouteSpace): void {
    if (isSameSpace(space, this.space)) return
    this.space = space
    for (const line of this.lines.values()) this.loosen(line)
  }

  /** Looks for the ways of what is in view, as far as there is time. True where a line lies elsewhere. */
  refresh(view: Box, most: RouteWork = ALL): boolean {
    const until = this.looks + most.looks
    this.isWaiting = false
    for (const line of this.stale) {
      if (!boxesOverlap(line.rough, view)) continue
      this.isWaiting = this.looks >= until
      if (this.isWaiting) break
      this.search(line)
    }
    return this.lay(view, most.lines)
  }

  routeOf(id: string): Route | null {
    return this.lines.get(id)?.route ?? null
  }

  private unlink(line: Line): void {
    this.stale.delete(line)
    this.unlaid.delete(line)
    this.corners.take(line)
    for (const { key } of [line.from, line.to]) {
      const others = this.byEnd.get(key)
      others?.delete(line)
      if (others?.size === 0) this.byEnd.delete(key)
    }
  }

  private loosen(line: Line): void {
    this.unlaid.add(line)
    for (const { key } of [line.from, line.to]) this.looseEnds.add(key)
    for (const bend of line.bends) this.looseCorners.add(cornerKey(bend))
  }

  private search(line: Line): void {
    this.stale.delete(line)
    const { bends, looks } = routeAround(line.from, line.to, this.hurdlesIn, line.bends)
    this.searches++
    this.looks += looks
    if (line.isRouted && isSameWay(bends, line.bends)) return
    line.isRouted = true
    this.loosen(line)
    this.corners.take(line)
    line.bends = bends
    this.corners.put(line)
    line.exits = exitsOf(line.from, line.to, bends)
    this.loosen(line)
  }

  /** Lays so many of those in view whose neighbours are others, the longest waiting first. */
  private lay(view: Box, mostLines: number): boolean {
    this.spreadLooseness()
    const [spreads, turning] = [new Map<string, ReadonlyMap<Line, number>>(), new Map<string, readonly Line[]>()]
    const spreadAt = (key: string) => kept(spreads, key, () => this.spread(key))
    const turningAt = (key: string) => kept(turning, key, () => this.corners.inOrder(key))
    const until = this.laid + mostLines
    let isOther = false
    for (const line of this.unlaid) {
      if (this.lines.get(line.id) !== line) isOther = true
      else if (!boxesOverlap(line.rough, view)) continue
      else if (this.laid >= until) {
        this.isWaiting = true
        break
      } else isOther = this.layLine(line, spreadAt, turningAt) || isOther
      this.unlaid.delete(line)
    }
    return isOther
  }

  private spreadLooseness(): void {
    for (const corner of this.looseCorners) for (const line of this.corners.at(corner)) this.unlaid.add(line)
    for (const key of this.looseEnds) for (const line of this.byEnd.get(key) ?? []) this.unlaid.add(line)
    this.looseEnds.clear()
    this.looseCorners.clear()
  }

  private layLine(
    line: Line,
    spreadAt: (key: string) => ReadonlyMap<Line, number>,
    turningAt: (corner: string) => readonly Line[],
  ): boolean {
    this.laid++
    const { from, to, exits } = line
    const spread = {
      from: spreadAt(from.key).get(line) ?? exits.from.at,
      to: spreadAt(to.key).get(line) ?? exits.to.at,
    }
    const turns = line.bends.map((bend) => {
      const turning = turningAt(cornerKey(bend))
      return inLane(bend, { at: turning.indexOf(line), of: turning.length }, this.space.lane)
    })
    const path = layRoute({ from, to, exits, spread, turns, gap: this.space.gap })
    if (isSamePath(path, line.route.path)) return false
    line.route = { path, box: boxOfPath(path) }
    line.rough = roughBoxOf(from, to, line.route)
    return true
  }

  /** Where the lines of a thing leave it. */
  private spread(key: string): ReadonlyMap<Line, number> {
    const lines = [...(this.byEnd.get(key) ?? [])]
    const [first] = lines
    if (first === undefined) return new Map()
    const { outline } = first.from.key === key ? first.from : first.to
    const exitOf = (line: Line) => (line.from.key === key ? line.exits.from.at : line.exits.to.at)
    const isFirst = (line: Line) => key === (line.from.key < line.to.key ? line.from.key : line.to.key)
    const sorted = lines.sort((a, b) => {
      const byId = a.id < b.id ? -1 : 1
      return exitOf(a) - exitOf(b) || (isFirst(a) ? byId : -byId)
    })
    const places = spreadAround(sorted.map(exitOf), lengthAround(outline), this.space.apart)
    return new Map(sorted.map((line, at) => [line, places[at] as number]))
  }
}

function kept<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const value = known.get(key) ?? make()
  known.set(key, value)
  return value
}

function isSameSpace(a: RouteSpace, b: RouteSpace): boolean {
  return a.apart === b.apart && a.lane === b.lane && a.gap === b.gap
}

function roughBoxOf(from: RouteEnd, to: RouteEnd, route: Route): Box {
  const ends = boxOfPath([...from.outline, ...to.outline])
  return expandBox(boxAround([ends, route.box]) ?? ends, DETOUR)
}

function isSameWay(a: readonly Bend[], b: readonly Bend[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ hurdle, corner, point }, at) => {
      const other = b[at]
      return other?.hurdle === hurdle && other.corner === corner && isSamePoint(other.point, point)
    })
  )
}

function isSamePath(a: readonly Point[], b: readonly Point[]): boolean {
  return a.length === b.length && a.every((point, at) => isSamePoint(point, b[at] as Point))
}

function isSamePoint(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y
}
