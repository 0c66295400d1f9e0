import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { wordsOfCard } from '../../shared/facilitation/carryCard'
import { type Revealed, readRevealed, revealedOf, waitingThings } from '../../shared/facilitation/desk'
import { rightsOf, writesOnDesks } from '../../shared/facilitation/rights'
import { cardsOf, notesOf } from '../../shared/model/board'
import { type Card, parseCard } from '../../shared/model/card'
import { type Note, parseNote } from '../../shared/model/note'
import type { Role } from '../../shared/protocol/roles'
import { isLive } from '../../shared/queries/readBoard'
import type { LeadState } from './leadProjection'

/**
 * A note or a card that its author wrote on in after it was revealed, where the board does not have that yet. Its text, of a
 * card as `wordsOfCard` says it.
 */
export type DifferingThing = {
  readonly deskId: string
  readonly boardId: string
  readonly deskText: string
  readonly boardText: string
}

/** Where a desk and the board stand to each other. Unchanged parts keep their identity. */
export type DeskNews = {
  /** What waits on the desk to be revealed, in the order in which it was made; see waitingThings. */
  readonly waiting: readonly (Note | Card)[]
  /** What was revealed: the id of a note or a card of the desk, to that of what it became on the board. */
  readonly revealedHere: ReadonlyMap<string, string>
  /** To be carried over to the board (see carryOver), or left as it is. */
  readonly differing: readonly DifferingThing[]
  /** True while people write alone: what waits is then no news, it is at its place. */
  readonly isAlone: boolean
  /** True while the board takes this person's changes: neither revealing one's own nor carrying over is possible without. */
  readonly boardTakes: boolean
}

export interface DeskNewsStore {
  readonly news: StoreApi<DeskNews>
  destroy(): void
}

type Sources = {
  /** As BoardConnection has it: null while there is no desk. */
  readonly desk: StoreApi<Y.Doc | null>
  readonly board: Y.Doc
  readonly lead: StoreApi<LeadState>
  readonly role: Role
}

type Led = Pick<LeadState, 'lead' | 'phase'>

export function readDeskNews(desk: Y.Doc | null, board: Y.Doc, role: Role, { lead, phase }: Led): DeskNews {
  const revealed = desk === null ? new Map<string, Revealed>() : readRevealed(desk)
  return {
    waiting: desk === null ? [] : waitingThings(desk),
    revealedHere: new Map([...revealed].map(([id, { as }]) => [id, as])),
    differing: desk === null ? [] : differingThings(desk, board, revealed),
    isAlone: writesOnDesks(phase),
    boardTakes: rightsOf(role, lead, phase).any,
  }
}

/** Follows both documents and what is led, and is told when any of it changed what there is to say. */
export function createDeskNews({ desk, board, lead, role }: Sources): DeskNewsStore {
  const read = () => readDeskNews(desk.getState(), board, role, lead.getState())
  const news = createStore<DeskNews>(read)
  const follow = () => {
    const before = news.getState()
    const next = keepUnchanged(before, read())
    if (next !== before) news.setState(next, true)
  }
  const followBoard = (events: Y.YEvent<Y.AbstractType<unknown>>[]) => {
    const revealed = new Set(news.getState().revealedHere.values())
    const isOurs = ({ path: [id], keys }: Y.YEvent<Y.AbstractType<unknown>>) =>
      id === undefined ? [...keys.keys()].some((key) => revealed.has(key)) : revealed.has(String(id))
    if (revealed.size > 0 && events.some(isOurs)) follow()
  }
  let stopDesk = followDesk(desk.getState(), follow)
  const stopStore = desk.subscribe((next) => {
    stopDesk()
    stopDesk = followDesk(next, follow)
    follow()
  })
  const stopLead = lead.subscribe(follow)
  const onBoard = [notesOf(board), cardsOf(board)]
  for (const map of onBoard) map.observeDeep(followBoard)
  return {
    news,
    destroy() {
      stopStore()
      stopLead()
      stopDesk()
      for (const map of onBoard) map.unobserveDeep(followBoard)
    },
  }
}

function followDesk(desk: Y.Doc | null, follow: () => void): () => void {
  if (desk === null) return () => {}
  const maps = [notesOf(desk), cardsOf(desk), revealedOf(desk)]
  for (const map of maps) map.observeDeep(follow)
  return () => {
    for (const map of maps) map.unobserveDeep(follow)
  }
}

function differingThings(desk: Y.Doc, board: Y.Doc, revealed: ReadonlyMap<string, Revealed>): DifferingThing[] {
  return [...revealed].flatMap(([deskId, { as, text }]) => {
    const mine = liveText(desk, deskId)
    if (mine === null || mine === text || mine.trim() === '') return []
    const theirs = liveText(board, as)
    // Where nobody knows what went there, nothing can be carried.
    if (theirs === null || theirs === mine || (text === '' && cardsOf(desk).has(deskId))) return []
    return [{ deskId, boardId: as, deskText: mine, boardText: theirs }]
  })
}

/** Of a note or a card that is there. */
function liveText(doc: Y.Doc, id: string): string | null {
  const entry = cardsOf(doc).get(id)
  if (entry !== undefined) {
    const card = parseCard(id, entry)
    return card.ok && isLive(card.value) ? wordsOfCard(card.value) : null
  }
  const note = parseNote(id, notesOf(doc).get(id))
  return note.ok && isLive(note.value) ? note.value.text : null
}

function keepUnchanged(before: DeskNews, next: DeskNews): DeskNews {
  const kept: DeskNews = {
    waiting: isSame(before.waiting, next.waiting) ? before.waiting : next.waiting,
    revealedHere: isSame([...before.revealedHere], [...next.revealedHere]) ? before.revealedHere : next.revealedHere,
    differing: isSame(before.differing, next.differing) ? before.differing : next.differing,
    isAlone: next.isAlone,
    boardTakes: next.boardTakes,
  }
  const keys = Object.keys(kept) as (keyof DeskNews)[]
  return keys.every((key) => kept[key] === before[key]) ? before : kept
}

/** A desk is small: some dozens of notes. */
function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
