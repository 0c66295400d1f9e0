import type * as Y from 'yjs'
import { type BoltMark, drawBoltMark } from '../../shared/drawing/noteBolts'
import { boltsOf } from '../../shared/model/board'
import { type Bolt, parseBolt } from '../../shared/model/bolt'
import { countingBolts } from '../../shared/queries/bolts'
import type { BoltsProjection } from './boltsProjection'
import { createMapProjection } from './mapProjection'
import type { OwnBolts } from './ownBolts'

export type BoltsReading = Pick<BoltsProjection, 'records' | 'markOn' | 'ownOn' | 'destroy'> & {
  /** All that bolts are on. */
  notes(): ReadonlySet<string>
}

/** Follows a board's bolts at the cost of what changed; tells what those are on that changed. */
export type BoltsReader = (doc: Y.Doc, own: OwnBolts, tell: (notes: ReadonlySet<string>) => void) => BoltsReading

const NONE: ReadonlyMap<string, Bolt> = new Map()

export const readBolts: BoltsReader = (doc, own, tell) => {
  const { records, takeChange, destroy } = createMapProjection(boltsOf(doc), parseBolt)
  const notes = new Map<string, string>()
  const byNote = new Map<string, Map<string, Bolt>>()
  const follow = (id: string): string[] => {
    const [was, bolt] = [notes.get(id), records.get(id)]
    if (was !== undefined) byNote.get(was)?.delete(id)
    notes.delete(id)
    if (bolt === undefined) return was === undefined ? [] : [was]
    notes.set(id, bolt.on)
    byNote.set(bolt.on, (byNote.get(bolt.on) ?? new Map<string, Bolt>()).set(id, bolt))
    return was === undefined ? [bolt.on] : [was, bolt.on]
  }
  for (const id of records.keys()) follow(id)
  const publish = () => {
    const change = takeChange()
    if (change !== null) tell(new Set([...change.changed.keys(), ...change.removed].flatMap(follow)))
  }
  doc.on('afterTransaction', publish)
  const heldBy = (note: string) => (byNote.get(note) ?? NONE).values()
  return {
    records,
    notes: () => new Set(notes.values()),
    markOn(note, home): BoltMark | null {
      const counting = countingBolts(heldBy(note), home)
      if (counting.length === 0) return null
      return { count: counting.length, isOwn: counting.some(own.has), draw: drawBoltMark }
    },
    ownOn(note, home) {
      const live = [...heldBy(note)].filter((bolt) => bolt.deletedAt === undefined && bolt.in === home)
      return live.filter(own.has).map(({ id }) => id)
    },
    destroy() {
      doc.off('afterTransaction', publish)
      destroy()
    },
  }
}
