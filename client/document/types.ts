import type { Cluster } from '../../shared/model/cluster'
import type { Note } from '../../shared/model/note'

/** Which fields of an entry changed; `all` for one that is new or whose entry was replaced. */
export type ChangedFields = ReadonlySet<string> | 'all'

/** One transaction's effect on the projection. Ids of entries that are gone or no longer valid are in `removed`. */
export type ProjectionChange = {
  readonly notes: ReadonlyMap<string, ChangedFields>
  readonly removedNotes: ReadonlySet<string>
  readonly clusters: ReadonlyMap<string, ChangedFields>
  readonly removedClusters: ReadonlySet<string>
  /** True where this tab made the change. */
  readonly local: boolean
  /** The Yjs clients that wrote it, which are their awareness clients too; empty where this tab did. */
  readonly writers: readonly number[]
}

/**
 * The board's document as plain immutable records. A record that did not change keeps its identity; a change costs
 * work in proportion to what changed. Records in the trash (`deletedAt`) are in the maps too.
 */
export interface BoardProjection {
  readonly notes: ReadonlyMap<string, Note>
  readonly clusters: ReadonlyMap<string, Cluster>
  /** Entries that do not validate: left out here, kept in the document. */
  readonly skipped: number
  onChange(listener: (change: ProjectionChange) => void): () => void
  destroy(): void
}
