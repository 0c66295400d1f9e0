import type * as Y from 'yjs'
import { createStore, type StoreApi } from 'zustand/vanilla'
import { type Revealed, readRevealed, revealedOf, waitingNotes } from '../../shared/facilitation/desk'
import { rightsOf, writesOnDesks } from '../../shared/facilitation/rights'
import { notesOf } from '../../shared/model/board'
import { type Note, parseNote } from '../../shared/model/note'
import type { Role } from '../../shared/protocol/roles'
import { isLive } from '../../shared/queries/readBoard'
import type { LeadState } from './leadProjection'

/** A note that its author wrote on in after it was revealed, where the board does not have that yet. */
export type DifferingNote = {
  readonly deskId: string
  readonly boardId: string
  readonly deskText: string
  readonly boardText: string
}

/** Where a desk and the board stand to each other. Unchanged parts keep their identity. */
export type DeskNews = {
  /** What waits on the desk to be revealed, in the order in which it was made; see waitingNotes. */
  readonly waiting: readonly Note[]
  /** What was revealed: the id of a note of the desk, to that of the note on the board that it became. */
  readonly revealedHere: ReadonlyMap<string, string>
  /** To be carried over to the board (see carryOver), or left as it is. */
  readonly differing: readonly DifferingNote[]
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
    waiting: desk === null ? [] : waitingNotes(desk),
    revealedHere: new Map([...revealed].map(([id, { as }]) => [id, as])),
    differing: desk === null ? [] : differingNotes(desk, board, revealed),
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
  notesOf(board).observeDeep(followBoard)
  return {
    news,
    destroy() {
      stopStore()
      stopLead()
      stopDesk()
      notesOf(board).unobserveDeep(followBoard)
    },
  }
}

function followDesk(desk: Y.Doc | null, follow: () => void): () => void {
  if (desk === null) return () => {}
  const maps = [notesOf(desk), revealedOf(desk)]
  for (const map of maps) map.observeDeep(follow)
  return () => {
    for (const map of maps) map.unobserveDeep(follow)
  }
}

function differingNotes(desk: Y.Doc, board: Y.Doc, revealed: ReadonlyMap<string, Revealed>): DifferingNote[] {
  return [...revealed].flatMap(([deskId, { as, text }]) => {
    const mine = liveNote(desk, deskId)
    if (mine === null || mine.text === text || mine.text.trim() === '') return []
    const theirs = liveNote(board, as)
    if (theirs === null || theirs.text === mine.text) return []
    return [{ deskId, boardId: as, deskText: mine.text, boardText: theirs.text }]
  })
}

function liveNote(doc: Y.Doc, id: string): Note | null {
  const parsed = parseNote(id, notesOf(doc).get(id))
  return parsed.ok && isLive(parsed.value) ? parsed.value : null
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
