import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { clustersOf, notesOf } from '../../shared/model/board'
import { type Place, pagePlace } from '../../shared/model/place'
import { createClusters } from '../../shared/operations/clusters'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { createBoardProjection } from './boardProjection'
import { readRelations } from './readRelations'
import { createRelationsProjection } from './relationsProjection'

const BY = new SystemEdit('server')

/** Notes alone and pair in an untitled cluster, which a relation ends at. */
function setUp() {
  const doc = new Y.Doc()
  const made = { color: 'yellow', author: '', createdAt: 1 } as const
  const inPair = (x: number): Place => ({ in: 'pair', x, y: 0, pageX: x, pageY: 0 })
  createClusters(doc, [{ ...made, id: 'pair', title: '', place: pagePlace(0, 0) }], BY)
  const places = { alone: pagePlace(900, 0), left: inPair(0), right: inPair(220) }
  createNotes(
    doc,
    Object.entries(places).map(([id, place]) => ({ ...made, id, text: id, place })),
    BY,
  )
  createRelations(doc, [{ id: 'line', from: 'alone', to: 'pair', sign: 'link' }], BY)
  const relations = createRelationsProjection(doc, createBoardProjection(doc), () => readRelations)
  let told = 0
  relations.onChange(() => {
    told++
  })
  return { doc, relations, inPair, tellings: () => told }
}

describe('relations of a board', () => {
  it('stay as they are, and nobody is told, while things move about without another home', () => {
    const { doc, relations, inPair, tellings } = setUp()
    const { standing } = relations
    notesOf(doc).get('alone')?.set('place', pagePlace(700, 40))
    notesOf(doc).get('left')?.set('place', inPair(10))
    clustersOf(doc).get('pair')?.set('place', pagePlace(300, 300))
    expect(relations.standing).toBe(standing)
    expect(tellings()).toBe(0)
  })

  it('go with a cluster that is none any more, and come back with it', () => {
    const { doc, relations, inPair, tellings } = setUp()
    notesOf(doc).get('left')?.set('place', pagePlace(0, 900))
    expect([...relations.standing.keys()]).toEqual([])
    notesOf(doc).get('left')?.set('place', inPair(0))
    expect([...relations.standing.keys()]).toEqual(['line'])
    expect(tellings()).toBe(2)
  })

  it('know a thing that came after them, and where it goes', () => {
    const { doc, relations, inPair } = setUp()
    const late = { id: 'late', text: '', color: 'yellow', author: '', createdAt: 2 } as const
    createNotes(doc, [{ ...late, place: inPair(440) }], BY)
    notesOf(doc).get('left')?.set('deletedAt', 5)
    expect(relations.standing.size).toBe(1)
    notesOf(doc).get('late')?.set('place', pagePlace(0, 900))
    expect(relations.standing.size).toBe(0)
  })
})
