import type * as Y from 'yjs'
import { relationsOf } from '../model/board'
import type { Entry } from '../model/entry'
import { pairOf } from '../queries/relations'
import { entriesOf, setField } from './entries'

type Ends = { readonly from: string; readonly to: string }

/**
 * Inside a transaction that merges: what was related to the things that go is related to the one that stays, the trash's
 * relations too. What would relate it to itself, or to something a second time, keeps its ends and comes back with them.
 */
export function carryRelations(doc: Y.Doc, gone: ReadonlySet<string>, keep: string): void {
  const relations = relationsOf(doc)
  const all = entriesOf(relations, relations.keys()).sort(([a], [b]) => (a < b ? -1 : 1))
  const related = new Set(all.flatMap(([, entry]) => (isLive(entry) ? pairsIn(entry, gone) : [])))
  for (const [, entry] of all) {
    const ends = endsOf(entry)
    if (ends === null || !(gone.has(ends.from) || gone.has(ends.to))) continue
    const carried = { from: gone.has(ends.from) ? keep : ends.from, to: gone.has(ends.to) ? keep : ends.to }
    const pair = pairOf(carried)
    if (carried.from === carried.to || (isLive(entry) && related.has(pair))) continue
    if (isLive(entry)) related.add(pair)
    setField(entry, 'from', carried.from)
    setField(entry, 'to', carried.to)
  }
}

/** What it relates, where it is about nothing that goes. */
function pairsIn(entry: Entry, gone: ReadonlySet<string>): string[] {
  const ends = endsOf(entry)
  return ends === null || gone.has(ends.from) || gone.has(ends.to) ? [] : [pairOf(ends)]
}

function endsOf(entry: Entry): Ends | null {
  const [from, to] = [entry.get('from'), entry.get('to')]
  return typeof from === 'string' && typeof to === 'string' ? { from, to } : null
}

function isLive(entry: Entry): boolean {
  return entry.get('deletedAt') === undefined
}
