import type * as Y from 'yjs'
import { cardsOf, clustersOf, notesOf, relationsOf } from '../model/board'
import type { CardTextPath } from '../model/cardTextAt'
import { createUndo, type Undo } from '../operations/undo'

type Kind = 'notes' | 'clusters' | 'relations' | 'cards' | 'rows'

/** What all hands of one history have made: none of it may ever be missing. */
export type Made = Record<Kind, Set<string>> & { count: number }

/** One person's hand on one replica: does what a person can do to a board. */
export type Hand = {
  readonly doc: Y.Doc
  readonly undo: Undo
  readonly made: Made
  /** What an editor that was opened a while ago still shows. */
  shown: { readonly id: string; readonly text: string } | null
  /** The same of a card's text. */
  shownInCard: { readonly path: CardTextPath; readonly text: string } | null
}

/** Numbers that pick what an act is done to, and a text for it. */
export type ActValues = { readonly pick: number; readonly other: number; readonly text: string }

/** What an act is done to: ids, or "" where there are none yet. */
export type Picked = ActValues &
  Readonly<Record<'note' | 'note2' | 'cluster' | 'cluster2' | 'card' | 'card2' | 'relation', string>>

export function createMade(): Made {
  return {
    ...{ notes: new Set(), clusters: new Set(), relations: new Set(), cards: new Set(), rows: new Set() },
    count: 0,
  }
}

export function createHand(doc: Y.Doc, made: Made): Hand {
  return { doc, made, undo: createUndo(doc, { now: () => 99, by: () => 'p99' }), shown: null, shownInCard: null }
}

export function pickFrom({ doc }: Hand, values: ActValues): Picked {
  const { pick, other } = values
  return {
    ...values,
    note: pickOf(notesOf(doc), pick),
    note2: pickOf(notesOf(doc), other),
    cluster: pickOf(clustersOf(doc), other),
    cluster2: pickOf(clustersOf(doc), pick),
    card: pickOf(cardsOf(doc), pick),
    card2: pickOf(cardsOf(doc), other),
    relation: pickOf(relationsOf(doc), pick),
  }
}

const LETTERS: Readonly<Record<Kind, string>> = { notes: 'n', clusters: 'c', relations: 'r', cards: 'k', rows: 'w' }

export function newId(made: Made, kind: Kind): string {
  const id = `${LETTERS[kind]}${made.count++}`
  made[kind].add(id)
  return id
}

export function pickOf<T>(map: Y.Map<T>, pick: number): string {
  const ids = [...map.keys()].sort()
  return ids[pick % Math.max(1, ids.length)] ?? ''
}

export function insertAt(shown: string, place: number, text: string): string {
  const at = place % (shown.length + 1)
  return shown.slice(0, at) + text + shown.slice(at)
}
