import type { Point } from '../../geometry/box'
import type { PaletteColor } from '../../model/palette'
import type { RelationSign } from '../../model/relation'
import type { Locale } from '../../model/stageMeta'
import type { Support, Zone } from '../../model/support'
import type { Detail } from '../drawNotes'
import type { SupportLayout } from './supportLayout'

/**
 * A support as it is drawn. `layout` belongs to the drawing: null until it is first seen, and after a change of the
 * support, its zones, their counts, the legend or the language.
 */
export type DrawnSupport = {
  readonly support: Support & { readonly isPrepared: boolean; readonly zones: readonly Zone[] }
  /** How many things lie in each zone, by its id; none where left out. An empty zone shows its hint. */
  readonly counts: ReadonlyMap<string, number>
  /** The outermost clusters, for a legend. */
  readonly legend: readonly LegendEntry[]
  /** The signs of the relations on the board, for a legend; none where left out. */
  readonly signs?: readonly RelationSign[]
  layout: SupportLayout | null
}

/** How far a support's title stands out of its frame at most: above it. Page units. */
export const SUPPORT_REACH = 420

export type LegendEntry = { readonly number: string; readonly title: string; readonly color: PaletteColor }

/** What supports say besides their own words, in the board's language. */
export type SupportWords = {
  /** On what only the facilitator sees yet. */
  readonly prepared: string
  /** In a banner without a challenge. */
  readonly noChallenge: string
  /** In a legend: what marks mean. Left out where "". */
  readonly wolf: string
  readonly straddling: string
  readonly many: string
  /** What relations say by their signs. */
  readonly signs: Readonly<Record<RelationSign, string>>
}

/** The place under the hand, in words: on the axes, or beside the hand. `at` is on the page. */
export type PlaceReading = { readonly at: Point; readonly x?: string; readonly y?: string; readonly part?: string }

export type SupportOptions = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  readonly detail?: Detail
  /** Moves everything by so many page units. */
  readonly offset?: Point
  readonly state?: 'lying' | 'lifted'
  /** The board's. */
  readonly locale: Locale
  readonly words: SupportWords
}

/** `target`: what is in hand would go into this zone; `refused`: it cannot. */
export type ZoneDrop = {
  readonly zone: string
  readonly state: 'target' | 'refused'
  readonly reading?: PlaceReading
}

export type ZoneDropOptions = Pick<SupportOptions, 'pixelRatio' | 'detail'>
