import type * as Y from 'yjs'
import { boltsOf, notesOf } from '../model/board'
import { type Bolt, boltToYMap, type NewBolt, parseBolt } from '../model/bolt'
import { isLive } from '../queries/readBoard'
import { trashEntries } from './entries'
import type { Origin } from './origin'

/** A bolt on a note that is not there is left out, and so is a second one of the same person on the same placing. */
export function setBolts(doc: Y.Doc, bolts: readonly NewBolt[], origin: Origin): void {
  doc.transact(() => {
    const map = boltsOf(doc)
    const set = new Set([...map].flatMap(([id, entry]) => placingIn(id, entry)))
    for (const bolt of bolts) {
      const isSet = bolt.author !== '' && set.has(placingOf(bolt))
      if (map.has(bolt.id) || isSet || !notesOf(doc).has(bolt.on)) continue
      map.set(bolt.id, boltToYMap(bolt))
      set.add(placingOf(bolt))
    }
  }, origin)
}

/** Takes bolts back; `by` is a person's id, or "" where authors are hidden. */
export function takeBoltsBack(doc: Y.Doc, ids: Iterable<string>, now: number, origin: Origin, by: string): void {
  doc.transact(() => trashEntries(boltsOf(doc), ids, now, by), origin)
}

function placingIn(id: string, entry: unknown): string[] {
  const parsed = parseBolt(id, entry)
  return parsed.ok && isLive(parsed.value) ? [placingOf(parsed.value)] : []
}

function placingOf({ on, in: home, author }: Pick<Bolt, 'on' | 'in' | 'author'>): string {
  return JSON.stringify([on, home, author])
}
