import type { CardKind } from '../../shared/model/cardKind'
import type { SupportsProjection } from '../document/supportsProjection'
import type { BoardProjection } from '../document/types'
import { createServerKinds, type Later } from './serverKinds'

/** The kinds of cards as this page knows them: those that supports of the board brought, then those of the server. */
export interface CardKinds {
  /** Null for a kind that is unknown, or not here yet. */
  kindOf(name: string): CardKind | null
  /** All that are known, those of the board first. */
  all(): readonly CardKind[]
  /** Other kinds are known now. */
  onChange(listener: () => void): () => void
  destroy(): void
}

type Sources = {
  readonly supports: Pick<SupportsProjection, 'kinds' | 'onChange'>
  readonly projection: Pick<BoardProjection, 'cards' | 'onChange'>
  /** Who writes will want to make cards, whatever lies on the board. */
  readonly canWrite: boolean
  /** Every kind of the server's templates. */
  fetchKinds(): Promise<readonly CardKind[]>
  readonly later: Later
}

/** Milliseconds: once the board stands. */
const FETCH_AFTER = 1_500

/** Fetches the server's kinds when a card needs one, or when the board stands for who may write. */
export function createCardKinds({ supports, projection, canWrite, fetchKinds, later }: Sources): CardKinds {
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of [...listeners]) listener()
  }
  const ofServer = createServerKinds({ fetchKinds, later, onCome: tell })
  const kindOf = (name: string) => supports.kinds.get(name) ?? ofServer.kindOf(name)
  const askIfNeeded = () => {
    for (const { kind } of projection.cards.values()) if (kindOf(kind) === null) return ofServer.fetch()
  }
  let known = supports.kinds
  const stops = [
    canWrite ? later(ofServer.fetch, FETCH_AFTER) : () => {},
    projection.onChange(({ cards }) => {
      if (cards.size > 0) askIfNeeded()
    }),
    supports.onChange(() => {
      const before = known
      known = supports.kinds
      if (!isSame(before, known)) tell()
    }),
  ]
  askIfNeeded()
  return {
    kindOf,
    all() {
      const own = [...supports.kinds.values()]
      return [...own, ...ofServer.all().filter(({ name }) => !supports.kinds.has(name))]
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      ofServer.destroy()
      for (const stop of stops) stop()
      listeners.clear()
    },
  }
}

/** A kind that did not change keeps its identity. */
function isSame(some: ReadonlyMap<string, CardKind>, others: ReadonlyMap<string, CardKind>): boolean {
  return some.size === others.size && [...some].every(([name, kind]) => others.get(name) === kind)
}
