import * as Y from 'yjs'
import { clustersOf, notesOf } from '../../shared/model/board'
import { textOf } from '../../shared/model/entry'
import type { LetterId } from './types'

/** See BoardProjection. */
export function letterBefore(doc: Y.Doc, id: string, index: number): LetterId | null {
  const text = writtenIn(doc, id)
  if (text === null || index <= 0) return null
  const { item } = Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1)
  return item === null ? null : { client: item.client, clock: item.clock }
}

/** See BoardProjection. */
export function placeAfter(doc: Y.Doc, id: string, { client, clock }: LetterId): number | null {
  const text = writtenIn(doc, id)
  if (text === null) return null
  const position = Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: -1 })
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc)
  return found !== null && found.type === text ? found.index : null
}

/** A note's text, or a cluster's title. */
function writtenIn(doc: Y.Doc, id: string): Y.Text | null {
  return textOf(notesOf(doc).get(id), 'text') ?? textOf(clustersOf(doc).get(id), 'title')
}
