import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Box, boxesOverlap, expandBox, type Point } from '../geometry/box'
import type { Note } from '../model/note'
import { pagePlace } from '../model/place'
import { moveThings } from '../operations/moveThings'
import { SystemEdit } from '../operations/origin'
import { boardWith, placeIn } from '../testing/boards'
import { type Island, readIslands } from './islands'
import { noteBox, type Ways } from './islandWays'
import { loneWolves } from './loneWolves'
import { clusterOrigins, pagePosition } from './pagePositions'
import { planTidyCluster } from './planTidyCluster'
import { planTidyWall } from './planTidyWall'
import { readBoard } from './readBoard'

const EDIT = new SystemEdit('server')
const NOBODY = () => false
const held =
  (...ids: string[]) =>
  (id: string) =>
    ids.includes(id)

function tidyCluster(doc: Y.Doc, ids: readonly string[], isHeld = NOBODY as (id: string) => boolean): Ways {
  const ways = planTidyCluster(readBoard(doc), ids, isHeld)
  moveThings(doc, ways, EDIT)
  return ways
}

function tidyWall(doc: Y.Doc, isHeld = NOBODY as (id: string) => boolean): Ways {
  const ways = planTidyWall(readBoard(doc), isHeld)
  moveThings(doc, ways, EDIT)
  return ways
}

function island(doc: Y.Doc, id: string): Island {
  return readIslands(readBoard(doc)).get(id) as Island
}

function boxOf(doc: Y.Doc, note: string): Box {
  const { notes, clusters } = readBoard(doc)
  return noteBox(pagePosition((notes.get(note) as Note).place, clusterOrigins(clusters)))
}

function overlapping(boxes: readonly Box[]): number {
  return boxes.filter((a, at) => boxes.slice(at + 1).some((b) => boxesOverlap(a, b))).length
}

const coordinate = fc.integer({ min: -900, max: 900 })
const point = fc.record({ x: coordinate, y: coordinate })

/** Clusters on the page and in each other, with notes anywhere. */
const anyContent = fc.record({
  clusters: fc.array(fc.record({ at: point, in: fc.nat({ max: 8 }), folded: fc.boolean() }), {
    minLength: 1,
    maxLength: 8,
  }),
  notes: fc.array(fc.record({ at: point, in: fc.nat({ max: 12 }) }), { maxLength: 30 }),
})

function build({ clusters, notes }: typeof anyContent extends fc.Arbitrary<infer Content> ? Content : never): Y.Doc {
  const placeOf = (at: Point, holder: number, before: number) =>
    holder < before ? placeIn(`c${holder}`, at.x, at.y) : pagePlace(at.x, at.y)
  return boardWith({
    clusters: Object.fromEntries(
      clusters.map((one, at) => [`c${at}`, { folded: one.folded, place: placeOf(one.at, one.in, at) }]),
    ),
    notes: Object.fromEntries(notes.map((one, at) => [`n${at}`, { place: placeOf(one.at, one.in, clusters.length) }])),
  })
}

describe('tidying a cluster', () => {
  it('L2 lays its notes in a grid that keeps their order, under a title card that stays', () => {
    const doc = boardWith({
      clusters: { c: { place: pagePlace(1_000, 500) } },
      notes: {
        one: { place: placeIn('c', 40, 90) },
        two: { place: placeIn('c', 300, 130) },
        three: { place: placeIn('c', 70, 280) },
        four: { place: placeIn('c', 320, 700) },
      },
    })
    const before = island(doc, 'c')
    const ways = tidyCluster(doc, ['c'])
    const after = island(doc, 'c')
    expect([after.card.x, after.card.y]).toEqual([before.card.x, before.card.y])
    expect(after.notes).toEqual(['one', 'two', 'three', 'four'])
    expect(after.notes.map((id) => boxOf(doc, id))).toEqual([
      { x: 1_040, y: 590, width: 200, height: 200 },
      { x: 1_260, y: 590, width: 200, height: 200 },
      { x: 1_040, y: 810, width: 200, height: 200 },
      { x: 1_260, y: 810, width: 200, height: 200 },
    ])
    expect(ways.has('one')).toBe(false)
    expect(tidyCluster(doc, ['c'])).toEqual(new Map())
  })

  it('packs the islands in it below, moves them whole, and leaves what lies in them', () => {
    const doc = boardWith({
      clusters: {
        c: {},
        left: { place: placeIn('c', 28, 100) },
        right: { place: placeIn('c', 120, 160), folded: true },
      },
      notes: { one: { place: placeIn('c', 60, 92) }, inner: { place: placeIn('left', 28, 92) } },
    })
    const ways = tidyCluster(doc, ['c'])
    const [left, right] = ['left', 'right'].map((id) => island(doc, id).box) as [Box, Box]
    expect(ways.has('inner')).toBe(false)
    expect(left.y).toBeGreaterThanOrEqual(boxOf(doc, 'one').y + 220)
    expect(overlapping([left, right, boxOf(doc, 'one')].map((box) => expandBox(box, 9)))).toBe(0)
  })

  it('L2 leaves whatever lies in it apart, on any board, and has nothing to do a second time', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const doc = build(content)
        const before = readIslands(readBoard(doc))
        const ids = [...before.keys()]
        tidyCluster(doc, ids)
        for (const { notes, children, card, id } of readIslands(readBoard(doc)).values()) {
          const inner = [...children.map((child) => island(doc, child).box), ...notes.map((note) => boxOf(doc, note))]
          expect(overlapping(inner)).toBe(0)
          if (before.get(id)?.parent !== null) continue
          expect(
            Math.hypot(card.x - (before.get(id)?.card.x ?? 0), card.y - (before.get(id)?.card.y ?? 0)),
          ).toBeLessThan(2)
        }
        expect(tidyCluster(doc, ids)).toEqual(new Map())
      }),
      { numRuns: 60 },
    )
  })

  it('L5 leaves what another holds, and lays the others around it', () => {
    const notes = { a: 30, b: 250, c: 470 }
    const doc = boardWith({
      clusters: { k: {} },
      notes: Object.fromEntries(Object.entries(notes).map(([id, x]) => [id, { place: placeIn('k', x, 100 + x / 5) }])),
    })
    const before = boxOf(doc, 'b')
    expect(tidyCluster(doc, ['k'], held('k'))).toEqual(new Map())
    tidyCluster(doc, ['k'], held('b'))
    expect(boxOf(doc, 'b')).toEqual(before)
    expect(overlapping(['a', 'b', 'c'].map((id) => boxOf(doc, id)))).toBe(0)
  })
})

describe('tidying the wall', () => {
  it('L3 moves outermost islands apart and loose notes out from under them, and nothing else', () => {
    const doc = boardWith({
      clusters: { a: {}, b: { place: pagePlace(200, 60) }, far: { place: pagePlace(5_000, 0) } },
      notes: {
        a1: { place: placeIn('a', 28, 92) },
        b1: { place: placeIn('b', 28, 92) },
        under: { place: pagePlace(5_050, 50) },
        pair: { place: pagePlace(0, 3_000) },
        over: { place: pagePlace(50, 3_050) },
      },
    })
    const ways = tidyWall(doc)
    expect([...ways.keys()].sort()).toEqual(['a', 'b', 'under'])
    expect(overlapping(['a', 'b', 'far'].map((id) => island(doc, id).box))).toBe(0)
    expect(boxesOverlap(boxOf(doc, 'under'), island(doc, 'far').box)).toBe(false)
    expect(tidyWall(doc)).toEqual(new Map())
  })

  it('L3 leaves no outermost island and no loose note under another, on any board, and writes no more than these', () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        const doc = build(content)
        const islands = [...readIslands(readBoard(doc)).values()].filter(({ parent }) => parent === null)
        const ways = tidyWall(doc)
        const boxes = islands.map(({ id }) => island(doc, id).box)
        const loose = loneWolves(readBoard(doc)).map(({ id }) => id)
        expect(overlapping(boxes)).toBe(0)
        for (const id of loose) expect(boxes.some((box) => boxesOverlap(box, boxOf(doc, id)))).toBe(false)
        const movable = new Set([...loose, ...islands.map(({ id }) => id)])
        expect([...ways.keys()].every((id) => movable.has(id))).toBe(true)
      }),
    )
  })

  it('L5 leaves an island in which another holds something', () => {
    const doc = boardWith({
      clusters: { a: {}, b: { place: pagePlace(200, 60) } },
      notes: { a1: { place: placeIn('a', 28, 92) }, b1: { place: placeIn('b', 28, 92) } },
    })
    expect([...tidyWall(doc, held('a1')).keys()]).toEqual(['b'])
  })
})
