import { createStore, type StoreApi } from 'zustand/vanilla'
import { PALETTE } from '../../shared/model/palette'
import type { Session } from './types'

export type SessionStore = StoreApi<Session>

/**
 * What is true of this tab alone, from the start: nothing selected, the select tool, the first paper. At most one text
 * is open: opening or closing a note's closes a title, and the other way round.
 */
export function createSession(initial: Partial<Session> = {}): SessionStore {
  const store = createStore<Session>(() => ({
    selection: new Set<string>(),
    support: null,
    openSupport: null,
    relation: null,
    tool: 'select',
    pointed: null,
    telling: '',
    editing: null,
    titling: null,
    card: null,
    caret: null,
    newNote: null,
    openedAtStart: null,
    opensAt: null,
    color: PALETTE[0],
    window: null,
    similar: { to: null },
    onDesk: false,
    snapshot: null,
    pasting: { text: '', at: null, isTyped: false },
    menu: null,
    outline: false,
    marked: new Set<string>(),
    lit: new Set<string>(),
    peeked: new Set<string>(),
    shutZones: new Set<string>(),
    filter: null,
    sentTo: [],
    asked: 0,
    ledHeight: 0,
    minimap: false,
    workplace: 'canvas',
    following: null,
    hand: null,
    ready: null,
    fingers: 'hold',
    ...initial,
  }))
  const write = store.setState
  store.setState = (change: Parameters<typeof write>[0]) =>
    write((state) => withOneText(typeof change === 'function' ? change(state) : change))
  return store
}

function withOneText(change: Partial<Session>): Partial<Session> {
  if (change.editing !== undefined && change.titling === undefined) return { ...change, titling: null }
  return change.titling !== undefined && change.editing === undefined ? { ...change, editing: null } : change
}

/** Makes exactly these entries the selection; the set's identity stays where nothing changes. */
export function setSelection(session: SessionStore, ids: Iterable<string>): void {
  const next = new Set(ids)
  const { selection, support, relation } = session.getState()
  const isSame = next.size === selection.size && [...next].every((id) => selection.has(id))
  if (!isSame) session.setState({ selection: next, support: null, relation: null })
  else if (support !== null || relation !== null) session.setState({ support: null, relation: null })
}

/** Adds what is not selected and takes away what is. */
export function toggleSelection(session: SessionStore, ids: Iterable<string>): void {
  const next = new Set(session.getState().selection)
  for (const id of ids) if (!next.delete(id)) next.add(id)
  session.setState({ selection: next, support: null, relation: null })
}

/** Whether a text opens in the outline, or over the canvas. */
export function isWrittenInOutline({ outline, workplace }: Pick<Session, 'outline' | 'workplace'>): boolean {
  return outline && workplace === 'outline'
}

/** The note whose text is open over the canvas. */
export function openOnCanvas(session: Pick<Session, 'outline' | 'workplace' | 'editing'>): string | null {
  return isWrittenInOutline(session) ? null : session.editing
}

/** The cluster whose title is open over the canvas. */
export function titledOnCanvas(session: Pick<Session, 'outline' | 'workplace' | 'titling'>): string | null {
  return isWrittenInOutline(session) ? null : session.titling
}

/** Whether a text is open, wherever it is. */
export function isWriting({ editing, titling }: Pick<Session, 'editing' | 'titling'>): boolean {
  return editing !== null || titling !== null
}

/** Leaves the text that is open. */
export function closeText(session: SessionStore): void {
  if (isWriting(session.getState())) session.setState({ editing: null })
}
