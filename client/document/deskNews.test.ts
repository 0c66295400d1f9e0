import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { wordsOfCard } from '../../shared/facilitation/carryCard'
import { carryOver } from '../../shared/facilitation/carryOver'
import { addPhases, startPhase } from '../../shared/facilitation/changeAgenda'
import { countWaiting, revealedOf } from '../../shared/facilitation/desk'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import type { Card } from '../../shared/model/card'
import type { PhaseRight } from '../../shared/model/phaseFields'
import { setCardText } from '../../shared/operations/cardFields'
import { createCards } from '../../shared/operations/createCards'
import { createNotes, deleteNotes, setNoteText } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { Role } from '../../shared/protocol/roles'
import { boardWith, cardDraft, noteDraft } from '../../shared/testing/boards'
import { createDeskNews, type DeskNews } from './deskNews'
import { createLeadProjection } from './leadProjection'

const EDIT = new LocalEdit()
const LEAD = new LeadEdit()

/** Somebody's desk with three notes, of which `b` is revealed as `B`, beside a note of another on the board. */
function afterReveal(role: Role = 'participant') {
  const stage = new Y.Doc()
  const notes = { c: { text: 'three', createdAt: 3 }, a: { text: 'one' }, b: { text: 'two' }, none: { text: ' ' } }
  const desk = boardWith({ notes })
  const board = boardWith({ notes: { B: { text: 'two' }, other: {} } })
  revealedOf(desk).set('b', { as: 'B', text: 'two', at: 1 })
  const lead = createLeadProjection(stage, null).state
  const deskStore = createStore<Y.Doc | null>(() => desk)
  const { news, destroy } = createDeskNews({ desk: deskStore, board, lead, role })
  const told: DeskNews[] = []
  news.subscribe((next) => told.push(next))
  return { stage, desk, deskStore, board, news: news.getState, told, destroy }
}

function begin(stage: Y.Doc, sees: 'live' | 'private', can: PhaseRight[]): void {
  const words = { en: sees, fr: sees }
  addPhases(stage, [{ id: sees, title: words, instruction: words, minutes: 5, can, sees, support: null }], LEAD)
  startPhase(stage, null, sees, { by: 'lead', now: 1 }, LEAD)
}

const waiting = ({ waiting: notes }: DeskNews) => notes.map(({ id }) => id)

describe('what waits on a desk', () => {
  it('DN1 is what a reveal would take, in the order in which it was made', () => {
    const { news } = afterReveal()
    expect(waiting(news())).toEqual(['a', 'c'])
    expect([...news().revealedHere]).toEqual([['b', 'B']])
  })

  it('DN1 has what a device that slept brings after the reveal', () => {
    const { desk, news } = afterReveal()
    for (const id of ['a', 'c']) revealedOf(desk).set(id, { as: id.toUpperCase(), text: 'x', at: 2 })
    expect(waiting(news())).toEqual([])
    const tablet = new Y.Doc()
    createNotes(tablet, [noteDraft('late')], EDIT)
    Y.applyUpdate(desk, Y.encodeStateAsUpdate(tablet))
    expect(waiting(news())).toEqual(['late'])
  })

  it('DN1 has the cards in which something stands', () => {
    const { desk, news } = afterReveal()
    createCards(desk, [cardDraft('card', { createdAt: 2 })], EDIT)
    expect(waiting(news())).toEqual(['a', 'c'])
    setCardText(desk, { card: 'card', field: 'words' }, { text: 'two', most: 99 }, EDIT)
    expect(waiting(news())).toEqual(['a', 'card', 'c'])
    expect(news().waiting).toHaveLength(countWaiting(desk))
  })

  it('DN2 is told with whether people write alone, and whether the board takes anything', () => {
    const { stage, news } = afterReveal()
    const now = () => [news().isAlone, news().boardTakes]
    expect(now()).toEqual([false, true])
    begin(stage, 'private', ['write'])
    expect(now()).toEqual([true, false])
    begin(stage, 'live', ['move'])
    expect(now()).toEqual([false, true])
    writeLead(stage, { freeze: { at: 1, by: 'lead' } }, LEAD)
    expect(now()).toEqual([false, false])
  })

  it('DN2 the board takes what who leads does, also where people write alone', () => {
    const { stage, news } = afterReveal('facilitator')
    begin(stage, 'private', ['write'])
    expect([news().isAlone, news().boardTakes]).toEqual([true, true])
  })
})

describe('a note that its author wrote on in after it was revealed', () => {
  it('DN3 differs, with both texts, until it is carried over', () => {
    const { desk, board, news } = afterReveal()
    setNoteText(desk, 'b', 'two and a half', EDIT)
    setNoteText(board, 'B', 'TWO', EDIT)
    expect(news().differing).toEqual([{ deskId: 'b', boardId: 'B', deskText: 'two and a half', boardText: 'TWO' }])
    carryOver(board, desk, 'b', EDIT)
    expect(news().differing).toEqual([])
  })

  it.each<[string, (desk: Y.Doc, board: Y.Doc) => void]>([
    ['made equal on the board', (_, board) => setNoteText(board, 'B', 'mine', EDIT)],
    ['written back', (desk) => setNoteText(desk, 'b', 'two', EDIT)],
    ['emptied', (desk) => setNoteText(desk, 'b', '', EDIT)],
    ['in the trash of the desk', (desk) => deleteNotes(desk, ['b'], 2, EDIT)],
    ['in the trash of the board', (_, board) => deleteNotes(board, ['B'], 2, EDIT)],
  ])('DN3 is done with once it is %s', (_, finish) => {
    const { desk, board, news } = afterReveal()
    setNoteText(desk, 'b', 'mine', EDIT)
    expect(news().differing).toHaveLength(1)
    finish(desk, board)
    expect(news().differing).toEqual([])
  })

  it('DN3 is a card, too, with what stands in it', () => {
    const { desk, board, news } = afterReveal()
    createCards(desk, [cardDraft('card')], EDIT)
    createCards(board, [cardDraft('CARD')], EDIT)
    const write = (doc: Y.Doc, card: string, text: string) =>
      setCardText(doc, { card, field: 'words' }, { text, most: 99 }, EDIT)
    for (const [doc, id] of [[desk, 'card'] as const, [board, 'CARD'] as const]) write(doc, id, 'two')
    const [waits] = news().waiting.filter(({ id }) => id === 'card') as Card[]
    revealedOf(desk).set('card', { as: 'CARD', text: wordsOfCard(waits ?? { values: {} }), at: 1 })
    expect(news().differing).toEqual([])
    write(desk, 'card', 'two and a half')
    expect(news().differing).toMatchObject([{ deskId: 'card', boardId: 'CARD' }])
    carryOver(board, desk, 'card', EDIT)
    expect(news().differing).toEqual([])
  })

  it('DN3 is none where only others wrote in the board’s', () => {
    const { board, news } = afterReveal()
    setNoteText(board, 'B', 'two, or three', EDIT)
    expect(news().differing).toEqual([])
  })
})

describe('the news of a desk', () => {
  it('DN4 tell nobody of nothing, and keep what did not change', () => {
    const { desk, board, news, told } = afterReveal()
    const before = news()
    setNoteText(board, 'other', 'else', EDIT)
    createNotes(board, [noteDraft('more')], EDIT)
    createNotes(desk, [noteDraft('empty', { text: '' })], EDIT)
    expect(told).toEqual([])
    setNoteText(desk, 'b', 'mine', EDIT)
    expect(told).toHaveLength(1)
    expect(news().waiting).toBe(before.waiting)
    expect(news().revealedHere).toBe(before.revealedHere)
  })

  it('DN4 follow a desk that comes later, and the one that replaces it', () => {
    const { desk, deskStore, news } = afterReveal()
    deskStore.setState(null, true)
    expect([waiting(news()), news().revealedHere.size, news().differing]).toEqual([[], 0, []])
    const next = boardWith({ notes: { fresh: {} } })
    deskStore.setState(next, true)
    createNotes(next, [noteDraft('more')], EDIT)
    createNotes(desk, [noteDraft('of the old one')], EDIT)
    expect(waiting(news())).toEqual(['fresh', 'more'])
  })

  it('DN4 are told no more once they are done with', () => {
    const { stage, desk, deskStore, board, told, destroy } = afterReveal()
    destroy()
    setNoteText(desk, 'b', 'mine', EDIT)
    setNoteText(board, 'B', 'else', EDIT)
    begin(stage, 'private', ['write'])
    deskStore.setState(null, true)
    expect(told).toEqual([])
  })
})
