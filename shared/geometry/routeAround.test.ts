import { describe, expect, it } from 'vitest'
import { type Box, boxesOverlap, expandBox, type Point } from './box'
import { exitsOf, layRoute } from './layRoute'
import { type RouteEnd, routeAround } from './routeAround'
import { crossesBox, type Hurdle, type HurdlesIn } from './routeHurdles'
import { distanceToPath } from './routePath'

const SIDE = 200

function box(x: number, y: number, width = SIDE, height = SIDE): Box {
  return { x, y, width, height }
}

function end(key: string, { x, y, width, height }: Box, around: readonly string[] = []): RouteEnd {
  const [right, low] = [x + width, y + height]
  return {
    key,
    outline: [
      { x, y },
      { x: right, y },
      { x: right, y: low },
      { x, y: low },
    ],
    around,
  }
}

function among(...hurdles: readonly (Box & { key?: string; around?: readonly string[] })[]): HurdlesIn {
  const all = hurdles.map(
    ({ key, around = [], ...place }, at): Hurdle => ({ key: key ?? `h${at}`, box: place, around }),
  )
  return (place) => all.filter((hurdle) => boxesOverlap(expandBox(hurdle.box, 1), place))
}

function pathOf(from: RouteEnd, to: RouteEnd, hurdles: HurdlesIn): Point[] {
  const { bends } = routeAround(from, to, hurdles)
  const exits = exitsOf(from, to, bends)
  const spread = { from: exits.from.at, to: exits.to.at }
  return layRoute({ from, to, exits, spread, turns: bends, gap: 6 })
}

function crosses(path: readonly Point[], place: Box): boolean {
  return path.some((point, at) => at > 0 && crossesBox(path[at - 1] as Point, point, place))
}

const [A, B] = [end('a', box(0, 0)), end('b', box(1_000, 0))]

describe('the way of a line', () => {
  it('RG1 goes straight from edge to edge where nothing lies between', () => {
    const path = pathOf(A, B, among(box(500, 600)))
    expect(path).toEqual([
      { x: 206, y: 100 },
      { x: 994, y: 100 },
    ])
  })

  it('RG1 goes around what lies between', () => {
    const inTheWay = [box(400, -50), box(650, 20, 120, 400), box(420, 200, 100, 100)]
    const path = pathOf(A, B, among(...inTheWay))
    expect(inTheWay.map((place) => crosses(path, place))).toEqual([false, false, false])
    expect(crosses([path[0] as Point, path.at(-1) as Point], inTheWay[0] as Box)).toBe(true)
  })

  it('RG1 finds the gap between two notes of a cluster', () => {
    const wall = [-440, -220, 0, 220, 440].map((y) => box(500, y + 5))
    const path = pathOf(A, B, among(...wall))
    expect(wall.some((place) => crosses(path, place))).toBe(false)
    expect(Math.max(...path.map(({ y }) => Math.abs(y)))).toBeLessThan(400)
  })

  it('RG1 crosses what its ends lie in, and goes around what lies in there', () => {
    const inside = end('b', box(1_100, 0), ['island'])
    const island = { ...box(700, -300, 800, 900), key: 'island' }
    const member = { ...box(800, 0), key: 'm', around: ['island'] }
    const path = pathOf(A, inside, among(island, member))
    expect(crosses(path, member)).toBe(false)
    expect(Math.max(...path.map(({ x }) => x))).toBeLessThan(1_100)
    expect(routeAround(A, B, among({ ...member, x: 500 })).bends).toEqual([])
  })

  it('RG1 is not kept by what lies over its end', () => {
    expect(pathOf(A, B, among(box(150, 50)))).toHaveLength(2)
  })

  it('RG2 is the same for the same', () => {
    const hurdles = among(box(400, 0), box(650, 40), box(500, -150))
    expect(pathOf(A, B, hurdles)).toEqual(pathOf(A, B, hurdles))
  })

  it('RG2 stays on its side until the other is shorter by an eighth', () => {
    const at = (y: number) => among(box(400, y, 200, 400))
    const below = routeAround(A, B, at(-110)).bends
    expect(below[0]?.point.y).toBeGreaterThan(200)
    const still = routeAround(A, B, at(-90), below).bends
    expect(still.map(({ corner }) => corner)).toEqual(below.map(({ corner }) => corner))
    expect(routeAround(A, B, at(-90)).bends[0]?.point.y).toBeLessThan(0)
    expect(routeAround(A, B, at(60), below).bends[0]?.point.y).toBeLessThan(100)
  })

  it.each([
    ['overlap', box(100, 50)],
    ['are one', box(0, 0)],
    ['touch', box(200, 0)],
    ['lie one in the other', box(50, 60, 40, 40)],
    ['lie one around the other', box(-300, -300, 900, 900)],
    ['have no size', box(60, 60, 0, 0)],
  ])('RG5 has a line that can be seen where the ends %s', (_, place) => {
    for (const [from, to] of [
      [A, end('b', place)],
      [end('b', place), A],
    ] as const) {
      const path = pathOf(from, to, among(box(20, 20, 30, 30)))
      expect(path.flatMap(({ x, y }) => [x, y]).every(Number.isFinite)).toBe(true)
      expect(distanceToPath(path, path[0] as Point)).toBe(0)
      expect(
        Math.hypot((path[0]?.x ?? 0) - (path.at(-1)?.x ?? 0), (path[0]?.y ?? 0) - (path.at(-1)?.y ?? 0)),
      ).toBeGreaterThan(5)
    }
  })

  it('RG6 goes straight where nobody finds a way, after so many looks', () => {
    const maze = Array.from({ length: 900 }, (_, at) => box(300 + (at % 30) * 205, -3_000 + Math.floor(at / 30) * 205))
    const { bends, looks } = routeAround(A, end('b', box(7_000, 0)), among(...maze))
    expect(bends).toEqual([])
    expect(looks).toBeLessThan(1_500)
  })
})
