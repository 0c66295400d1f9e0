import type * as Y from 'yjs'
import type { BoltMark } from '../../shared/drawing/noteBolts'
import { boltsOf } from '../../shared/model/board'
import type { Bolt } from '../../shared/model/bolt'
import { onceFilled } from './onceFilled'
import type { OwnBolts } from './ownBolts'
import type { BoltsReader } from './readBolts'

/** The lightning marks of a board. */
export interface BoltsProjection {
  /** Those that validate, what was taken back too. Changed in place. */
  readonly records: ReadonlyMap<string, Bolt>
  readonly own: OwnBolts
  /** What a note shows that belongs to the cluster `home`; null where nobody doubts that. */
  markOn(note: string, home: string | null): BoltMark | null
  /** The ids of this person's on that. */
  ownOn(note: string, home: string | null): readonly string[]
  /** Tells what the bolts that changed are on, or were. */
  onChange(listener: (notes: ReadonlySet<string>) => void): () => void
  destroy(): void
}

const loadReader = async (): Promise<BoltsReader> => (await import('./readBolts')).readBolts

const NONE: ReadonlyMap<string, Bolt> = new Map()

/** Most boards have none: what reads and draws them is fetched once there is one, and until it has come there are none. */
export function createBoltsProjection(
  doc: Y.Doc,
  own: OwnBolts,
  load: () => BoltsReader | Promise<BoltsReader> = loadReader,
): BoltsProjection {
  const listeners = new Set<(notes: ReadonlySet<string>) => void>()
  const tell = (notes: ReadonlySet<string>) => {
    for (const listener of [...listeners]) listener(notes)
  }
  const begin = (reader: BoltsReader) => reader(doc, own, tell)
  const reading = onceFilled(boltsOf(doc), load, begin, (begun) => tell(begun.notes()))
  return {
    get records() {
      return reading.current?.records ?? NONE
    },
    own,
    markOn: (note, home) => reading.current?.markOn(note, home) ?? null,
    ownOn: (note, home) => reading.current?.ownOn(note, home) ?? [],
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: reading.destroy,
  }
}
