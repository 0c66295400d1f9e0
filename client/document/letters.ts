import * as Y from 'yjs'
import { clustersOf, notesOf } from '../../shared/model/board'
import { cardTextAt } from '../../shared/model/cardTextAt'
import { textOf } from '../../shared/model/entry'
import type { LetterId, TextInCard } from './types'

/** See BoardProjection. */
export function letterBefore(doc: Y.Doc, at: string | TextInCard, index: number): LetterId | null {
  return letterBeforeIn(writtenIn(doc, at), index)
}

/** See BoardProjection. */
export function placeAfter(doc: Y.Doc, at: string | TextInCard, letter: LetterId): number | null {
  return placeAfterIn(doc, writtenIn(doc, at), letter)
}

export function letterBeforeIn(text: Y.Text | null, index: number): LetterId | null {
  if (text === null || index <= 0) return null
  const { item } = Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1)
  return item === null ? null : { client: item.client, clock: item.clock }
}

export function placeAfterIn(doc: Y.Doc, text: Y.Text | null, { client, clock }: LetterId): number | null {
  if (text === null) return null
  const position = Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: -1 })
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc)
  return found !== null && found.type === text ? found.index : null
}

/** A card's text, a note's, or a cluster's title. */
function writtenIn(doc: Y.Doc, at: string | TextInCard): Y.Text | null {
  if (typeof at !== 'string') return cardTextAt(doc, at)
  return textOf(notesOf(doc).get(at), 'text') ?? textOf(clustersOf(doc).get(at), 'title')
}
