import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { clustersOf, relationsOf } from '../model/board'
import { pagePlace } from '../model/place'
import { parseRelation } from '../model/relation'
import { buildClusterTree } from '../queries/clusterTree'
import { clusterOrigins, pagePosition } from '../queries/pagePositions'
import { readBoard } from '../queries/readBoard'
import { boardWith, clusterDraft, placeIn } from '../testing/boards'
import { createPeers } from '../testing/peers'
import {
  createClusters,
  deleteClusters,
  foldClusters,
  moveClusters,
  placeNotesInCluster,
  renameCluster,
  restoreClusters,
} from './clusters'
import { planClusterMoves, planNoteMoves } from './movePlans'
import { createNotes, moveNotes } from './notes'
import { LocalEdit } from './origin'
import { createRelations } from './relations'

const origin = new LocalEdit()

function positionOf(doc: Y.Doc, note: string) {
  const records = readBoard(doc)
  const place = records.notes.get(note)?.place
  return place && pagePosition(place, clusterOrigins(records.clusters))
}

describe('operations on clusters', () => {
  it('O3 what a cluster holds moves with it, and only the cluster is written', () => {
    const doc = boardWith({
      clusters: { outer: { place: pagePlace(100, 100) }, inner: { place: placeIn('outer', 10, 10) } },
      notes: { a: { place: placeIn('inner', 1, 1) } },
    })
    const changed: string[] = []
    doc.on('afterTransaction', (transaction: Y.Transaction) => {
      for (const keys of transaction.changed.values()) changed.push(...[...keys].map(String))
    })
    moveClusters(doc, planClusterMoves(readBoard(doc), ['outer'], { x: 5, y: 7 }), origin)
    expect(positionOf(doc, 'a')).toEqual({ x: 116, y: 118 })
    expect(changed).toEqual(['place'])
  })

  it('O3 a note in a cluster that has moved is moved from where it lies, and its page position is told anew', () => {
    const doc = boardWith({
      clusters: { c: { place: pagePlace(500, 500) } },
      notes: { a: { place: placeIn('c', 10, 10, { x: 0, y: 0 }) } },
    })
    moveNotes(doc, planNoteMoves(readBoard(doc), ['a', 'gone'], { x: 1, y: 2 }), origin)
    const place = readBoard(doc).notes.get('a')?.place
    expect(place).toEqual({ in: 'c', x: 11, y: 12, pageX: 511, pageY: 512 })
  })

  it('O11 a note stays where it lies when it joins, changes or leaves a cluster', () => {
    const doc = boardWith({
      clusters: { one: { place: pagePlace(100, 100) }, two: { place: placeIn('one', 30, 30) } },
      notes: { a: { place: pagePlace(7, 8) } },
    })
    for (const home of ['one', 'two', null]) {
      placeNotesInCluster(doc, ['a'], home, origin)
      expect(readBoard(doc).notes.get('a')?.place.in).toBe(home)
      expect(positionOf(doc, 'a')).toEqual({ x: 7, y: 8 })
    }
    placeNotesInCluster(doc, ['a'], 'no such cluster', origin)
    expect(readBoard(doc).notes.get('a')?.place.in).toBe(null)
  })

  it('M4 a note that two people put into two clusters at once lies in one of them', () => {
    const peers = createPeers(2)
    const [one, two] = peers.docs as [Y.Doc, Y.Doc]
    createClusters(one, [clusterDraft('x'), clusterDraft('y', { place: pagePlace(900, 0) })], origin)
    createNotes(one, [{ id: 'a', text: '', place: pagePlace(3, 4), color: 'pink', author: '', createdAt: 1 }], origin)
    peers.settle()
    placeNotesInCluster(one, ['a'], 'x', origin)
    placeNotesInCluster(two, ['a'], 'y', origin)
    peers.settle()
    const members = buildClusterTree(readBoard(one)).roots.map((node) => [node.cluster.id, node.notes.length])
    expect(members.filter(([, count]) => count === 1)).toHaveLength(1)
    expect(positionOf(one, 'a')).toEqual({ x: 3, y: 4 })
    expect(readBoard(two)).toEqual(readBoard(one))
  })

  it('O11 deleting a cluster leaves its notes where they lie, restoring gathers them again', () => {
    const doc = boardWith({
      clusters: { c: { place: pagePlace(100, 100) } },
      notes: { a: { place: placeIn('c', 1, 1) } },
    })
    deleteClusters(doc, ['c'], 9, origin)
    expect(positionOf(doc, 'a')).toEqual({ x: 101, y: 101 })
    expect(buildClusterTree(readBoard(doc))).toMatchObject({ roots: [], loose: [{ id: 'a' }] })
    restoreClusters(doc, ['c'], origin)
    expect(buildClusterTree(readBoard(doc))).toMatchObject({ roots: [{ notes: [{ id: 'a' }] }], loose: [] })
  })

  it('O5 keeps what two people write in a title at once', () => {
    const peers = createPeers(2)
    const [one, two] = peers.docs as [Y.Doc, Y.Doc]
    createClusters(one, [clusterDraft('c', { title: 'shade' })], origin)
    peers.settle()
    renameCluster(one, 'c', 'more shade', origin)
    renameCluster(two, 'c', 'shade for all', origin)
    renameCluster(two, 'gone', 'x', origin)
    peers.settle()
    expect(readBoard(one).clusters.get('c')?.title).toBe('more shade for all')
  })

  it('O2 creates above the others, leaves taken ids, folds and opens', () => {
    const doc = boardWith({ clusters: { a: { title: 'first' } } })
    createClusters(doc, [clusterDraft('a', { title: 'second' }), clusterDraft('b')], origin)
    const { clusters } = readBoard(doc)
    expect(clusters.get('a')?.title).toBe('first')
    expect((clusters.get('b')?.z ?? '') > (clusters.get('a')?.z ?? '')).toBe(true)
    foldClusters(doc, ['a'], 'folded', origin)
    expect(clustersOf(doc).get('a')?.get('folded')).toBe(true)
    foldClusters(doc, ['a'], 'open', origin)
    expect(clustersOf(doc).get('a')?.get('folded')).toBe(false)
  })

  it('O2 creates relations, none from something to itself', () => {
    const doc = boardWith({ clusters: { a: {}, b: {} } })
    createRelations(doc, [{ id: 'r', from: 'a', to: 'b', sign: 'mutual' }], origin)
    createRelations(doc, [{ id: 'r', from: 'b', to: 'a', sign: 'cause' }], origin)
    createRelations(doc, [{ id: 's', from: 'a', to: 'a', sign: 'cause' }], origin)
    expect([...readBoard(doc).relations.values()]).toEqual([{ id: 'r', from: 'a', to: 'b', sign: 'mutual', note: '' }])
    expect(parseRelation('r', relationsOf(doc).get('r')).ok).toBe(true)
  })
})
