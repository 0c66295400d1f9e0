import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { clustersOf, notesOf } from '../model/board'
import { pagePlace } from '../model/place'
import { deleteClusters } from '../operations/clusters'
import { deleteNotes } from '../operations/notes'
import { SystemEdit } from '../operations/origin'
import { boardWith, placeIn } from '../testing/boards'
import { buildClusterTree, type ClusterNode, walkClusters } from './clusterTree'
import { contentBoxes } from './contentBoxes'
import { liveNotes, readBoard, trashedNotes } from './readBoard'

const origin = new SystemEdit('server')

/** The outline as nested names: [cluster, [notes], [children]]. */
function outlineOf(doc: Y.Doc): unknown[] {
  const tree = buildClusterTree(readBoard(doc))
  const name = (node: ClusterNode): unknown[] => [
    node.cluster.id,
    node.notes.map(({ id }) => id),
    ...node.children.map(name),
  ]
  return [tree.loose.map(({ id }) => id), ...tree.roots.map(name)]
}

describe('buildClusterTree', () => {
  it('M8 holds every live note once, from top to bottom and left to right', () => {
    const doc = boardWith({
      clusters: {
        right: { place: pagePlace(900, 0) },
        left: { place: pagePlace(0, 0) },
        sub: { place: placeIn('left', 0, 500) },
      },
      notes: {
        low: { place: placeIn('left', 0, 200) },
        high: { place: placeIn('left', 0, 0) },
        beside: { place: placeIn('left', 200, 0) },
        deep: { place: placeIn('sub', 0, 0) },
        alone: { place: pagePlace(0, 2000) },
        zoned: { place: placeIn('a zone', 0, 0, { x: 0, y: 1000 }) },
        trashed: { place: placeIn('left', 0, 0) },
      },
    })
    deleteNotes(doc, ['trashed'], 5, origin)
    expect(outlineOf(doc)).toEqual([
      ['zoned', 'alone'],
      ['left', ['high', 'beside', 'low'], ['sub', ['deep']]],
      ['right', []],
    ])
    const depths = walkClusters(buildClusterTree(readBoard(doc)).roots).map(({ depth }) => depth)
    expect(depths).toEqual([0, 1, 0])
  })

  it('M7 reads an untitled cluster with fewer than two members as absent', () => {
    const doc = boardWith({
      clusters: {
        outer: { title: 'Shade' },
        single: { title: ' ', place: placeIn('outer', 0, 0) },
        pair: { title: '', place: pagePlace(0, 900) },
      },
      notes: {
        one: { place: placeIn('single', 0, 0) },
        two: { place: placeIn('pair', 0, 0) },
        three: { place: placeIn('pair', 0, 10) },
      },
    })
    expect(outlineOf(doc)).toEqual([[], ['outer', ['one']], ['pair', ['two', 'three']]])
  })

  it('M7 counts what an absent cluster holds in the next one above', () => {
    const doc = boardWith({
      clusters: { outer: { title: '' }, inner: { title: '', place: placeIn('outer', 0, 0) } },
      notes: { one: { place: placeIn('inner', 0, 0) }, two: { place: placeIn('outer', 0, 10) } },
    })
    expect(outlineOf(doc)).toEqual([[], ['outer', ['one', 'two']]])
  })

  it('M5 M7 keeps what a trashed cluster held where it lay, in the next one above', () => {
    const doc = boardWith({
      clusters: { outer: { place: pagePlace(100, 100) }, inner: { place: placeIn('outer', 10, 10) } },
      notes: { one: { place: placeIn('inner', 1, 1) } },
    })
    const before = contentBoxes(readBoard(doc))[0]
    deleteClusters(doc, ['inner'], 5, origin)
    expect(outlineOf(doc)).toEqual([[], ['outer', ['one']]])
    expect(contentBoxes(readBoard(doc))[0]).toEqual(before)
    expect(before).toMatchObject({ x: 111, y: 111 })
  })

  it('M6 shows every cluster of a circle, and what it holds, once', () => {
    const doc = boardWith({
      clusters: { b: { place: placeIn('a', 1, 1) }, a: { place: placeIn('b', 2, 2) } },
      notes: { one: { place: placeIn('b', 0, 0) } },
    })
    expect(outlineOf(doc)).toEqual([[], ['a', [], ['b', ['one']]]])
  })

  it('M8 stands a chain of ten thousand clusters', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [
        `c${i}`,
        { place: i === 0 ? pagePlace(0, 0) : placeIn(`c${i - 1}`, 1, 0) },
      ]),
    )
    const doc = boardWith({ clusters: chain, notes: { deep: { place: placeIn('c9999', 0, 0) } } })
    const nodes = walkClusters(buildClusterTree(readBoard(doc)).roots)
    expect(nodes).toHaveLength(10_000)
    expect(nodes.at(-1)?.notes).toHaveLength(1)
  })
})

describe('readBoard', () => {
  it('M1 counts what does not validate and leaves it in the document', () => {
    const doc = boardWith({ notes: { good: {}, bad: {}, gone: {} }, clusters: { odd: {} } })
    notesOf(doc).get('bad')?.set('place', 'nowhere')
    clustersOf(doc).get('odd')?.set('z', 5)
    deleteNotes(doc, ['gone'], 5, origin)
    expect(readBoard(doc).skipped).toEqual({ notes: 1, clusters: 1, relations: 0, cards: 0, bolts: 0, accounts: 0 })
    expect(liveNotes(doc).map(({ id }) => id)).toEqual(['good'])
    expect(trashedNotes(doc).map(({ id }) => id)).toEqual(['gone'])
    expect(notesOf(doc).get('bad')?.get('place')).toBe('nowhere')
  })
})
