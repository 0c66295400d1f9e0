import type { Point } from '../../geometry/box'
import type { Card } from '../../model/card'
import type { CardKind } from '../../model/cardKind'
import type { Locale } from '../../model/stageMeta'
import type { Detail } from '../drawNotes'
import type { CardLayout } from './cardLayout'

/**
 * A card as it is drawn. `layout` belongs to the drawing: null until it is first seen from near, and after a change of
 * the card, its kind, the shown face, the language, or what a card that it refers to is called.
 */
export type DrawnCard = {
  /** Null where nobody here knows the kind. */
  readonly kind: CardKind | null
  readonly card: Pick<Card, 'kind' | 'width' | 'height' | 'values'>
  /** Top left on the page. */
  readonly x: number
  readonly y: number
  /** The side that is shown by its name; the first one where left out. */
  readonly face?: string
  layout: CardLayout | null
}

/** A picture that is here; an HTMLImageElement's own sizes do. */
export type Picture = { readonly image: { readonly width: number; readonly height: number } }

/** What cards say besides what is written on them, in the board's language. */
export type CardWords = {
  /** On what is invented: "Fiction". */
  readonly fiction: string
  /** In the place of the kind that nobody here knows. */
  readonly unknownKind: string
}

export type CardOptions = {
  /** Device pixels per CSS pixel. */
  readonly pixelRatio: number
  readonly detail?: Detail
  readonly state?: 'lying' | 'lifted'
  /** Moves everything by so many page units. */
  readonly offset?: Point
  /** The board's. */
  readonly locale: Locale
  readonly words: CardWords
  /** What a note, a cluster or a card is called; null where it is gone. Asked at layout only. */
  nameOf(id: string): string | null
  /** Null until the picture is here. Asked at every painting. */
  pictureOf(id: string): Picture | null
}
