import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { notesOf } from '../model/board'
import { pagePlace } from '../model/place'
import { buildClusterTree } from '../queries/clusterTree'
import { nextClusterColor } from '../queries/nextClusterColor'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { boardWith, placeIn } from '../testing/boards'
import { deleteClusters, restoreClusters } from './clusters'
import { gather, type Placement, putInto, unmarkStraddling } from './gathering'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit()

type At = Readonly<Record<string, Point>>

function placement(notes: At, clusters: At = {}): Placement {
  return { notes: new Map(Object.entries(notes)), clusters: new Map(Object.entries(clusters)) }
}

const AT = { x: 300, y: 400 }
const NEW = { id: 'new', color: 'pink', author: 'ada', createdAt: 1, origin: { x: 50, y: 60 }, in: null } as const

function pageOf(doc: Y.Doc, note: string): Point | undefined {
  const records = readBoard(doc)
  const place = records.notes.get(note)?.place
  return place && pagePosition(place, clusterOrigins(records.clusters))
}

/** A chain of titled clusters c0 > c1 > … */
function chain(count: number): Y.Doc {
  const clusters = Array.from({ length: count }, (_, at): [string, object] => [
    `c${at}`,
    { place: at === 0 ? pagePlace(0, 0) : placeIn(`c${at - 1}`, 10, 10) },
  ])
  return boardWith({ clusters: { ...Object.fromEntries(clusters), free: {}, held: { place: placeIn('free', 1, 1) } } })
}

describe('gathering', () => {
  it('O30 puts notes and clusters where they were put on the page, one place each', () => {
    const doc = boardWith({
      clusters: { outer: { place: pagePlace(100, 100) }, inner: {} },
      notes: { a: {}, b: { place: placeIn('inner', 5, 5) } },
    })
    const edits: string[] = []
    notesOf(doc).observeDeep((events) => edits.push(...events.flatMap((event) => [...event.keys.keys()])))
    expect(putInto(doc, placement({ a: AT, gone: AT }, { inner: { x: 200, y: 200 } }), 'outer', origin)).toBe(true)
    expect(readBoard(doc).notes.get('a')?.place).toEqual({ in: 'outer', x: 200, y: 300, pageX: 300, pageY: 400 })
    expect(pageOf(doc, 'b')).toEqual({ x: 205, y: 205 })
    expect(edits.sort()).toEqual(['carried', 'place'])
    expect(putInto(doc, placement({ a: AT }), null, origin)).toBe(true)
    expect(readBoard(doc).notes.get('a')?.place).toEqual(pagePlace(300, 400))
  })

  it('O30 puts nothing into a cluster that is in the trash or not there', () => {
    const doc = boardWith({ clusters: { c: {} }, notes: { a: {} } })
    deleteClusters(doc, ['c'], 9, origin)
    const before = readBoard(doc)
    expect(putInto(doc, placement({ a: AT }), 'c', origin)).toBe(false)
    expect(putInto(doc, placement({ a: AT }), 'never was', origin)).toBe(false)
    expect(gather(doc, { ...NEW, in: 'c' }, placement({ a: AT }), origin)).toBe(false)
    expect(readBoard(doc)).toEqual(before)
  })

  it('O31 puts no cluster into itself or into what it holds, and writes nothing in part', () => {
    const doc = boardWith({
      clusters: { a: {}, b: { place: placeIn('a', 1, 1) }, c: { place: placeIn('b', 1, 1) } },
      notes: { n: {} },
    })
    const before = readBoard(doc)
    for (const target of ['a', 'b', 'c']) {
      expect(putInto(doc, placement({ n: AT }, { a: AT }), target, origin)).toBe(false)
      expect(gather(doc, { ...NEW, in: target }, placement({ n: AT }, { a: AT }), origin)).toBe(false)
    }
    expect(readBoard(doc)).toEqual(before)
    deleteClusters(doc, ['b'], 9, origin)
    expect(putInto(doc, placement({}, { a: AT }), 'c', origin)).toBe(false)
  })

  it('O31 nests to six levels and no deeper', () => {
    const deep = chain(6)
    expect(putInto(deep, placement({}, { held: AT }), 'c4', origin)).toBe(true)
    expect(putInto(deep, placement({}, { held: AT }), 'c5', origin)).toBe(false)
    expect(putInto(chain(6), placement({}, { free: AT }), 'c3', origin)).toBe(true)
    expect(putInto(chain(6), placement({}, { free: AT }), 'c4', origin)).toBe(false)
    expect(gather(chain(5), { ...NEW, in: 'c3' }, placement({}, { c4: AT, held: AT }), origin)).toBe(true)
    expect(gather(chain(5), { ...NEW, in: 'c3' }, placement({}, { free: AT }), origin)).toBe(false)
    expect(gather(chain(5), { ...NEW, in: 'c4' }, placement({}, { held: AT }), origin)).toBe(false)
  })

  it('O32 makes a cluster around notes and clusters in one step, which one undo takes back', () => {
    const doc = boardWith({
      clusters: { parent: { place: pagePlace(10, 10) }, part: { place: placeIn('parent', 7, 7) } },
      notes: { a: { place: placeIn('parent', 1, 1) }, b: {} },
    })
    const undo = createUndo(doc, { now: () => 5 })
    const before = doc.getMap('notes').toJSON()
    const inside = placement({ a: AT, b: { x: 500, y: 400 } }, { part: { x: 700, y: 400 } })
    expect(gather(doc, { ...NEW, title: 'Shade', in: 'parent' }, inside, origin)).toBe(true)
    expect(gather(doc, NEW, inside, origin)).toBe(false)
    expect(buildClusterTree(readBoard(doc))).toMatchObject({
      roots: [{ children: [{ cluster: { id: 'new', title: 'Shade' }, notes: [{ id: 'a' }, { id: 'b' }] }], notes: [] }],
      loose: [],
    })
    expect(pageOf(doc, 'a')).toEqual(AT)
    undo.undo()
    expect(doc.getMap('notes').toJSON()).toEqual(before)
    expect(readBoard(doc).clusters.get('new')?.deletedAt).toBe(5)
    expect(undo.canUndo).toBe(false)
  })

  it('O32 makes no cluster around nothing', () => {
    const doc = boardWith({})
    expect(gather(doc, NEW, placement({ gone: AT }), origin)).toBe(false)
    expect(readBoard(doc).clusters.size).toBe(0)
  })

  it('M12 O33 counts into which cluster a note was put that it did not lie in', () => {
    const doc = boardWith({ clusters: { a: {}, b: {} }, notes: { n: {} } })
    const carried = () => readBoard(doc).notes.get('n')?.carried
    for (const target of ['a', 'a', 'b', null, 'b', 'a']) putInto(doc, placement({ n: AT }), target, origin)
    expect(carried()).toEqual({ a: 2, b: 2 })
    unmarkStraddling(doc, ['n', 'gone'], origin)
    expect(carried()).toEqual({})
    notesOf(doc).get('n')?.set('carried', { a: 'often' })
    expect(carried()).toBeUndefined()
    expect(readBoard(doc).skipped.notes).toBe(0)
  })

  it('O33 remembers eight clusters, and those that are gone the least', () => {
    const names = Array.from({ length: 10 }, (_, at) => `c${at}`)
    const doc = boardWith({ clusters: Object.fromEntries(names.map((name) => [name, {}])), notes: { n: {} } })
    for (const name of names.slice(0, 8)) putInto(doc, placement({ n: AT }), name, origin)
    deleteClusters(doc, ['c3'], 1, origin)
    putInto(doc, placement({ n: AT }), 'c8', origin)
    const kept = Object.keys(readBoard(doc).notes.get('n')?.carried ?? {}).sort()
    expect(kept).toEqual(['c0', 'c1', 'c2', 'c4', 'c5', 'c6', 'c7', 'c8'])
    restoreClusters(doc, ['c3'], origin)
    putInto(doc, placement({ n: AT }), 'c9', origin)
    expect(Object.keys(readBoard(doc).notes.get('n')?.carried ?? {})).toHaveLength(8)
  })

  it('gives a new cluster the colour that the fewest have, never grey', () => {
    expect(nextClusterColor(readBoard(boardWith({})))).toBe('yellow')
    const doc = boardWith({ clusters: { a: { color: 'yellow' }, b: { color: 'pink' } } })
    expect(nextClusterColor(readBoard(doc))).toBe('orange')
    deleteClusters(doc, ['a'], 1, origin)
    expect(nextClusterColor(readBoard(doc))).toBe('yellow')
  })
})
