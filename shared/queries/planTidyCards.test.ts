import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { type Box, boxesOverlap, expandBox } from '../geometry/box'
import { pagePlace } from '../model/place'
import { moveThings } from '../operations/moveThings'
import { SystemEdit } from '../operations/origin'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { PROFILE, TALE, WALL } from '../testing/sampleSupports'
import { cardBox } from './cardBox'
import { type Island, readIslands } from './islands'
import { noteBox } from './islandWays'
import { clusterOrigins, pagePosition } from './pagePositions'
import { planTidyCluster } from './planTidyCluster'
import { planTidyWall } from './planTidyWall'
import { readBoard } from './readBoard'
import { readZones } from './readZones'
import { NO_ZONES, type ZoneBoxes } from './zones'

const EDIT = new SystemEdit('server')
const NOBODY = () => false

function read(doc: Y.Doc, zones: ZoneBoxes) {
  const records = { ...readBoard(doc), zones }
  return { records, islands: readIslands(records), origins: clusterOrigins(records.clusters, zones) }
}

/** Everything that lies directly in a cluster: notes, cards, inner islands. */
function boxesIn(doc: Y.Doc, { notes, cards, children }: Island, zones: ZoneBoxes): Box[] {
  const { records, islands, origins } = read(doc, zones)
  return [
    ...notes.flatMap((id) => records.notes.get(id) ?? []).map(({ place }) => noteBox(pagePosition(place, origins))),
    ...cards.flatMap((id) => records.cards.get(id) ?? []).map((card) => cardBox(card, origins)),
    ...children.flatMap((id) => islands.get(id)?.box ?? []),
  ]
}

/** A hair's breadth of rounding is no overlap. */
function overlapping(boxes: readonly Box[]): number {
  const inner = boxes.map((box) => expandBox(box, -1))
  return inner.filter((a, at) => inner.slice(at + 1).some((b) => boxesOverlap(a, b))).length
}

const point = fc.record({ x: fc.integer({ min: -900, max: 900 }), y: fc.integer({ min: -900, max: 900 }) })
const thing = fc.record({ at: point, in: fc.nat({ max: 4 }), isLarge: fc.boolean() })
const anyBoard = fc
  .record({
    clusters: fc.array(thing, { minLength: 1, maxLength: 4 }),
    notes: fc.array(thing, { maxLength: 10 }),
    cards: fc.array(thing, { minLength: 1, maxLength: 8 }),
  })
  .map(({ clusters, notes, cards }) => {
    // 0 is the page, or the wall of a support; a cluster lies in an earlier one.
    const place = ({ at, in: into }: { at: { x: number; y: number }; in: number }, most: number) =>
      into === 0 || into > most
        ? into === 0
          ? pagePlace(at.x, at.y)
          : placeIn('s-wall', at.x, at.y)
        : placeIn(`c${into - 1}`, at.x, at.y)
    const entries = <T>(things: readonly T[], name: string, make: (each: T, at: number) => object) =>
      Object.fromEntries(things.map((each, at) => [`${name}${at}`, make(each, at)]))
    return boardWith({
      clusters: entries(clusters, 'c', (each, at) => ({ place: place(each, at) })),
      notes: entries(notes, 'n', (each) => ({ place: place(each, clusters.length) })),
      cards: entries(cards, 'k', (each) => ({
        place: place(each, clusters.length),
        kind: each.isLarge ? PROFILE : TALE,
      })),
    })
  })

describe('tidying with cards', () => {
  const zones = readZones(stageOf({ s: { template: WALL, x: 100, y: 50 } }))

  it('L2 lays the cards of a cluster below its notes: nothing in it overlaps, and nothing leaves it', () => {
    fc.assert(
      fc.property(anyBoard, (doc) => {
        const before = read(doc, zones)
        moveThings(doc, planTidyCluster(before.records, before.islands.keys(), NOBODY), EDIT, zones)
        const after = read(doc, zones)
        for (const [id, island] of after.islands) {
          expect(overlapping(boxesIn(doc, island, zones))).toBe(0)
          expect([...island.cards].sort()).toEqual([...(before.islands.get(id)?.cards ?? [])].sort())
        }
        expect(planTidyCluster(after.records, after.islands.keys(), NOBODY)).toEqual(new Map())
      }),
      { numRuns: 100 },
    )
  })

  it('L3 moves islands apart, and loose notes and cards out from under them', () => {
    fc.assert(
      fc.property(anyBoard, (doc) => {
        const before = read(doc, zones)
        moveThings(doc, planTidyWall(before.records, NOBODY), EDIT, zones)
        const { records, islands, origins } = read(doc, zones)
        const covers = [...islands.values()].flatMap(({ parent, box }) => (parent === null ? [box] : []))
        expect(overlapping(covers)).toBe(0)
        const held = new Set([...islands.values()].flatMap(({ notes, cards }) => [...notes, ...cards]))
        const loose = [
          ...[...records.notes.values()].map(({ id, place }) => ({ id, box: noteBox(pagePosition(place, origins)) })),
          ...[...records.cards.values()].map((card) => ({ id: card.id, box: cardBox(card, origins) })),
        ].filter(({ id }) => !held.has(id))
        for (const { box } of loose) {
          expect(covers.some((cover) => boxesOverlap(expandBox(box, -1), cover))).toBe(false)
        }
      }),
      { numRuns: 100 },
    )
  })

  it('L5 leaves what another holds where it is, cards too', () => {
    const doc = boardWith({
      clusters: { c: { place: pagePlace(0, 0) } },
      notes: { n: { place: placeIn('c', 0, 60) } },
      cards: {
        held: { kind: TALE, place: placeIn('c', 10, 70) },
        free: { kind: TALE, place: placeIn('c', 20, 80) },
        loose: { kind: TALE, place: pagePlace(50, 100) },
      },
    })
    const isHeld = (id: string) => id === 'held' || id === 'loose'
    const { records } = read(doc, NO_ZONES)
    const ways = new Map([...planTidyCluster(records, ['c'], isHeld), ...planTidyWall(records, isHeld)])
    expect([...ways.keys()].filter(isHeld)).toEqual([])
    moveThings(doc, ways, EDIT)
    const after = read(doc, NO_ZONES)
    const island = after.islands.get('c')
    expect(island && overlapping(boxesIn(doc, island, NO_ZONES))).toBe(0)
  })
})
