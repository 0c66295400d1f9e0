import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../../shared/model/place'
import { setCardText } from '../../shared/operations/cardFields'
import { deleteCards } from '../../shared/operations/cards'
import { createCards } from '../../shared/operations/createCards'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { noteDraft } from '../../shared/testing/boards'
import { BoardDriver } from '../testing/boardDriver'
import { createTranslate } from '../testing/createTranslate'
import { SAMPLE_KIND } from '../testing/sampleKind'
import { followOthersChanges } from './changeNews'
import { newsWords } from './newsWords'

const EDIT = new SystemEdit('server')
const WHO = { id: 'anais', name: 'Anaïs', color: '#000000' }

/** A board, and Anaïs' replica of it; `pass` lets everything be told that is due. */
function setUp() {
  const board = new BoardDriver({ a: { x: 0, y: 0 } })
  const doc = new Y.Doc()
  doc.on('update', (update) => Y.applyUpdate(board.doc, update, 'network'))
  board.presence.setOther(doc.clientID, { person: WHO, writer: doc.clientID })
  const said: string[] = []
  const waiting: (() => void)[] = []
  const words = {
    t: createTranslate('en'),
    locale: 'en',
    textOf: () => 'a note',
    titleOf: () => '',
    relationOf: () => '',
    cardOf: (id: string) => (board.projection.cards.has(id) ? `card ${id}` : null),
  } as const
  const timers = { now: () => 0, set: (run: () => void) => waiting.push(run), clear: () => {} }
  followOthersChanges(board, { timers, onNews: (batch) => said.push(newsWords(batch, words)) })
  const pass = () => {
    for (const run of waiting.splice(0)) run()
  }
  return { board, doc, said, pass }
}

function add(doc: Y.Doc, ...ids: string[]): void {
  const drafts = ids.map((id) => ({ id, kind: SAMPLE_KIND, place: pagePlace(0, 0), author: 'x', createdAt: 1 }))
  createCards(doc, drafts, EDIT)
}

it('OU2a tells of cards by their names, and counts them apart from notes', () => {
  const { doc, said, pass } = setUp()
  add(doc, 'one')
  pass()
  add(doc, 'two', 'three')
  createNotes(doc, [noteDraft('b'), noteDraft('c')], EDIT)
  pass()
  deleteCards(doc, ['one'], 5, EDIT)
  pass()
  expect(said).toEqual([
    'Anaïs: Card added: “card one”',
    '2 post-its added, 2 cards added by Anaïs',
    'Anaïs: Card deleted: “card one”',
  ])
})

it('OU2a tells what was filled in a card once who has it open leaves it', () => {
  const { board, doc, said, pass } = setUp()
  add(doc, 'one')
  pass()
  board.presence.setOther(doc.clientID, { person: WHO, inCard: { card: 'one', field: 'story' } })
  setCardText(doc, { card: 'one', field: 'story' }, { text: 'Once', most: 100 }, EDIT)
  pass()
  expect(said).toHaveLength(1)
  board.presence.setOther(doc.clientID, { person: WHO, inCard: null })
  pass()
  expect(said.slice(1)).toEqual(['Anaïs: Card changed: “card one”'])
})
