import type { Box, Point } from './box'
import { boxContains, expandBox } from './box'
import { CLEAR, type Hurdle, type HurdlesIn, hurdlesBetween } from './routeHurdles'
import { directionOf, distanceOf, exitTowards, middleOf, type Outline } from './routeOutline'

/** What a line leads to. `around` are the keys of what it lies in, which the line may cross. */
export type RouteEnd = { readonly key: string; readonly outline: Outline; readonly around: readonly string[] }

/**
 * A bend of a line: at a corner (0 to 3, clockwise from the upper left) of something in its way, `off` page units off
 * each of that corner's edges.
 */
export type Bend = { readonly hurdle: string; readonly corner: number; readonly off: number; readonly point: Point }

/** How far off a corner lines turn: the first that is free, and close to it, where that leads through a gap. Page units. */
const TURNS_AT = [44, 22]
const CLOSE = 8
/** A bend so close is worth so much more of a detour. */
const CLOSE_COSTS = 40
/** A bend is worth so much of a detour. Page units. */
const BEND_COSTS = 60
/** Looking goes on for so long, then the line goes straight, under what lies there: so many ways, in so many pieces. */
const MOST_WAYS = 900
const MOST_LOOKS = 2_500
const MOST_STEPS = 120
const MOST_HURDLES = 40
/** A line that would go around more than that on its straight way does not begin to: that would be no line. */
const MOST_ACROSS = 14
/** The way of before is kept until another is shorter by so much: lines do not jump between two that are as good. */
const KEPT_UP_TO = 1.12

/** Each look is one at what lies somewhere: a long way takes several. */
export type Routed = { readonly bends: readonly Bend[]; readonly looks: number }

/** The way from one thing to the other around what lies between; none found goes straight. */
export function routeAround(from: RouteEnd, to: RouteEnd, hurdlesIn: HurdlesIn, before: readonly Bend[] = []): Routed {
  const search = new Search(from, to, hurdlesIn)
  const found = search.run()
  const kept = found.length === 0 || before.length === 0 ? null : search.again(before)
  const isKept = kept !== null && search.lengthOf(kept) <= search.lengthOf(found) * KEPT_UP_TO
  return { bends: isKept ? kept : found, looks: search.looks }
}

type Step = { readonly bend: Bend | null; readonly before: Step | null; readonly cost: number; readonly guess: number }

class Search {
  looks = 0
  private ways = 0
  private readonly hurdlesIn: HurdlesIn
  private readonly start: Point
  private readonly goal: Point
  private readonly entered: ReadonlySet<string>
  private readonly hurdles = new Map<string, Bend[]>()

  constructor(
    private readonly from: RouteEnd,
    private readonly to: RouteEnd,
    hurdlesIn: HurdlesIn,
  ) {
    this.hurdlesIn = (box) => {
      this.looks++
      return hurdlesIn(box)
    }
    this.start = middleOf(from.outline)
    this.goal = middleOf(to.outline)
    this.entered = new Set([...from.around, ...to.around])
  }

  private get isLong(): boolean {
    return this.ways > MOST_WAYS || this.looks > MOST_LOOKS
  }

  /** The bends of the shortest way that was found. */
  run(): readonly Bend[] {
    const open: Step[] = [{ bend: null, before: null, cost: 0, guess: distanceOf(this.start, this.goal) }]
    const best = new Map<Bend, number>()
    if (this.between(null, null, MOST_ACROSS + 1).length > MOST_ACROSS) return []
    for (let steps = 0; steps < MOST_STEPS && open.length > 0; steps++) {
      const step = takeBest(open)
      if (step.bend !== null && (best.get(step.bend) ?? Number.POSITIVE_INFINITY) < step.cost) continue
      const at = step.bend?.point ?? null
      const inTheWay = this.between(at, null)
      if (inTheWay.length === 0) return bendsOf(step)
      for (const hurdle of inTheWay) this.discover(hurdle)
      for (const bend of this.seenFrom(at)) {
        const bending = BEND_COSTS + (bend.off === CLOSE ? CLOSE_COSTS : 0)
        const cost = step.cost + distanceOf(at ?? this.start, bend.point) + bending
        if (cost >= (best.get(bend) ?? Number.POSITIVE_INFINITY)) continue
        best.set(bend, cost)
        open.push({ bend, before: step, cost, guess: cost + distanceOf(bend.point, this.goal) })
      }
      if (this.isLong || this.hurdles.size > MOST_HURDLES) return []
    }
    return []
  }

  /** The same bends where those corners are now; null where that way is no longer free. */
  again(before: readonly Bend[]): readonly Bend[] | null {
    const bends: Bend[] = []
    for (const { hurdle, corner, off } of before) {
      const corners = this.hurdles.get(hurdle)?.filter((one) => one.corner === corner) ?? []
      const bend = corners.find((one) => one.off === off) ?? corners[0]
      if (bend === undefined) return null
      bends.push(bend)
    }
    const points = [null, ...bends.map(({ point }) => point), null]
    const isFree = points.slice(1).every((point, at) => this.between(points[at] ?? null, point).length === 0)
    return isFree ? bends : null
  }

  lengthOf(bends: readonly Bend[]): number {
    const points = [this.start, ...bends.map(({ point }) => point), this.goal]
    return points.reduce((sum, point, at) => (at === 0 ? 0 : sum + distanceOf(points[at - 1] as Point, point)), 0)
  }

  /** What keeps the way from a bend to a bend from being free; null for the ends. */
  private between(a: Point | null, b: Point | null, until = 1): Hurdle[] {
    this.ways++
    const one = a ?? exitTowards(this.from.outline, this.start, directionOf(this.start, b ?? this.goal)).point
    const other = b ?? exitTowards(this.to.outline, this.goal, directionOf(this.goal, a ?? this.start)).point
    const counts = (hurdle: Hurdle) => this.counts(hurdle, a === null ? one : null, b === null ? other : null)
    return hurdlesBetween(one, other, this.hurdlesIn, counts, until)
  }

  /** What the line's ends lie on, or in, is not in its way. */
  private counts({ key, box, around }: Hurdle, ...ends: readonly (Point | null)[]): boolean {
    if (key === this.from.key || key === this.to.key || this.entered.has(key)) return false
    if (ends.some((end) => end !== null && boxContains(expandBox(box, CLEAR), end))) return false
    return around.every((one) => this.entered.has(one))
  }

  private discover({ key, box }: Hurdle): void {
    if (this.hurdles.has(key)) return
    const bends = [0, 1, 2, 3].flatMap((corner): Bend[] => {
      const at = (off: number): Bend => ({ hurdle: key, corner, off, point: cornerOf(expandBox(box, off), corner) })
      const wide = TURNS_AT.map(at).find(({ point }) => this.isFree(point))
      return [...(wide === undefined ? [] : [wide]), ...[at(CLOSE)].filter(({ point }) => this.isFree(point))]
    })
    this.hurdles.set(key, bends)
  }

  private isFree(point: Point): boolean {
    const spot = expandBox({ ...point, width: 0, height: 0 }, CLEAR)
    return !this.hurdlesIn(spot).some(
      (hurdle) => boxContains(expandBox(hurdle.box, CLEAR - 0.01), point) && this.counts(hurdle),
    )
  }

  /** The bends that can be gone to from there; what is met on the way is looked around too. */
  private seenFrom(at: Point | null): Bend[] {
    const seen: Bend[] = []
    const asked = new Set<Bend>()
    for (let more = true; more; ) {
      more = false
      for (const bends of [...this.hurdles.values()]) {
        for (const bend of bends) {
          if (asked.has(bend) || bend.point === at) continue
          asked.add(bend)
          if (!isTaut(at ?? this.start, bend)) continue
          if (this.isLong) return seen
          const inTheWay = this.between(at, bend.point)
          if (inTheWay.length === 0) seen.push(bend)
          for (const hurdle of inTheWay) {
            if (this.hurdles.has(hurdle.key) || this.hurdles.size > MOST_HURDLES) continue
            this.discover(hurdle)
            more = true
          }
        }
      }
    }
    return seen
  }
}

/** False where a line that comes from there would turn away from the corner instead of around it. */
function isTaut(from: Point, { corner, point }: Bend): boolean {
  const across = (point.x - from.x) * (corner === 1 || corner === 2 ? 1 : -1)
  const down = (point.y - from.y) * (corner > 1 ? 1 : -1)
  return across * down <= 0
}

function takeBest(open: Step[]): Step {
  let best = 0
  for (const [at, { guess }] of open.entries()) if (guess < (open[best] as Step).guess) best = at
  return open.splice(best, 1)[0] as Step
}

function bendsOf(step: Step): Bend[] {
  const bends: Bend[] = []
  for (let at: Step | null = step; at !== null; at = at.before) if (at.bend !== null) bends.unshift(at.bend)
  return bends
}

function cornerOf({ x, y, width, height }: Box, corner: number): Point {
  return { x: corner === 1 || corner === 2 ? x + width : x, y: corner > 1 ? y + height : y }
}
