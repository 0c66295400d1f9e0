import type * as Y from 'yjs'
import { boltsOf } from '../../shared/model/board'
import { type Bolt, parseBolt } from '../../shared/model/bolt'
import { createMapProjection } from './mapProjection'

const NONE: ReadonlyMap<string, Bolt> = new Map()

/** The lightning marks of a board, by what they are on. */
export function createBoltsProjection(doc: Y.Doc) {
  const map = createMapProjection(boltsOf(doc), parseBolt)
  const on = new Map<string, string>()
  const byNote = new Map<string, Map<string, Bolt>>()
  const follow = (id: string): string[] => {
    const [was, bolt] = [on.get(id), map.records.get(id)]
    if (was !== undefined) byNote.get(was)?.delete(id)
    on.delete(id)
    if (bolt === undefined) return was === undefined ? [] : [was]
    on.set(id, bolt.on)
    byNote.set(bolt.on, (byNote.get(bolt.on) ?? new Map<string, Bolt>()).set(id, bolt))
    return was === undefined ? [bolt.on] : [was, bolt.on]
  }
  for (const id of map.records.keys()) follow(id)
  return {
    records: map.records,
    get skipped() {
      return map.skipped
    },
    on: (note: string): Iterable<Bolt> => (byNote.get(note) ?? NONE).values(),
    /** What the bolts that changed since the last call are on, or were; null for none. */
    takeChange(): ReadonlySet<string> | null {
      const change = map.takeChange()
      return change && new Set([...change.changed.keys(), ...change.removed].flatMap(follow))
    },
    destroy: map.destroy,
  }
}
