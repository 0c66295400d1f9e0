import type { Box, Point } from './box'
import { SLACK, shortWayToFree, wayToFree } from './wayToFree'

export type SeparableBox = Box & {
  readonly id: string
  /** Stays where it is, whatever lies over it. */
  readonly isFixed?: boolean
}

/**
 * How far each box that must move goes so that all keep `gap` from each other, in whole page units: each as near as
 * can be to where it is, the small giving way to the large. What is in nobody's way stays. Two that are fixed may
 * overlap still. The same whatever the order of the boxes.
 */
export function separateBoxes(boxes: readonly SeparableBox[], gap: number): Map<string, Point> {
  const bodies = boxes.map(bodyOf).sort((a, b) => (a.id < b.id ? -1 : 1))
  pushApart(bodies, gap)
  for (const body of bodies) {
    body.x = body.from.x + Math.round(body.x - body.from.x)
    body.y = body.from.y + Math.round(body.y - body.from.y)
  }
  freeTheRest(bodies, gap)
  bringBack(bodies, gap)
  return new Map(
    bodies.flatMap(({ id, x, y, from }) => {
      const way = { x: Math.round(x - from.x), y: Math.round(y - from.y) }
      return way.x === 0 && way.y === 0 ? [] : [[id, way]]
    }),
  )
}

type Body = {
  readonly id: string
  readonly from: Box
  readonly isFixed: boolean
  /** How hard it is to push. */
  readonly weight: number
  readonly width: number
  readonly height: number
  x: number
  y: number
}

function bodyOf(box: SeparableBox): Body {
  const { id, x, y, width, height, isFixed = false } = box
  return { id, from: box, isFixed, weight: width * height || 1, width, height, x, y }
}

/** After so many rounds what is left is freed one by one. */
const ROUNDS = 150
/** Each push goes this much too far, so that rows that push each other come to rest. Page units. */
const PUSH = 0.5

/** Pushes every two that are too near along the shorter way, until none are or it takes too long. */
function pushApart(bodies: readonly Body[], gap: number): void {
  const sweep = [...bodies]
  for (let round = 0; round < ROUNDS; round++) {
    sweep.sort((a, b) => a.x - b.x || (a.id < b.id ? -1 : 1))
    let isOver = true
    for (const [at, a] of sweep.entries()) {
      for (let next = at + 1; next < sweep.length; next++) {
        const b = sweep[next] as Body
        if (b.x >= a.x + a.width + gap) break
        if (push(a, b, gap)) isOver = false
      }
    }
    if (isOver) return
  }
}

/** False where they keep apart, or neither can be moved. */
function push(a: Body, b: Body, gap: number): boolean {
  const right = a.x + a.width + gap - b.x
  const left = b.x + b.width + gap - a.x
  const down = a.y + a.height + gap - b.y
  const up = b.y + b.height + gap - a.y
  if (Math.min(right, left, down, up) <= SLACK || (a.isFixed && b.isFixed)) return false
  const across = right <= left ? right + PUSH : -left - PUSH
  const along = down <= up ? down + PUSH : -up - PUSH
  const share = a.isFixed ? 0 : b.isFixed ? 1 : b.weight / (a.weight + b.weight)
  if (Math.abs(across) <= Math.abs(along)) {
    a.x -= across * share
    b.x += across * (1 - share)
  } else {
    a.y -= along * share
    b.y += along * (1 - share)
  }
  return true
}

/** What still lies too near to another goes to the nearest free place, the largest first. */
function freeTheRest(bodies: readonly Body[], gap: number): void {
  const isCrowded = (body: Body) =>
    !body.isFixed && shortWayToFree(body, without(bodies, body), gap, SMALLEST_WAY) === null
  const crowded = new Set(bodies.filter(isCrowded))
  const placed = bodies.filter((body) => !crowded.has(body))
  for (const body of largestFirst([...crowded])) {
    move(body, wayToFree(body, placed, gap))
    placed.push(body)
  }
}

const SMALLEST_WAY = 0.5
/** One that went back can leave room for another. */
const RETURNS = 3

/** Each to the free place that is nearest to where it came from, the largest first. */
function bringBack(bodies: readonly Body[], gap: number): void {
  for (let round = 0; round < RETURNS; round++) {
    let isOver = true
    for (const body of largestFirst(bodies)) {
      const far = Math.hypot(body.x - body.from.x, body.y - body.from.y)
      if (far < SMALLEST_WAY) continue
      const way = shortWayToFree(body.from, without(bodies, body), gap, far - SMALLEST_WAY)
      if (way === null) continue
      isOver = false
      body.x = body.from.x + way.x
      body.y = body.from.y + way.y
    }
    if (isOver) return
  }
}

function move(body: Body, { x, y }: Point): void {
  body.x += x
  body.y += y
}

function without(bodies: readonly Body[], body: Body): Body[] {
  return bodies.filter((other) => other !== body)
}

function largestFirst(bodies: readonly Body[]): Body[] {
  return [...bodies].sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
}
