import type * as Y from 'yjs'
import { relationsOf } from '../../shared/model/board'
import type { Relation } from '../../shared/model/relation'
import { onceFilled } from './onceFilled'
import type { RelationsReader } from './readRelations'
import type { BoardProjection, ProjectionChange } from './types'

/** The relations of a board. */
export interface RelationsProjection {
  /** Those that validate, what lies in the trash too. Changed in place. */
  readonly records: ReadonlyMap<string, Relation>
  /** Those that count now: between things that are there, one a pair (`standingRelations`). A new map after each change. */
  readonly standing: ReadonlyMap<string, Relation>
  /** Those that count and end at this note or cluster. */
  at(thing: string): readonly Relation[]
  /** What was written comes along; null where things came or went that relations end at. */
  onChange(listener: (written: RelationsWritten | null) => void): () => void
  destroy(): void
}

/** By this page, or by which clients. */
export type RelationsWritten = Pick<ProjectionChange, 'local' | 'writers'>

const loadReader = async (): Promise<RelationsReader> => (await import('./readRelations')).readRelations

const NONE: ReadonlyMap<string, Relation> = new Map()

/** Most boards have none: what reads and draws them is fetched once there is one, and until it has come there are none. */
export function createRelationsProjection(
  doc: Y.Doc,
  board: BoardProjection,
  load: () => RelationsReader | Promise<RelationsReader> = loadReader,
): RelationsProjection {
  const listeners = new Set<(written: RelationsWritten | null) => void>()
  const tell = (written: RelationsWritten | null) => {
    for (const listener of [...listeners]) listener(written)
  }
  const begin = (reader: RelationsReader) => reader(doc, board, tell)
  const reading = onceFilled(relationsOf(doc), load, begin, () => tell(null))
  return {
    get records() {
      return reading.current?.records ?? NONE
    },
    get standing() {
      return reading.current?.standing() ?? NONE
    },
    at: (thing) => reading.current?.at(thing) ?? [],
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy: reading.destroy,
  }
}
