import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import type { Point } from '../geometry/box'
import { pagePlace } from '../model/place'
import { buildClusterTree, type ClusterNode } from '../queries/clusterTree'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { clusterDraft, noteDraft, placeIn } from '../testing/boards'
import { createPeers } from '../testing/peers'
import { createClusters, deleteClusters, foldClusters, moveClusters, renameCluster, restoreClusters } from './clusters'
import { gather, type Placement, putInto } from './gathering'
import { mergeClusters } from './mergeClusters'
import { createNotes, moveNotes } from './notes'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit()

type Drafts<T> = Readonly<Record<string, Partial<T>>>

/** Ada and Ben before the same board, which somebody else made. */
function twoPeople(
  clusters: Drafts<Parameters<typeof clusterDraft>[1] & object>,
  notes: Drafts<Parameters<typeof noteDraft>[1] & object>,
) {
  const peers = createPeers(3)
  const [ada, ben, maker] = peers.docs as [Y.Doc, Y.Doc, Y.Doc]
  createClusters(
    maker,
    Object.entries(clusters).map(([id, values]) => clusterDraft(id, values)),
    origin,
  )
  createNotes(
    maker,
    Object.entries(notes).map(([id, values]) => noteDraft(id, values)),
    origin,
  )
  peers.settle()
  return { peers, ada, ben, undo: createUndo(ada, { now: () => 77, by: () => 'ada' }) }
}

function at(notes: Readonly<Record<string, Point>>, clusters: Readonly<Record<string, Point>> = {}): Placement {
  return { notes: new Map(Object.entries(notes)), clusters: new Map(Object.entries(clusters)) }
}

function pageOf(doc: Y.Doc, note: string): Point {
  const { notes, clusters } = readBoard(doc)
  return pagePosition(notes.get(note)?.place ?? pagePlace(-1, -1), clusterOrigins(clusters))
}

/** A cluster's id with what it holds. */
function tree(doc: Y.Doc): unknown {
  const inside = ({ cluster, children, notes }: ClusterNode): unknown => ({
    [cluster.id]: [...notes.map(({ id }) => id), ...children.map(inside)],
  })
  const { roots, loose } = buildClusterTree(readBoard(doc))
  return [...loose.map(({ id }) => id), ...roots.map(inside)]
}

const NEW = {
  id: 'new',
  title: '',
  color: 'pink',
  author: 'ada',
  createdAt: 1,
  origin: { x: 0, y: 0 },
  in: null,
} as const
const A = { x: 30, y: 100 }
const B = { x: 250, y: 100 }

describe('many hands', () => {
  it.each([
    ['Ada', 2, 1],
    ['Ben', 1, 2],
  ])('O40 two put one note into two clusters: it lies in one, where %s put it', (_, adas, bens) => {
    const { peers, ada, ben } = twoPeople({ x: {}, y: { place: pagePlace(900, 0) } }, { n: { place: pagePlace(3, 4) } })
    ada.clientID = adas * 10
    ben.clientID = bens * 10
    putInto(ada, at({ n: A }), 'x', origin)
    putInto(ben, at({ n: { x: 950, y: 100 } }), 'y', origin)
    peers.settle()
    const isAdas = adas > bens
    expect(tree(ada)).toEqual(isAdas ? [{ x: ['n'] }, { y: [] }] : [{ x: [] }, { y: ['n'] }])
    expect(pageOf(ada, 'n')).toEqual(isAdas ? A : { x: 950, y: 100 })
    expect(readBoard(ben)).toEqual(readBoard(ada))
  })

  it('O41 one folds a cluster while another drops a note into it: it is folded and holds it', () => {
    const { peers, ada, ben } = twoPeople({ c: {} }, { n: {}, m: { place: placeIn('c', 30, 100) } })
    foldClusters(ada, ['c'], 'folded', origin)
    putInto(ben, at({ n: B }), 'c', origin)
    peers.settle()
    expect(readBoard(ada).clusters.get('c')?.folded).toBe(true)
    expect(tree(ada)).toEqual([{ c: ['m', 'n'] }])
    expect(readBoard(ben)).toEqual(readBoard(ada))
  })

  it('O42 one deletes a cluster while others add to it: its notes are back on the wall where they stood', () => {
    const clusters = { above: { place: pagePlace(-50, -50) }, c: { place: placeIn('above', 50, 50) } }
    const { peers, ada, ben } = twoPeople(clusters, { n: {}, m: { place: placeIn('c', 30, 100) } })
    deleteClusters(ada, ['c'], 9, origin, 'ada')
    putInto(ben, at({ n: B }), 'c', origin)
    peers.settle()
    expect(tree(ada)).toEqual([{ above: ['m', 'n'] }])
    expect([pageOf(ada, 'm'), pageOf(ada, 'n')]).toEqual([A, B])
    deleteClusters(ben, ['above'], 9, origin, 'ben')
    expect(tree(ben)).toEqual(['m', 'n'])
    expect(pageOf(ben, 'n')).toEqual(B)
    peers.settle()
    restoreClusters(ada, ['c'], origin)
    expect(tree(ada)).toEqual([{ c: ['m', 'n'] }])
  })

  it('O43 one puts A into B while another puts B into A: one holds the other, and nothing is lost', () => {
    const clusters = { a: {}, b: { place: pagePlace(900, 0) } }
    const { peers, ada, ben } = twoPeople(clusters, {
      n: { place: placeIn('a', 30, 100) },
      m: { place: placeIn('b', 30, 100) },
    })
    putInto(ada, at({}, { a: { x: 950, y: 300 } }), 'b', origin)
    putInto(ben, at({}, { b: { x: 50, y: 300 } }), 'a', origin)
    peers.settle()
    expect(tree(ada)).toEqual([{ a: ['n', { b: ['m'] }] }])
    expect(pageOf(ada, 'n')).toEqual({ x: 980, y: 400 })
    expect(readBoard(ben)).toEqual(readBoard(ada))
    expect(putInto(ada, at({}, { b: B }), null, origin)).toBe(true)
    peers.settle()
    expect(tree(ben)).toEqual([{ b: ['m', { a: ['n'] }] }])
  })

  it('O44 one undoes a gathering after others built on it: theirs stays in it, the own goes back', () => {
    const { peers, ada, ben, undo } = twoPeople({}, { n: {}, m: {}, o: {}, p: {} })
    const before = pageOf(ada, 'n')
    gather(ada, NEW, at({ n: A, m: B }), origin)
    peers.settle()
    putInto(ben, at({ o: { x: 500, y: 100 }, p: { x: 30, y: 400 } }), 'new', origin)
    moveNotes(ben, new Map([['m', placeIn('new', 700, 500)]]), origin)
    peers.settle()
    undo.undo()
    peers.settle()
    expect(tree(ben)).toEqual(['n', { new: ['o', 'p', 'm'] }])
    expect(pageOf(ben, 'n')).toEqual(before)
    undo.redo()
    expect(tree(ada)).toEqual([{ new: ['n', 'o', 'p', 'm'] }])
  })

  it.each<[string, (ben: Y.Doc) => void]>([
    ['a title that another wrote', (ben) => renameCluster(ben, 'new', 'Shade for all', origin)],
    ['a cluster that another nested elsewhere', (ben) => putInto(ben, at({}, { new: B }), 'other', origin)],
    ['a cluster that another put into it', (ben) => putInto(ben, at({}, { other: B }), 'new', origin)],
  ])('O44 undoing a gathering leaves %s', (_, build) => {
    const { peers, ada, ben, undo } = twoPeople({ other: {} }, { n: {}, m: {} })
    gather(ada, NEW, at({ n: A, m: B }), origin)
    peers.settle()
    build(ben)
    peers.settle()
    const place = readBoard(ben).clusters.get('other')?.place
    undo.undo()
    peers.settle()
    expect(readBoard(ben).clusters.get('new')?.deletedAt).toBeUndefined()
    expect(readBoard(ben).clusters.get('other')?.place).toEqual(place)
    expect(buildClusterTree(readBoard(ben)).loose).toHaveLength(2)
  })

  it('O44 undoing a gathering that was redone leaves what another built on meanwhile', () => {
    const { peers, ada, ben, undo } = twoPeople({}, { n: {}, m: {} })
    gather(ada, NEW, at({ n: A, m: B }), origin)
    undo.undo()
    peers.settle()
    undo.redo()
    moveClusters(ben, new Map([['new', pagePlace(70, 80)]]), origin)
    peers.settle()
    undo.undo()
    peers.settle()
    const { deletedAt, place } = readBoard(ben).clusters.get('new') ?? {}
    expect([deletedAt, place]).toEqual([undefined, pagePlace(70, 80)])
  })

  it('O44 undoing a gathering that nobody built on trashes it, whatever the person did in it since', () => {
    const { peers, ada, undo } = twoPeople({}, { n: {}, m: {}, o: {} })
    gather(ada, NEW, at({ n: A, m: B }), origin)
    renameCluster(ada, 'new', 'Shade', origin)
    putInto(ada, at({ o: A }), 'new', origin)
    while (undo.undo());
    peers.settle()
    expect(tree(ada)).toEqual(['m', 'n', 'o'])
    expect(readBoard(ada).clusters.get('new')).toMatchObject({ deletedAt: 77, deletedBy: 'ada' })
    undo.redo()
    expect(tree(ada)).toEqual(['o', { new: ['n', 'm'] }])
  })

  it('O44 one undoes a merge after others built on it: theirs stays where they put it', () => {
    const { peers, ada, ben, undo } = twoPeople(
      { a: {}, b: { place: pagePlace(900, 0) } },
      { n: { place: placeIn('b', 1, 1) }, o: {} },
    )
    mergeClusters(ada, 'a', ['b'], 5, origin, 'ada')
    peers.settle()
    putInto(ben, at({ o: A }), 'a', origin)
    peers.settle()
    undo.undo()
    peers.settle()
    expect(tree(ben)).toEqual([{ a: ['o'] }, { b: ['n'] }])
  })

  it('O45 one empties a cluster while another writes its title: it stays, empty, with the title', () => {
    const { peers, ada, ben } = twoPeople(
      { c: { title: '' } },
      { n: { place: placeIn('c', 30, 100) }, m: { place: placeIn('c', 250, 100) } },
    )
    putInto(ada, at({ n: A, m: B }), null, origin)
    renameCluster(ben, 'c', 'Shade for all', origin)
    peers.settle()
    expect(tree(ada)).toEqual(['n', 'm', { c: [] }])
    expect(readBoard(ada).clusters.get('c')?.title).toBe('Shade for all')
    deleteClusters(ada, ['c'], 9, origin, 'ada')
    renameCluster(ben, 'c', 'More shade for all', origin)
    peers.settle()
    expect(readBoard(ada).clusters.get('c')).toMatchObject({ deletedAt: 9, title: 'More shade for all' })
  })

  it('O35 no undo puts a cluster into what lies in it by now', () => {
    const { peers, ada, ben, undo } = twoPeople({ a: { place: placeIn('b', 1, 1) }, b: {} }, {})
    putInto(ada, at({}, { a: { x: 900, y: 0 } }), null, origin)
    peers.settle()
    putInto(ben, at({}, { b: { x: 950, y: 100 } }), 'a', origin)
    peers.settle()
    undo.undo()
    peers.settle()
    expect(tree(ben)).toEqual([{ a: [{ b: [] }] }])
    expect(readBoard(ada)).toEqual(readBoard(ben))
  })

  it('O36 restoring a merged cluster leaves what the merge took where it is', () => {
    const { ada } = twoPeople({ a: {}, b: { place: pagePlace(900, 0) } }, { n: { place: placeIn('b', 1, 1) } })
    mergeClusters(ada, 'a', ['b'], 5, origin, 'ada')
    restoreClusters(ada, ['b'], origin)
    expect(tree(ada)).toEqual([{ a: ['n'] }, { b: [] }])
    expect(readBoard(ada).clusters.get('b')?.mergedInto).toBeUndefined()
  })
})
