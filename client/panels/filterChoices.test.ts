import { expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createNotes, deleteNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'
import { filteredNotes, readFilterChoices } from './filterChoices'

const REMOTE = new SystemEdit('server')

function setUp() {
  const board = new BoardDriver()
  const draft = { place: pagePlace(0, 0), createdAt: 0, text: '' }
  createNotes(
    board.doc,
    [
      { ...draft, id: 'a', author: 'me', color: 'pink', tags: ['bus'] },
      { ...draft, id: 'b', author: 'zoe', color: 'yellow', tags: ['bus', 'velo'] },
      { ...draft, id: 'c', author: 'gone', color: 'yellow' },
      { ...draft, id: 'd', author: '', color: 'yellow' },
      { ...draft, id: 'e', author: '', authorName: 'Anaïs', color: 'pink' },
      { ...draft, id: 'f', author: 'zoe', color: 'green', tags: ['train'] },
    ],
    REMOTE,
  )
  deleteNotes(board.doc, ['f'], 1, REMOTE)
  const { own } = board.presence
  const presence = {
    ...board.presence,
    own: { ...own, person: { ...own.person, id: 'me' } },
    nameOf: (id: string) => (id === 'zoe' ? 'Zoé' : null),
  }
  return { ...board, presence, canWrite: true }
}

it('counts what the notes that are there can be told apart by', () => {
  const { authors, colors, tags } = readFilterChoices(setUp())
  expect(authors).toEqual([
    { who: 'me', values: ['me'], count: 1 },
    { who: { name: 'Anaïs' }, values: ['Anaïs'], count: 1 },
    { who: { name: 'Zoé' }, values: ['zoe'], count: 1 },
    { who: 'unknown', values: ['gone', ''], count: 2 },
  ])
  expect(colors.map(({ color, count }) => [color, count])).toEqual([
    ['yellow', 3],
    ['pink', 2],
  ])
  expect(tags.map(({ tag, count }) => [tag, count])).toEqual([
    ['bus', 2],
    ['velo', 1],
  ])
})

it('names the notes that stay bright, but for the trash', () => {
  const board = setUp()
  const nothing = { authors: new Set<string>(), colors: new Set<string>(), tags: new Set<string>() }
  expect(filteredNotes(board, { ...nothing, colors: new Set(['pink', 'green']) })).toEqual(['a', 'e'])
  expect(filteredNotes(board, { ...nothing, authors: new Set(['gone', '']) })).toEqual(['c', 'd'])
})

it('HP8 a note that was made of several is found by each of its authors', () => {
  const board = setUp()
  const draft = { place: pagePlace(0, 0), createdAt: 0, text: '', color: 'grey' as const }
  const coauthors = [{ author: 'zoe' }, { author: '', authorName: 'Léa' }]
  createNotes(board.doc, [{ ...draft, id: 'merged', author: 'me', coauthors }], REMOTE)
  expect(readFilterChoices(board).authors.map(({ who, count }) => [who, count])).toEqual([
    ['me', 2],
    [{ name: 'Anaïs' }, 1],
    [{ name: 'Léa' }, 1],
    [{ name: 'Zoé' }, 2],
    ['unknown', 2],
  ])
  const none = new Set<string>()
  for (const who of ['zoe', 'Léa', 'me']) {
    expect(filteredNotes(board, { authors: new Set([who]), colors: none, tags: none })).toContain('merged')
  }
})
