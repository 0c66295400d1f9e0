import { expect, it } from 'vitest'
import { pagePlace } from '../../../shared/model/place'
import { createClusters, placeNotesInCluster } from '../../../shared/operations/clusters'
import { createNotes, deleteNotes } from '../../../shared/operations/notes'
import { SystemEdit } from '../../../shared/operations/origin'
import { noteDraft } from '../../../shared/testing/boards'
import { BoardDriver } from '../../testing/boardDriver'
import { SAMPLE_CHALLENGE, SAMPLE_WALL } from '../../testing/sampleTemplates'
import { layCard, laySupport } from '../../testing/supportedBoard'
import { hasWords, readTexts } from './readTexts'

const REMOTE = new SystemEdit('server')
const at = { x: 0, y: 0 }

function setUp() {
  const board = new BoardDriver({ a: at, b: at, lone: at, gone: at })
  createNotes(board.desk, [noteDraft('secret', { text: 'what nobody else may read' })], REMOTE)
  return board
}

function gather(board: BoardDriver, ids = ['a', 'b']) {
  const draft = { id: 'c', title: 'Green', color: 'blue' as const, author: '', createdAt: 0, place: pagePlace(0, 0) }
  createClusters(board.doc, [draft], REMOTE)
  placeNotesInCluster(board.doc, ids, 'c', REMOTE)
}

it('HP1 tells nothing before there is a cluster', () => {
  const board = setUp()
  expect(readTexts(board)).toEqual({ texts: [], hasBegun: false })
  gather(board)
  expect(readTexts(board).hasBegun).toBe(true)
})

it('HP2 tells the notes that are there with their cluster: none from the trash, no card, nothing of a desk', () => {
  const board = setUp()
  gather(board)
  laySupport(board, 'wall', SAMPLE_WALL, { x: 9_000, y: 0 })
  layCard(board, 'card', SAMPLE_CHALLENGE, { in: 'wall.wall' })
  deleteNotes(board.doc, ['gone'], 1, REMOTE)
  expect(readTexts(board).texts).toEqual([
    { id: 'a', text: 'a', group: 'c' },
    { id: 'b', text: 'b', group: 'c' },
    { id: 'lone', text: 'lone', group: null },
  ])
})

it('HP2 of what shows a desk nothing is told, whatever lies there', () => {
  const desk = setUp()
  gather(desk)
  expect(readTexts({ projection: desk.projection, isDesk: true })).toEqual({ texts: [], hasBegun: false })
})

it('HP7 an emoji, signs and nothing are no words; letters of any script and numbers are', () => {
  expect(['', ' \n', '🌳', '👩‍👧', '…!?'].map(hasWords)).toEqual([false, false, false, false, false])
  expect(['é', '2025', 'δέντρο', '🌳 arbre'].map(hasWords)).toEqual([true, true, true, true])
})
