import { expect, it } from 'vitest'
import { pagePlace } from '../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../shared/operations/clusters'
import { createNotes, deleteNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_WALL } from '../testing/sampleTemplates'
import { layCard, laySupport } from '../testing/supportedBoard'
import { createBoardFinder } from './boardFinder'

const REMOTE = new SystemEdit('server')

type Written = { readonly text: string; readonly tags?: readonly string[]; readonly author?: string }

function setUp(notes: Readonly<Record<string, Written>>) {
  const board = new BoardDriver()
  const drafts = Object.entries(notes).map(([id, note], at) => ({
    id,
    place: pagePlace(0, at * 300),
    color: 'yellow' as const,
    author: '',
    createdAt: 0,
    ...note,
  }))
  createNotes(board.doc, drafts, REMOTE)
  const finder = createBoardFinder(board, (id) => (id === 'zoe' ? 'Zoé' : null))
  return { board, finder }
}

const NOTES = {
  lower: { text: 'Un jardin d’eau', tags: ['Été'] },
  bench: { text: 'Des BANCS à l’ombre', author: 'zoe' },
  heart: { text: 'Le cœur du quartier', tags: ['place'] },
  place: { text: 'La place du marché' },
}

it.each([
  ['BANCS', ['bench']],
  ['coeur', ['heart']],
  ["l'ombre bancs", ['bench']],
  ['ete', ['lower']],
  ['place', ['heart', 'place']],
  ['#pla', ['heart']],
  ['zoé', ['bench']],
  ['d', ['lower', 'bench', 'heart', 'place']],
  ['bancs jardin', []],
  ['  ', []],
])('%j finds %j', (query, ids) => {
  expect(setUp(NOTES).finder.find(query)).toEqual(ids)
})

it('takes every word anywhere, whatever the case and the accents', () => {
  const { finder } = setUp({ shade: { text: 'Des bancs à l’ombre' }, roof: { text: 'Ombrières, été comme hiver' } })
  expect(finder.find('OMBR')).toEqual(['shade', 'roof'])
  expect(finder.find('ete ombrieres')).toEqual(['roof'])
  expect(finder.find('ombre neige')).toEqual([])
})

it('finds clusters by their titles, each before the notes that it holds', () => {
  const { board, finder } = setUp({ ...NOTES, loose: { text: 'La place' } })
  const draft = { color: 'blue' as const, author: 'zoe', createdAt: 0 }
  createClusters(
    board.doc,
    [
      { ...draft, id: 'square', title: 'La place appartient à tous', place: pagePlace(0, 5_000) },
      { ...draft, id: 'untitled', title: '', place: pagePlace(0, 6_000) },
    ],
    REMOTE,
  )
  placeNotesInCluster(board.doc, ['place'], 'square', REMOTE)
  expect(finder.find('place')).toEqual(['square', 'place', 'heart', 'loose'])
  expect(finder.find('#pla')).toEqual(['heart'])
  expect(finder.find('zoé')).toEqual(['bench'])
  expect(finder.allNotes()).toEqual(['place', 'lower', 'bench', 'heart', 'loose'])
})

it('tells all notes in reading order, but for the trash', () => {
  const { board, finder } = setUp(NOTES)
  deleteNotes(board.doc, ['bench'], 1, REMOTE)
  expect(finder.allNotes()).toEqual(['lower', 'heart', 'place'])
})

it('follows what is written and what goes into the trash', () => {
  const { board, finder } = setUp(NOTES)
  expect(finder.find('marche')).toEqual(['place'])
  setNoteText(board.doc, 'lower', 'Une marche', REMOTE)
  deleteNotes(board.doc, ['place'], 1, REMOTE)
  expect(finder.find('marche')).toEqual(['lower'])
})

it('finds cards by all that is written in them, by their kind and their author, where the list has them', () => {
  const { board, finder } = setUp({ first: { text: 'jardin' } })
  laySupport(board, 'wall', SAMPLE_WALL)
  layCard(board, 'how', SAMPLE_CHALLENGE, { in: 'wall.wall', values: { what: 'ouvrir les jardins', forWhom: 'Ada' } })
  layCard(board, 'odd', { ...SAMPLE_CHALLENGE, name: 'odd' }, { x: 900, values: { what: 'un jardin' } })
  expect(finder.find('jardin')).toEqual(['how', 'odd', 'first'])
  expect(finder.find('challenge ada')).toEqual(['how'])
  expect(finder.find('jardins pour')).toEqual([])
  board.commands.writeCardText.run(
    { card: 'odd', field: 'what' },
    { text: 'une cour', before: 'un jardin', most: 120, stretch: 's' },
  )
  expect(finder.find('jardin')).toEqual(['how', 'first'])
  expect(finder.find('cour')).toEqual(['odd'])
})
