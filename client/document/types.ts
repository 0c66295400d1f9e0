import type { Card } from '../../shared/model/card'
import type { CardTextPath } from '../../shared/model/cardTextAt'
import type { Cluster } from '../../shared/model/cluster'
import type { Note } from '../../shared/model/note'
import type { ZoneBoxes } from '../../shared/queries/zones'

/** Which fields of an entry changed; `all` for one that is new or whose entry was replaced. */
export type ChangedFields = ReadonlySet<string> | 'all'

/** A letter that somebody wrote: the Yjs client and its clock. It keeps its name when it is deleted. */
export type LetterId = { readonly client: number; readonly clock: number }

/** Where in a card a text stands: a field's, or a cell's in one of its rows. */
export type TextInCard = CardTextPath

/** One transaction's effect on the projection. Ids of entries that are gone or no longer valid are in `removed`. */
export type ProjectionChange = {
  readonly notes: ReadonlyMap<string, ChangedFields>
  readonly removedNotes: ReadonlySet<string>
  readonly clusters: ReadonlyMap<string, ChangedFields>
  readonly removedClusters: ReadonlySet<string>
  readonly cards: ReadonlyMap<string, ChangedFields>
  readonly removedCards: ReadonlySet<string>
  /** True where zones of supports lie elsewhere now, or are other ones: what lies in them does so too, unwritten. */
  readonly hasZonesMoved: boolean
  /** True where this tab made the change. */
  readonly local: boolean
  /** The Yjs clients that wrote it, as named boards' presence tells them; empty where this tab did. */
  readonly writers: readonly number[]
  /** True where its person asked for just this: not for a merge, an undo, or what is tidied up behind them. */
  readonly isPlain: boolean
}

/**
 * The board's document as plain immutable records. A record that did not change keeps its identity; a change costs
 * work in proportion to what changed. Records in the trash (`deletedAt`) are in the maps too.
 */
export interface BoardProjection {
  readonly notes: ReadonlyMap<string, Note>
  readonly clusters: ReadonlyMap<string, Cluster>
  readonly cards: ReadonlyMap<string, Card>
  /** Where zones of supports lie on the page. */
  readonly zones: ZoneBoxes
  /** Entries that do not validate: left out here, kept in the document. */
  readonly skipped: number
  onChange(listener: (change: ProjectionChange) => void): () => void
  /**
   * The letter before a place in a note's text, a cluster's title or a card's text, which names the place to other pages
   * and stays with its letters; null for the text's start, and for a text that is not there.
   */
  letterBefore(at: string | TextInCard, index: number): LetterId | null
  /** The place after that letter, UTF-16 units; null where this page does not have the letter in that text. */
  placeAfter(at: string | TextInCard, letter: LetterId): number | null
  destroy(): void
}
