import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { GROUND } from '../model/account'
import { clustersOf } from '../model/board'
import { textOf } from '../model/entry'
import { pagePlace } from '../model/place'
import type { NewRelation } from '../model/relation'
import { readBoard } from '../queries/readBoard'
import { boardWith } from '../testing/boards'
import { openAccount } from './accounts'
import { mergeClusters } from './mergeClusters'
import { mergeNotes } from './mergeNotes'
import { LocalEdit } from './origin'
import { createRelations, deleteRelations, restoreRelations } from './relations'
import { splitNote } from './splitNotes'
import { createUndo } from './undo'

const origin = new LocalEdit()

function related(...pairs: readonly string[]): Y.Doc {
  const doc = boardWith({
    clusters: { A: {}, B: {}, C: { place: pagePlace(900, 0) } },
    notes: { a: { text: 'oak' }, b: { text: 'elm' }, c: {} },
  })
  const relations = pairs.map((pair, at): NewRelation => {
    const [from = '', to = ''] = pair.split('>')
    return { id: `r${at}`, from, to, sign: 'cause', note: pair }
  })
  createRelations(doc, relations, origin)
  return doc
}

const endsIn = (doc: Y.Doc) => [...readBoard(doc).relations.values()].map(({ from, to }) => `${from}>${to}`)

it('RE7 relates what was merged as the one that stays, either way round, and undo puts it back', () => {
  const doc = related('B>c', 'C>B', 'b>c', 'A>b')
  const before = endsIn(doc)
  const undo = createUndo(doc, { now: () => 5 })
  mergeClusters(doc, 'A', ['B'], 7, origin)
  expect(endsIn(doc)).toEqual(['A>c', 'C>A', 'b>c', 'A>b'])
  mergeNotes(doc, ['a', 'b'], 8, origin)
  expect(endsIn(doc)).toEqual(['A>c', 'C>A', 'a>c', 'A>a'])
  undo.undo()
  undo.undo()
  expect(endsIn(doc)).toEqual(before)
})

it('RE7 relates nothing to itself and nothing twice: such a relation stays with what went', () => {
  const doc = related('A>B', 'A>c', 'c>B', 'C>B', 'B>C')
  mergeClusters(doc, 'A', ['B'], 7, origin)
  expect(endsIn(doc)).toEqual(['A>B', 'A>c', 'c>B', 'C>A', 'B>C'])
  expect([...readBoard(doc).relations.values()].every(({ deletedAt }) => deletedAt === undefined)).toBe(true)
})

it('RE7 takes along what lies in the trash', () => {
  const doc = related('B>c')
  deleteRelations(doc, ['r0'], 1, origin, 'ada')
  mergeClusters(doc, 'A', ['B'], 7, origin)
  restoreRelations(doc, ['r0'], origin)
  expect(readBoard(doc).relations.get('r0')).toMatchObject({ from: 'A', to: 'c', note: 'B>c' })
})

it('RE7 leaves a split note its relations, and what is no relation alone', () => {
  const doc = related('a>c')
  doc.getMap<unknown>('relations').set('odd', { from: 'b' })
  splitNote(doc, 'a', { keep: { start: 0, end: 1 }, parts: [] }, origin)
  mergeNotes(doc, ['c', 'b'], 7, origin)
  expect(endsIn(doc)).toEqual(['a>c'])
  expect(doc.getMap('relations').get('odd')).toEqual({ from: 'b' })
})

it('AC2 tells of a merged note as of the one that took its text, and undo puts it back', () => {
  const doc = related()
  const account = openAccount(doc, GROUND, origin)
  account?.insert(0, '[[b]], then [[a]] and [[b]].')
  textOf(clustersOf(doc).get('A'), 'account')?.insert(0, '[[c]][[b]]')
  const undo = createUndo(doc, { now: () => 5 })
  mergeNotes(doc, ['a', 'b'], 8, origin)
  expect(account?.toString()).toBe('[[a]], then [[a]] and [[a]].')
  expect(readBoard(doc).clusters.get('A')?.account).toBe('[[c]][[a]]')
  undo.undo()
  expect(account?.toString()).toBe('[[b]], then [[a]] and [[b]].')
})

it('AC2 changes thousands of mentions as few edits, whatever else stands between them', () => {
  const doc = boardWith({ notes: { a: { text: 'A' }, b: { text: 'B' } } })
  const told = openAccount(doc, GROUND, origin)
  told?.insert(0, `Begin. ${'[[b]] and [[a]] or [[x]]. '.repeat(5_000)}End.`)
  expect(mergeNotes(doc, ['a', 'b'], 1, origin)).toBe(true)
  expect(told?.toString()).toBe(`Begin. ${'[[a]] and [[a]] or [[x]]. '.repeat(5_000)}End.`)
  expect(doc.store.clients.get(doc.clientID)?.length).toBeLessThan(100)
})
