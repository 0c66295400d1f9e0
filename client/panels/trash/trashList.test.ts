import { expect, it } from 'vitest'
import type { Note } from '../../../shared/model/note'
import { pagePlace } from '../../../shared/model/place'
import { deleteClusters } from '../../../shared/operations/clusters'
import { mergeClusters } from '../../../shared/operations/mergeClusters'
import { LocalEdit } from '../../../shared/operations/origin'
import { readBoard } from '../../../shared/queries/readBoard'
import { boardWith, placeIn } from '../../../shared/testing/boards'
import { findDeleted, listDeleted } from './trashList'

const note = (id: string, text: string, deletedAt?: number): Note => ({
  id,
  text,
  place: pagePlace(0, 0),
  z: 'a0',
  color: 'yellow',
  author: '',
  authorName: undefined,
  createdAt: 0,
  tags: [],
  deletedAt,
  deletedBy: undefined,
  carried: undefined,
})

const listOf = (notes: readonly Note[]) =>
  listDeleted({ notes: new Map(notes.map((one) => [one.id, one])), clusters: new Map() })

const origin = new LocalEdit()

it('lists what was deleted, the latest first, and nothing that is empty', () => {
  const right = { ...note('right', 'x', 1), place: pagePlace(300, 0) }
  const notes = [right, note('here', 'x'), note('left', 'x', 1), note('new', 'x', 9), note('empty', ' ', 5)]
  expect(listOf(notes).map(({ id }) => id)).toEqual(['new', 'left', 'right'])
})

it('finds all the words, whatever their case and accents', () => {
  const deleted = listOf([note('a', 'Un café associatif', 1), note('b', 'Un jardin', 2)])
  expect(findDeleted(deleted, 'CAFE assoc').map(({ id }) => id)).toEqual(['a'])
  expect(findDeleted(deleted, ' ')).toHaveLength(2)
})

it('lists clusters with their titles and how many notes come back into each', () => {
  const doc = boardWith({
    clusters: { out: { title: 'Shade' }, in: { title: '', place: placeIn('out', 1, 1) }, one: { title: '' } },
    notes: {
      a: { place: placeIn('in', 1, 1) },
      b: { place: placeIn('in', 1, 1) },
      c: { place: placeIn('out', 1, 1) },
      d: { place: placeIn('one', 1, 1) },
    },
  })
  const listed = () => listDeleted(readBoard(doc)).map(({ id, text, notes }) => [id, text, notes])
  deleteClusters(doc, ['in', 'one'], 5, origin)
  expect(listed()).toEqual([['in', '', 2]])
  deleteClusters(doc, ['out'], 7, origin)
  expect(listed()).toEqual([
    ['out', 'Shade', 3],
    ['in', '', 2],
  ])
})

it('lists a merged cluster only once the one that took its notes is gone too', () => {
  const doc = boardWith({ clusters: { a: {}, b: {} } })
  mergeClusters(doc, 'a', ['b'], 5, origin)
  expect(listDeleted(readBoard(doc))).toEqual([])
  deleteClusters(doc, ['a'], 7, origin)
  expect(listDeleted(readBoard(doc)).map(({ id }) => id)).toEqual(['a', 'b'])
})
