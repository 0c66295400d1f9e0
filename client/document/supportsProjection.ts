import type * as Y from 'yjs'
import type { Box } from '../../shared/geometry/box'
import type { CardKind } from '../../shared/model/cardKind'
import { kindsOf, supportsOf, zonesOf } from '../../shared/model/stageMaps'
import type { Support, Zone } from '../../shared/model/support'
import type { SupportsReader, SupportsReading } from './readSupports'

/** A support as this page shows it; `isPrepared` where it lies in the plan, which only the facilitator sees. */
export type ShownSupport = Support & { readonly isPrepared: boolean; readonly zones: readonly Zone[] }

/** The supports of a board, those in the trash left out. What is given is never changed: a change makes new maps. */
export type ReadSupports = {
  /** From the lowest to the highest. */
  readonly supports: ReadonlyMap<string, ShownSupport>
  /** Those in the trash, the latest first. */
  readonly deleted: readonly Support[]
  readonly zones: ReadonlyMap<string, Zone>
  /** Where zones lie on the page, from the lowest to the highest; not those of what is only prepared. */
  readonly zoneBoxes: ReadonlyMap<string, Box>
  /** The kinds of cards that supports of this board brought along, by name. */
  readonly kinds: ReadonlyMap<string, CardKind>
}

export interface SupportsProjection extends ReadSupports {
  /** True while there are supports that cannot be read yet. */
  readonly isComing: boolean
  onChange(listener: () => void): () => void
  destroy(): void
}

const NOTHING: ReadSupports = {
  supports: new Map(),
  deleted: [],
  zones: new Map(),
  zoneBoxes: new Map(),
  kinds: new Map(),
}

/** Milliseconds. */
const AGAIN_AFTER = 3_000

const loadReader = async (): Promise<SupportsReader> => (await import('./readSupports')).readSupports

/**
 * Follows the stage, and the plan where this person has one. Most boards have no supports: what reads them is fetched once
 * there is one to read, and until it has come there are none.
 */
export function createSupportsProjection(
  stage: Y.Doc,
  plan: Y.Doc | null = null,
  load: () => SupportsReader | Promise<SupportsReader> = loadReader,
): SupportsProjection {
  const listeners = new Set<() => void>()
  const docs = plan === null ? [stage] : [stage, plan]
  const tell = () => tellAll(listeners)
  let reading: SupportsReading | null = null
  let state: 'idle' | 'asked' | 'closed' = 'idle'
  let timer: ReturnType<typeof setTimeout> | undefined

  const begin = (reader: SupportsReader) => {
    if (state !== 'closed') reading = reader(stage, plan, tell)
  }
  const ask = () => {
    const coming = load()
    if (!(coming instanceof Promise)) return begin(coming)
    coming
      .then((reader) => {
        begin(reader)
        if (reading !== null) tell()
      })
      .catch(() => {
        if (state !== 'closed') timer = setTimeout(ask, AGAIN_AFTER)
      })
  }
  const look = () => {
    if (state !== 'idle' || !docs.some(hasSupports)) return
    state = 'asked'
    ask()
  }
  const follow = () => {
    const isFirst = state === 'idle'
    look()
    if (isFirst && reading !== null) tell()
  }
  look()
  for (const doc of docs) doc.on('afterTransaction', follow)

  const current = () => reading?.current ?? NOTHING
  return {
    get isComing() {
      return reading === null && docs.some(hasSupports)
    },
    get supports() {
      return current().supports
    },
    get deleted() {
      return current().deleted
    },
    get zones() {
      return current().zones
    },
    get zoneBoxes() {
      return current().zoneBoxes
    },
    get kinds() {
      return current().kinds
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      state = 'closed'
      clearTimeout(timer)
      for (const doc of docs) doc.off('afterTransaction', follow)
      reading?.destroy()
      listeners.clear()
    },
  }
}

function tellAll(listeners: ReadonlySet<() => void>): void {
  for (const listener of [...listeners]) listener()
}

function hasSupports(doc: Y.Doc): boolean {
  return supportsOf(doc).size + zonesOf(doc).size + kindsOf(doc).size > 0
}
