import * as Y from 'yjs'
import { notesOf } from '../../shared/model/board'
import { textOf } from '../../shared/model/entry'
import type { LetterId } from './types'

/** See BoardProjection. */
export function letterBefore(doc: Y.Doc, noteId: string, index: number): LetterId | null {
  const text = textOf(notesOf(doc).get(noteId), 'text')
  if (text === null || index <= 0) return null
  const { item } = Y.createRelativePositionFromTypeIndex(text, Math.min(index, text.length), -1)
  return item === null ? null : { client: item.client, clock: item.clock }
}

/** See BoardProjection. */
export function placeAfter(doc: Y.Doc, noteId: string, { client, clock }: LetterId): number | null {
  const text = textOf(notesOf(doc).get(noteId), 'text')
  if (text === null) return null
  const position = Y.createRelativePositionFromJSON({ item: { client, clock }, assoc: -1 })
  const found = Y.createAbsolutePositionFromRelativePosition(position, doc)
  return found !== null && found.type === text ? found.index : null
}
