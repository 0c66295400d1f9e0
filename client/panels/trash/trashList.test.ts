import { expect, it } from 'vitest'
import type { Note } from '../../../shared/model/note'
import { pagePlace } from '../../../shared/model/place'
import { deletedNotes, findDeleted } from './trashList'

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
})

it('lists what was deleted, the latest first, and nothing that is empty', () => {
  const right = { ...note('right', 'x', 1), place: pagePlace(300, 0) }
  const notes = [right, note('here', 'x'), note('left', 'x', 1), note('new', 'x', 9), note('empty', ' ', 5)]
  expect(deletedNotes(notes).map(({ id }) => id)).toEqual(['new', 'left', 'right'])
})

it('finds all the words, whatever their case and accents', () => {
  const deleted = deletedNotes([note('a', 'Un café associatif', 1), note('b', 'Un jardin', 2)])
  expect(findDeleted(deleted, 'CAFE assoc').map(({ id }) => id)).toEqual(['a'])
  expect(findDeleted(deleted, ' ')).toHaveLength(2)
})
