import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { pagePlace } from '../model/place'
import { buildClusterTree } from '../queries/clusterTree'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { boardWith, placeIn } from '../testing/boards'
import { mergeClusters, swapTitles } from './mergeClusters'
import { deleteNotes, restoreNotes } from './notes'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit()

function pages(doc: Y.Doc) {
  const { notes, clusters } = readBoard(doc)
  const origins = clusterOrigins(clusters)
  return [...notes.values()].map(({ id, place }) => [id, pagePosition(place, origins)])
}

describe('merging clusters', () => {
  it('O34 puts all that lies in the others into the first, where it lies, in one step', () => {
    const doc = boardWith({
      clusters: {
        a: { place: pagePlace(100, 0) },
        b: { place: pagePlace(900, 0), title: 'Other words' },
        part: { place: placeIn('b', 50, 50) },
      },
      notes: {
        n: { place: placeIn('b', 1, 1) },
        m: { place: placeIn('part', 1, 1) },
        t: { place: placeIn('b', 9, 9) },
      },
    })
    deleteNotes(doc, ['t'], 1, origin)
    const before = pages(doc)
    const whole = readBoard(doc)
    const undo = createUndo(doc, { now: () => 5 })
    expect(mergeClusters(doc, 'a', ['b', 'a', 'gone'], 7, origin, 'ada')).toBe(true)
    expect(pages(doc)).toEqual(before)
    expect(buildClusterTree(readBoard(doc))).toMatchObject({
      roots: [{ cluster: { id: 'a' }, notes: [{ id: 'n' }], children: [{ cluster: { id: 'part' } }] }],
    })
    expect(readBoard(doc).clusters.get('b')).toMatchObject({
      title: 'Other words',
      mergedInto: 'a',
      deletedAt: 7,
      deletedBy: 'ada',
    })
    restoreNotes(doc, ['t'], origin)
    expect(readBoard(doc).notes.get('t')?.place.in).toBe('a')
    undo.undo()
    undo.undo()
    expect(readBoard(doc)).toEqual(whole)
    expect(mergeClusters(doc, 'a', ['gone'], 7, origin)).toBe(false)
  })

  it('O34 takes the first out of one that it lies in, without a circle', () => {
    const doc = boardWith({
      clusters: {
        p: { place: pagePlace(10, 10) },
        m: { place: placeIn('p', 10, 10) },
        k: { place: placeIn('m', 10, 10) },
      },
      notes: { n: { place: placeIn('p', 1, 1) }, k1: { place: placeIn('k', 1, 1) } },
    })
    const before = pages(doc)
    expect(mergeClusters(doc, 'k', ['p'], 7, origin)).toBe(true)
    expect(pages(doc)).toEqual(before)
    expect(buildClusterTree(readBoard(doc))).toMatchObject({
      roots: [{ cluster: { id: 'k' }, depth: 0, children: [{ cluster: { id: 'm' }, depth: 1 }] }],
      loose: [],
    })
  })

  it('O31 O34 merges nothing where something would lie too deep', () => {
    const names = ['c0', 'c1', 'c2', 'c3', 'c4', 'c5']
    const clusters = names.map((name, at): [string, object] => [
      name,
      at === 0 ? {} : { place: placeIn(names[at - 1] ?? '', 1, 1) },
    ])
    const doc = boardWith({ clusters: { ...Object.fromEntries(clusters), o: {}, o1: { place: placeIn('o', 1, 1) } } })
    const before = readBoard(doc)
    expect(mergeClusters(doc, 'c5', ['o'], 7, origin)).toBe(false)
    expect(readBoard(doc)).toEqual(before)
    expect(mergeClusters(doc, 'c4', ['o'], 7, origin)).toBe(true)
  })

  it('O34 keeps all titles for choosing, also of what was merged before', () => {
    const doc = boardWith({ clusters: { a: { title: 'one' }, b: { title: 'two' }, c: { title: 'three' } } })
    mergeClusters(doc, 'b', ['c'], 1, origin)
    mergeClusters(doc, 'a', ['b'], 2, origin)
    expect(readBoard(doc).clusters.get('c')?.mergedInto).toBe('a')
    swapTitles(doc, 'a', 'c', origin)
    swapTitles(doc, 'a', 'gone', origin)
    expect(readBoard(doc).clusters.get('a')?.title).toBe('three')
    expect(readBoard(doc).clusters.get('c')?.title).toBe('one')
  })
})
