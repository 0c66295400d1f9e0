import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { pagePlace } from '../model/place'
import { buildClusterTree } from '../queries/clusterTree'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { readZones } from '../queries/readZones'
import { zoneOf } from '../queries/zoneOf'
import { NO_ZONES, type ZoneBoxes, zoneAt } from '../queries/zones'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { TALE, WALL } from '../testing/sampleSupports'
import { deleteClusters } from './clusters'
import { gather, type Placement, putInto } from './gathering'
import { keepPagePlaces } from './keepPagePlaces'
import { mergeClusters } from './mergeClusters'
import { moveThings } from './moveThings'
import { LocalEdit } from './origin'
import { deleteSupports, placeSupport, restoreSupports } from './supports'

const origin = new LocalEdit()

type At = Readonly<Record<string, Point>>
const NEW = { id: 'new', color: 'pink', author: 'ada', createdAt: 1, origin: { x: 100, y: 200 }, in: null } as const

function placement({ notes = {}, cards = {}, clusters = {} }: { notes?: At; cards?: At; clusters?: At }): Placement {
  const map = (at: At) => new Map(Object.entries(at))
  return { notes: map(notes), cards: map(cards), clusters: map(clusters) }
}

/** A support of 2000 by 1000 at the page's origin, and things of every kind on it: its wall begins at (0, 100). */
function wall() {
  const stage = stageOf({ s: { template: WALL } })
  const doc = boardWith({
    clusters: { c: { place: placeIn('s-wall', 900, 100, { x: 900, y: 200 }) } },
    notes: {
      n: { place: placeIn('s-wall', 10, 10, { x: 10, y: 110 }) },
      held: { place: placeIn('c', 20, 90, { x: 920, y: 290 }) },
    },
    cards: { k: { kind: TALE, place: placeIn('s-wall', 300, 10, { x: 300, y: 110 }) } },
  })
  return { stage, doc, zones: () => readZones(stage) }
}

const ON_WALL = { n: { x: 10, y: 110 }, held: { x: 920, y: 290 }, k: { x: 300, y: 110 }, c: { x: 900, y: 200 } }

function pages(doc: Y.Doc, zones: ZoneBoxes): Record<string, Point | undefined> {
  const records = readBoard(doc)
  const origins = clusterOrigins(records.clusters, zones)
  const placed = [...records.notes, ...records.cards].map(([id, { place }]) => [id, pagePosition(place, origins)])
  return { ...Object.fromEntries(placed), c: origins.get('c') }
}

function placeOf(doc: Y.Doc, id: string) {
  const { notes, cards, clusters } = readBoard(doc)
  return (notes.get(id) ?? cards.get(id) ?? clusters.get(id))?.place
}

describe('what lies on supports', () => {
  it('M20 moves with its support, unwritten, what lies in its clusters too', () => {
    const { stage, doc, zones } = wall()
    expect(pages(doc, zones())).toEqual(ON_WALL)
    const vector = Y.encodeStateVector(doc)
    placeSupport(stage, 's', { x: 1000, y: -50, width: 2000, height: 1000 }, origin)
    const moved = Object.entries(ON_WALL).map(([id, { x, y }]) => [id, { x: x + 1000, y: y - 50 }])
    expect(pages(doc, zones())).toEqual(Object.fromEntries(moved))
    expect(Y.encodeStateVector(doc)).toEqual(vector)
  })

  it('M20 lies where it was put on the page while the support is in the trash, and is back in it with it', () => {
    const { stage, doc, zones } = wall()
    placeSupport(stage, 's', { x: 1000, y: -50, width: 2000, height: 1000 }, origin)
    const before = pages(doc, zones())
    deleteSupports(stage, ['s'], 5, origin)
    expect(zones()).toEqual(NO_ZONES)
    expect(pages(doc, zones())).toEqual(ON_WALL)
    moveThings(doc, new Map([['n', { x: 5, y: 5 }]]), origin, zones())
    expect(placeOf(doc, 'n')).toEqual(placeIn('s-wall', 15, 15, { x: 15, y: 115 }))
    restoreSupports(stage, ['s'], origin)
    expect(pages(doc, zones())).toEqual({ ...before, n: { x: 1015, y: 65 } })
  })

  it('M20 O59 stays where it is when its zones go, wherever the support was when it was put there', () => {
    const { stage, doc, zones } = wall()
    placeSupport(stage, 's', { x: 1000, y: -50, width: 2000, height: 1000 }, origin)
    const before = pages(doc, zones())
    keepPagePlaces(doc, zones(), origin)
    deleteSupports(stage, ['s'], 5, origin)
    expect(pages(doc, zones())).toEqual(before)
    expect(placeOf(doc, 'n')).toMatchObject({ in: 's-wall', x: 10, y: 10 })
    const vector = Y.encodeStateVector(doc)
    restoreSupports(stage, ['s'], origin)
    keepPagePlaces(doc, zones(), origin)
    expect(Y.encodeStateVector(doc)).toEqual(vector)
  })

  it('M21 belongs to the zone of the cluster that it lies in, be that in the trash or in a circle', () => {
    const { doc, zones } = wall()
    deleteClusters(doc, ['c'], 5, origin)
    const circle = boardWith({
      clusters: { a: { place: placeIn('b', 1, 1) }, b: { place: placeIn('a', 1, 1) } },
      notes: { n: { place: placeIn('b', 1, 1) }, far: { place: placeIn('elsewhere', 1, 1) } },
    })
    const zoneIn = (board: Y.Doc, id: string) =>
      zoneOf(placeOf(board, id)?.in ?? null, readBoard(board).clusters, zones())
    expect(['n', 'held', 'k', 'c'].map((id) => zoneIn(doc, id))).toEqual(['s-wall', 's-wall', 's-wall', 's-wall'])
    expect(['n', 'far', 'a'].map((id) => zoneIn(circle, id))).toEqual([null, null, null])
  })

  it('M21 lies in the topmost zone that is there, by the stacking of the supports', () => {
    const zones = readZones(stageOf({ a: { template: WALL }, b: { template: WALL, x: 500 } }))
    const at = (x: number) => zoneAt(zones, { x, y: 500 })?.id
    expect([at(100), at(600), at(1700), at(2200), at(9000)]).toEqual([
      'a-wall',
      'b-wall',
      'b-wall',
      'b-side',
      undefined,
    ])
  })

  it('O57 is in the zone under its middle where it is moved, and in none beside', () => {
    const { doc, zones } = wall()
    const move = (id: string, x: number, y: number) => moveThings(doc, new Map([[id, { x, y }]]), origin, zones())
    move('n', 1500, 0)
    expect(placeOf(doc, 'n')).toEqual(placeIn('s-side', -90, 10, { x: 1510, y: 110 }))
    move('n', 0, 5000)
    expect(placeOf(doc, 'n')).toEqual(pagePlace(1510, 5110))
    move('k', 0, -200)
    expect(placeOf(doc, 'k')).toEqual(placeIn('s-banner', 300, -90, { x: 300, y: -90 }))
    move('c', 800, 0)
    expect(placeOf(doc, 'c')).toEqual(placeIn('s-side', 100, 100, { x: 1700, y: 200 }))
    expect(placeOf(doc, 'held')).toEqual(placeIn('c', 20, 90, { x: 920, y: 290 }))
    expect(pages(doc, zones()).held).toEqual({ x: 1720, y: 290 })
    move('held', 5000, 0)
    expect(placeOf(doc, 'held')).toEqual(placeIn('c', 5020, 90, { x: 6720, y: 290 }))
  })

  it('O57 leaves a support that is gone for another zone that it is moved onto', () => {
    const stage = stageOf({ s: { template: WALL } })
    const doc = boardWith({ notes: { n: { place: placeIn('gone', 5, 5, { x: 3000, y: 200 }) } } })
    moveThings(doc, new Map([['n', { x: 10, y: 0 }]]), origin, readZones(stage))
    expect(placeOf(doc, 'n')).toEqual(placeIn('gone', 15, 5, { x: 3010, y: 200 }))
    moveThings(doc, new Map([['n', { x: -3000, y: 0 }]]), origin, readZones(stage))
    expect(placeOf(doc, 'n')).toEqual(placeIn('s-wall', 10, 100, { x: 10, y: 200 }))
  })

  it('O56 O57 is put onto zones and into clusters that lie there, cards as notes are', () => {
    const { doc, zones } = wall()
    const things = placement({ notes: { n: { x: 1700, y: 300 } }, cards: { k: { x: 20, y: -100 } } })
    expect(putInto(doc, things, null, origin, zones())).toBe(true)
    expect([placeOf(doc, 'n')?.in, placeOf(doc, 'k')?.in]).toEqual(['s-side', 's-banner'])
    const into = placement({ notes: { n: { x: 950, y: 400 } }, cards: { k: { x: 950, y: 700 }, none: { x: 0, y: 0 } } })
    expect(putInto(doc, into, 'c', origin, zones())).toBe(true)
    expect(placeOf(doc, 'k')).toEqual(placeIn('c', 50, 500, { x: 950, y: 700 }))
    expect(putInto(doc, placement({ clusters: { c: { x: 1650, y: 300 } } }), null, origin, zones())).toBe(true)
    expect(placeOf(doc, 'c')).toEqual(placeIn('s-side', 50, 200, { x: 1650, y: 300 }))
  })

  it('M7 O56 is gathered in a zone: a cluster of two cards is there, of one it is not', () => {
    const { doc, zones } = wall()
    const more = boardWith({ cards: { k2: { kind: TALE, place: placeIn('s-wall', 600, 10) } } })
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(more))
    const things = placement({ cards: { k: { x: 120, y: 300 }, k2: { x: 520, y: 300 } } })
    expect(gather(doc, NEW, things, origin, zones())).toBe(true)
    expect(placeOf(doc, 'new')).toEqual(placeIn('s-wall', 100, 100, { x: 100, y: 200 }))
    const roots = () => buildClusterTree({ ...readBoard(doc), zones: zones() }).roots
    const made = () => roots().find(({ cluster }) => cluster.id === 'new')
    expect(made()?.cards.map(({ id }) => id)).toEqual(['k', 'k2'])
    putInto(doc, placement({ cards: { k2: { x: 9000, y: 0 } } }), null, origin, zones())
    expect(made()).toBeUndefined()
    expect(gather(doc, { ...NEW, id: 'none' }, placement({ cards: { gone: NEW.origin } }), origin, zones())).toBe(false)
  })

  it('O34 is merged: cards come along where they lie, and a first that lay in another lies on the ground there', () => {
    const { doc, zones } = wall()
    putInto(doc, placement({ cards: { k: { x: 950, y: 700 } } }), 'c', origin, zones())
    const inner = { ...NEW, id: 'inner', origin: { x: 920, y: 250 }, in: 'c' }
    expect(gather(doc, inner, placement({ notes: { n: { x: 930, y: 300 } } }), origin, zones())).toBe(true)
    const before = pages(doc, zones())
    expect(mergeClusters(doc, 'inner', ['c'], 5, origin, 'ada', zones())).toBe(true)
    expect(pages(doc, zones())).toEqual(before)
    expect([placeOf(doc, 'k')?.in, placeOf(doc, 'held')?.in]).toEqual(['inner', 'inner'])
    expect(placeOf(doc, 'inner')).toEqual(placeIn('s-wall', 920, 150, { x: 920, y: 250 }))
  })

  it('O57 keeps what it lies in for who knows no zones', () => {
    const { doc } = wall()
    moveThings(doc, new Map([['n', { x: 5, y: 0 }]]), origin)
    expect(placeOf(doc, 'n')).toEqual(placeIn('s-wall', 15, 10, { x: 15, y: 110 }))
  })
})
