import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { fieldOf } from '../../shared/model/fieldOf'
import { pagePlace } from '../../shared/model/place'
import { addCardRow, deleteCardRow, setCardText } from '../../shared/operations/cardFields'
import { deleteCards } from '../../shared/operations/cards'
import { createCards } from '../../shared/operations/createCards'
import { SystemEdit } from '../../shared/operations/origin'
import { rowsIn } from '../../shared/queries/cardValues'
import type { TextInCard } from '../document/types'
import { BoardDriver } from '../testing/boardDriver'
import { SAMPLE_KIND } from '../testing/sampleKind'
import { bindCardText, readCardText } from './cardText'

const REMOTE = new SystemEdit('server')
const NAME = { card: 'c', field: 'name' }
const STORY = { card: 'c', field: 'story' }

function createField() {
  const field = {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    selectionDirection: 'none' as 'forward' | 'backward' | 'none',
    setSelectionRange(start: number, end: number, direction: 'forward' | 'backward' | 'none' = 'none') {
      Object.assign(field, { selectionStart: start, selectionEnd: end, selectionDirection: direction })
    },
  }
  return field
}

/** One person's page with the card on it. */
function page(isFirst: boolean) {
  const board = new BoardDriver()
  const draft = { id: 'c', kind: SAMPLE_KIND, place: pagePlace(0, 0), author: '', createdAt: 1 }
  if (isFirst) createCards(board.doc, [draft], REMOTE)
  const view = { ...board, presence: board.presence, canWrite: true }
  let time = 0
  const open = (at: TextInCard, { most = 800, isOneLine = false } = {}) => {
    const field = createField()
    const binding = bindCardText(view, at, field, {
      most,
      isOneLine,
      now: () => time,
      onText: () => {},
      onGone: () => {},
    })
    const type = (value: string, caret = value.length) => {
      field.value = value
      field.setSelectionRange(caret, caret)
      binding.typed()
    }
    return { field, binding, type, text: () => readCardText(board.projection, at) }
  }
  const wait = (milliseconds: number) => {
    time += milliseconds
  }
  return { board, open, wait }
}

/** Two people's pages with the same card. */
function twoPages() {
  const [his, hers] = [page(true), page(false)]
  const send = (from: Y.Doc, to: Y.Doc) => Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)))
  const sync = () => {
    send(his.board.doc, hers.board.doc)
    send(hers.board.doc, his.board.doc)
  }
  sync()
  return { his, hers, sync }
}

describe('a text of a card', () => {
  it('CA8 merges what two people type at once, and keeps each caret beside its letters', () => {
    const { his, hers, sync } = twoPages()
    const [left, right] = [his.open(STORY), hers.open(STORY)]
    left.type('Le soir, il reste les papiers.')
    sync()
    expect(right.field.value).toBe('Le soir, il reste les papiers.')
    left.type('Le soir, tard, il reste les papiers.', 13)
    right.type('Le soir, il reste tous les papiers.', 22)
    sync()
    expect([left.text(), right.text()]).toEqual(Array(2).fill('Le soir, tard, il reste tous les papiers.'))
    expect([left.field.selectionStart, right.field.selectionStart]).toEqual([13, 28])
  })

  it('CA8 leaves an input method alone until it has composed', () => {
    const { his, hers, sync } = twoPages()
    const [left, right] = [his.open(NAME), hers.open(NAME)]
    left.binding.compositionStarted()
    left.field.value = 'なで'
    left.binding.typed()
    right.type('Li')
    sync()
    expect(left.field.value).toBe('なで')
    left.binding.compositionEnded()
    sync()
    expect([left.text(), right.text()].map((text) => [...(text ?? '')].sort().join(''))).toEqual(
      Array(2).fill('Liでな'),
    )
  })

  it('CA2 takes back a stretch at once and only one’s own letters', () => {
    const { his, hers, sync } = twoPages()
    const [left, right] = [his.open(NAME), hers.open(NAME)]
    left.type('N')
    his.wait(100)
    left.type('Nad')
    sync()
    right.type('Nadège')
    sync()
    his.board.commands.undo.run()
    sync()
    expect([left.field.value, right.field.value]).toEqual(['ège', 'ège'])
    his.board.commands.redo.run()
    sync()
    expect(right.field.value).toBe('Nadège')
  })

  it('CA2 stops at its limit, and makes a longer one from elsewhere only shorter', () => {
    const { board, open } = page(true)
    const { type, text, field } = open(NAME, { most: 10, isOneLine: true })
    type('a'.repeat(12))
    expect(text()).toBe('a'.repeat(10))
    setCardText(board.doc, NAME, { text: 'b'.repeat(30), most: 100 }, REMOTE)
    expect(field.value).toBe('b'.repeat(30))
    type('b'.repeat(31))
    expect(text()).toBe('b'.repeat(30))
    type('b'.repeat(29))
    expect(text()).toBe('b'.repeat(29))
  })

  it('is one line where its type is', () => {
    const { type, text } = page(true).open(NAME, { isOneLine: true })
    type('Na\ndège')
    expect(text()).toBe('Na dège')
  })

  it('CA3 is written on while the card lies in the trash', () => {
    const { board, open } = page(true)
    const { type, text } = open(STORY)
    type('One')
    deleteCards(board.doc, ['c'], 1, REMOTE)
    type('One more')
    expect(text()).toBe('One more')
  })

  it('CA7 tells the others of the text that has the keyboard, and of no other', () => {
    const { board, open } = page(true)
    const [name, story] = [open(NAME), open(STORY)]
    setCardText(board.doc, STORY, { text: 'un deux', most: 800 }, REMOTE)
    expect(board.presence.own.inCard).toBeNull()
    story.field.setSelectionRange(2, 2)
    story.binding.entered()
    const head = board.presence.own.caret?.head ?? null
    expect(board.presence.own.inCard).toEqual(STORY)
    expect(head && board.projection.placeAfter(STORY, head)).toBe(2)
    setCardText(board.doc, STORY, { text: 'zéro un deux', most: 800 }, REMOTE)
    expect(head && board.projection.placeAfter(STORY, head)).toBe(7)
    setCardText(board.doc, NAME, { text: 'Nadège', most: 40 }, REMOTE)
    expect(board.presence.own.inCard).toEqual(STORY)
    name.binding.entered()
    story.binding.left()
    expect(board.presence.own.inCard).toEqual(NAME)
    name.binding.left()
    expect(board.presence.own).toMatchObject({ inCard: { card: 'c' }, caret: null })
  })

  it('CA7 says that nobody is in a text that is closed', () => {
    const { board, open } = page(true)
    const { binding } = open(NAME)
    binding.entered()
    binding.stop()
    expect(board.presence.own.inCard).toEqual({ card: 'c' })
  })

  it('CA5 in a row that another took away brings the row back', () => {
    const { his, hers, sync } = twoPages()
    const steps = fieldOf(SAMPLE_KIND, 'steps')
    if (steps === null) throw new Error('no steps')
    addCardRow(his.board.doc, 'c', { field: steps, id: 'r' }, REMOTE)
    sync()
    const { type } = hers.open({ card: 'c', field: 'steps', row: 'r', column: 'what' })
    type('Call')
    sync()
    deleteCardRow(his.board.doc, 'c', 'steps', 'r', 1, REMOTE)
    sync()
    type('Call them')
    sync()
    const card = his.board.projection.cards.get('c')
    expect(card && rowsIn(card, 'steps').map(({ cells }) => cells.what)).toEqual(['Call them'])
  })
})
