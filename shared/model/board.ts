import type * as Y from 'yjs'
import type { Entry } from './entry'

/** The top-level maps of the room `<board>`. A newer client may know more: they are relayed and kept. */
export const BOARD_MAPS = ['notes', 'clusters', 'relations', 'cards', 'bolts', 'accounts'] as const
export type BoardMap = (typeof BOARD_MAPS)[number]

export function notesOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('notes')
}

export function clustersOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('clusters')
}

export function relationsOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('relations')
}

export function cardsOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('cards')
}

export function boltsOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('bolts')
}

/** Keyed by the wall that is told; see `account.ts`. */
export function accountsOf(doc: Y.Doc): Y.Map<Entry> {
  return doc.getMap<Entry>('accounts')
}
