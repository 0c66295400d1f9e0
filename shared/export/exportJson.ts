import type * as Y from 'yjs'
import { BOARD_MAPS } from '../model/board'
import { hidesAuthors } from '../model/stageMeta'
import { encodeDocument, type JsonMaps } from './encodeDocument'
import type { KindNote } from './valueKinds'
import { withoutAuthors } from './withoutAuthors'

/** A board as a file: every map as it stands, texts as strings. */
export type JsonExport = {
  readonly grappe: 1
  readonly board: JsonMaps
  readonly stage: JsonMaps
  /** Only where a map that this schema does not know holds what JSON cannot tell apart: paths of those values. */
  readonly kinds?: { readonly board: readonly KindNote[]; readonly stage: readonly KindNote[] }
}

/** Reads the two documents and changes nothing in them. Where authors are hidden, it names none. */
export function exportJson(board: Y.Doc, stage: Y.Doc): JsonExport {
  const asItStands = encodeDocument(board, BOARD_MAPS)
  const encodedBoard = hidesAuthors(stage) ? withoutAuthors(asItStands) : asItStands
  const encodedStage = encodeDocument(stage, ['meta'])
  const whole = { grappe: 1, board: encodedBoard.maps, stage: encodedStage.maps } as const
  const hasKinds = encodedBoard.kinds.length > 0 || encodedStage.kinds.length > 0
  return hasKinds ? { ...whole, kinds: { board: encodedBoard.kinds, stage: encodedStage.kinds } } : whole
}
