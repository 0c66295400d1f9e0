import { beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { relationsOf } from '../model/board'
import { LONGEST_WORD } from '../model/relation'
import { LIMITS } from '../protocol/limits'
import { readBoard } from '../queries/readBoard'
import { clusterDraft, noteDraft } from '../testing/boards'
import { createPeers } from '../testing/peers'
import { createClusters } from './clusters'
import { createNotes, deleteNotes } from './notes'
import { LocalEdit, SystemEdit } from './origin'
import {
  changeRelations,
  createRelations,
  deleteRelations,
  relateProblem,
  restoreRelations,
  writeRelation,
} from './relations'
import { createUndo } from './undo'

const origin = new LocalEdit()

function fill(doc: Y.Doc): void {
  const elsewhere = new SystemEdit('import')
  createNotes(
    doc,
    ['a', 'b', 'c'].map((id) => noteDraft(id)),
    elsewhere,
  )
  createClusters(doc, [clusterDraft('k', { title: 'Shade' })], elsewhere)
}

const relate = (doc: Y.Doc, id = 'r', from = 'a', to = 'b') =>
  createRelations(doc, [{ id, from, to, sign: 'cause' }], origin)
const relationIn = (doc: Y.Doc, id = 'r') => readBoard(doc).relations.get(id)

describe('what can be related', () => {
  let doc: Y.Doc
  beforeEach(() => {
    doc = new Y.Doc()
    fill(doc)
  })

  it('RE2 a note or a cluster with another, and not with itself or with what is not there', () => {
    expect(relateProblem(doc, { from: 'a', to: 'k' })).toBeNull()
    expect(relateProblem(doc, { from: 'a', to: 'a' })).toBe('itself')
    expect(relateProblem(doc, { from: 'a', to: 'nowhere' })).toBe('gone')
    deleteNotes(doc, ['b'], 1, origin)
    expect(relateProblem(doc, { from: 'b', to: 'a' })).toBe('gone')
  })

  it('RE2 not twice, whichever way round, but again once the first lies in the trash', () => {
    relate(doc)
    expect(relateProblem(doc, { from: 'a', to: 'b' })).toBe('twice')
    expect(relateProblem(doc, { from: 'b', to: 'a' })).toBe('twice')
    deleteRelations(doc, ['r'], 1, origin, '')
    expect(relateProblem(doc, { from: 'b', to: 'a' })).toBeNull()
  })

  it('RE2 2,000 and no more; those of the trash leave room', () => {
    const many = Array.from({ length: LIMITS.relationsPerBoard }, (_, at) => ({
      ...{ id: `r${at}`, from: `x${at}`, to: `y${at}` },
      sign: 'link' as const,
    }))
    createRelations(doc, many, origin)
    expect(relateProblem(doc, { from: 'a', to: 'b' })).toBe('full')
    deleteRelations(doc, ['r7'], 1, origin, '')
    expect(relateProblem(doc, { from: 'a', to: 'b' })).toBeNull()
  })

  it('RE5 a relation to itself is not created, whoever asks', () => {
    relate(doc, 'r', 'a', 'a')
    expect(relationsOf(doc).size).toBe(0)
  })
})

function twoPeople() {
  const peers = createPeers(2)
  const [ada, ben] = peers.docs as [Y.Doc, Y.Doc]
  fill(ben)
  peers.settle()
  return {
    peers,
    ada,
    ben,
    undo: createUndo(ada, { now: () => 77, by: () => 'ada' }),
    bens: createUndo(ben, { now: () => 88 }),
  }
}

describe('taking back', () => {
  it('RE3 a creation goes into the trash with the word that another wrote, and comes back with it', () => {
    const { peers, ada, ben, undo } = twoPeople()
    relate(ada)
    peers.settle()
    writeRelation(ben, 'r', 'in summer', origin, '')
    peers.settle()
    const before = relationIn(ada)
    expect(before).toMatchObject({ note: 'in summer' })
    expect(undo.undo()).toBe(true)
    peers.settle()
    expect(relationIn(ben)).toEqual({ ...before, deletedAt: 77, deletedBy: 'ada' })
    expect(undo.redo()).toBe(true)
    peers.settle()
    expect(relationIn(ben)).toEqual(before)
  })

  it('RE3 sign, turn, word, deletion and restoring are a step each', () => {
    const { ada, undo } = twoPeople()
    relate(ada)
    const states = [relationIn(ada)]
    const steps = [
      () => changeRelations(ada, ['r'], { sign: 'opposition' }, origin),
      () => changeRelations(ada, ['r'], { turn: true }, origin),
      () => writeRelation(ada, 'r', 'at noon', origin, ''),
      () => deleteRelations(ada, ['r'], 5, origin, 'ada'),
      () => restoreRelations(ada, ['r'], origin),
    ]
    for (const step of steps) {
      step()
      states.push(relationIn(ada))
    }
    expect(states[2]).toMatchObject({ from: 'b', to: 'a', sign: 'opposition' })
    expect(states[4]).toMatchObject({ note: 'at noon', deletedAt: 5, deletedBy: 'ada' })
    for (const state of states.slice(0, -1).reverse()) {
      expect(undo.undo()).toBe(true)
      expect(relationIn(ada)).toEqual(state)
    }
    for (const state of states.slice(1)) {
      expect(undo.redo()).toBe(true)
      expect(relationIn(ada)).toEqual(state)
    }
  })

  it('RE4 leaves the sign that another gave it since', () => {
    const { peers, ada, ben, undo } = twoPeople()
    relate(ben)
    peers.settle()
    changeRelations(ada, ['r'], { sign: 'mutual' }, origin)
    peers.settle()
    changeRelations(ben, ['r'], { sign: 'link' }, origin)
    peers.settle()
    expect(undo.undo()).toBe(false)
    peers.settle()
    expect(relationIn(ben)?.sign).toBe('link')
  })

  it.each([
    [1, 2],
    [2, 1],
  ])(
    'RE4 RE5 keeps both ends and the sign where two changed them at once, whoever takes it back (%i, %i)',
    (adas, bens) => {
      const { peers, ada, ben, undo, bens: bensUndo } = twoPeople()
      ada.clientID = adas
      ben.clientID = bens
      relate(ben)
      peers.settle()
      peers.disconnect(0)
      changeRelations(ada, ['r'], { turn: true, sign: 'mutual' }, origin)
      changeRelations(ben, ['r'], { turn: true, sign: 'opposition' }, origin)
      peers.settle()
      const turned = { from: 'b', to: 'a' }
      expect(relationIn(ada)).toMatchObject(turned)
      for (const person of [undo, bensUndo]) {
        person.undo()
        peers.settle()
        expect([
          ['a', 'b'],
          ['b', 'a'],
        ]).toContainEqual([relationIn(ben)?.from, relationIn(ben)?.to])
        expect(relationIn(ada)).toEqual(relationIn(ben))
        expect(readBoard(ben).skipped.relations).toBe(0)
      }
    },
  )
})

describe('a word', () => {
  it('RE6 keeps what another wrote since it was shown', () => {
    const { peers, ada, ben } = twoPeople()
    relate(ben)
    writeRelation(ben, 'r', 'in summer', origin, '')
    peers.settle()
    writeRelation(ben, 'r', 'in summer at noon', origin, 'in summer')
    peers.settle()
    writeRelation(ada, 'r', 'only in summer', origin, 'in summer')
    expect(relationIn(ada)?.note).toBe('only in summer at noon')
  })

  it('RE6 is cut at 140 characters; one that was longer may stay so', () => {
    const { ada } = twoPeople()
    relate(ada)
    writeRelation(ada, 'r', 'x'.repeat(200), origin, '')
    expect(relationIn(ada)?.note).toHaveLength(LONGEST_WORD)
    createRelations(ada, [{ id: 'long', from: 'a', to: 'c', sign: 'link', note: 'y'.repeat(200) }], origin)
    writeRelation(ada, 'long', 'y'.repeat(199), origin, 'y'.repeat(200))
    expect(relationIn(ada, 'long')?.note).toHaveLength(199)
    writeRelation(ada, 'gone', 'x', origin, '')
    expect(relationsOf(ada).size).toBe(2)
  })
})
