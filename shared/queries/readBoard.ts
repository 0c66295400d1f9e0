import type * as Y from 'yjs'
import { type Account, parseAccount } from '../model/account'
import { accountsOf, type BoardMap, boltsOf, cardsOf, clustersOf, notesOf, relationsOf } from '../model/board'
import { type Bolt, parseBolt } from '../model/bolt'
import { type Card, parseCard } from '../model/card'
import { type Cluster, parseCluster } from '../model/cluster'
import type { Entry, Parsed } from '../model/entry'
import { type Note, parseNote } from '../model/note'
import { parseRelation, type Relation } from '../model/relation'
import { isLive } from './isLive'

/** In a file of its own: every board needs it before it stands, and none reads all that lies there then. */
export { isLive } from './isLive'

/** Everything on a board that validates, what lies in the trash too. */
export type BoardRecords = {
  readonly notes: ReadonlyMap<string, Note>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly relations: ReadonlyMap<string, Relation>
  readonly cards: ReadonlyMap<string, Card>
  readonly bolts: ReadonlyMap<string, Bolt>
  readonly accounts: ReadonlyMap<string, Account>
  /** Entries that do not validate: left out here, kept in the document. */
  readonly skipped: Readonly<Record<BoardMap, number>>
}

/** Reads the whole document once. Who follows a board uses the client's projection instead. */
export function readBoard(doc: Y.Doc): BoardRecords {
  const notes = readMap(notesOf(doc), parseNote)
  const clusters = readMap(clustersOf(doc), parseCluster)
  const relations = readMap(relationsOf(doc), parseRelation)
  const cards = readMap(cardsOf(doc), parseCard)
  const bolts = readMap(boltsOf(doc), parseBolt)
  const accounts = readMap(accountsOf(doc), parseAccount)
  return {
    notes: notes.records,
    clusters: clusters.records,
    relations: relations.records,
    cards: cards.records,
    bolts: bolts.records,
    accounts: accounts.records,
    skipped: {
      notes: notes.skipped,
      clusters: clusters.skipped,
      relations: relations.skipped,
      cards: cards.skipped,
      bolts: bolts.skipped,
      accounts: accounts.skipped,
    },
  }
}

export function liveNotes(doc: Y.Doc): Note[] {
  return [...readMap(notesOf(doc), parseNote).records.values()].filter(isLive)
}

/** The trash, the latest first. */
export function trashedNotes(doc: Y.Doc): Note[] {
  const notes = [...readMap(notesOf(doc), parseNote).records.values()].filter((note) => !isLive(note))
  return notes.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
}

function readMap<T>(map: Y.Map<Entry>, parse: (id: string, entry: unknown) => Parsed<T>) {
  const records = new Map<string, T>()
  let skipped = 0
  for (const [id, entry] of map) {
    const parsed = parse(id, entry)
    if (parsed.ok) records.set(id, parsed.value)
    else skipped++
  }
  return { records, skipped }
}
