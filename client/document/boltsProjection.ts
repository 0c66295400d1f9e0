import type * as Y from 'yjs'
import type { BoltMark } from '../../shared/drawing/noteBolts'
import { boltsOf } from '../../shared/model/board'
import type { Bolt } from '../../shared/model/bolt'
import type { OwnBolts } from './ownBolts'
import type { BoltsReader, BoltsReading } from './readBolts'

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

/** Milliseconds. */
const AGAIN_AFTER = 3_000

const NONE: ReadonlyMap<string, Bolt> = new Map()

/** Most boards have none: what reads and draws them is fetched once there is one, and until it has come there are none. */
export function createBoltsProjection(
  doc: Y.Doc,
  own: OwnBolts,
  load: () => BoltsReader | Promise<BoltsReader> = loadReader,
): BoltsProjection {
  const listeners = new Set<(notes: ReadonlySet<string>) => void>()
  const map = boltsOf(doc)
  let reading: BoltsReading | null = null
  let isAsked = false
  let isClosed = false
  const tell = (notes: ReadonlySet<string>) => {
    for (const listener of [...listeners]) listener(notes)
  }
  const begin = (reader: BoltsReader) => {
    if (isClosed) return
    reading = reader(doc, own, tell)
    tell(reading.notes())
  }
  const ask = () => {
    const coming = load()
    if (coming instanceof Promise) coming.then(begin).catch(() => isClosed || setTimeout(ask, AGAIN_AFTER))
    else begin(coming)
  }
  const look = () => {
    if (map.size === 0) return
    isAsked = true
    map.unobserve(look)
    ask()
  }
  map.observe(look)
  look()
  return {
    get records() {
      return reading?.records ?? NONE
    },
    own,
    markOn: (note, home) => reading?.markOn(note, home) ?? null,
    ownOn: (note, home) => reading?.ownOn(note, home) ?? [],
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      isClosed = true
      if (!isAsked) map.unobserve(look)
      reading?.destroy()
    },
  }
}
