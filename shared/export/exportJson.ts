import type * as Y from 'yjs'
import { BOARD_MAPS } from '../model/board'
import { encodeDocument, type JsonMaps } from './encodeDocument'
import type { KindNote } from './valueKinds'

/** A board as a file: every map as it stands, texts as strings. */
export type JsonExport = {
  readonly grappe: 1
  readonly board: JsonMaps
  readonly stage: JsonMaps
  /** Only where a map that this schema does not know holds what JSON cannot tell apart: paths of those values. */
  readonly kinds?: { readonly board: readonly KindNote[]; readonly stage: readonly KindNote[] }
}

/** Reads the two documents and changes nothing in them. */
export function exportJson(board: Y.Doc, stage: Y.Doc): JsonExport {
  const encodedBoard = encodeDocument(board, BOARD_MAPS)
  const encodedStage = encodeDocument(stage, ['meta'])
  const whole = { grappe: 1, board: encodedBoard.maps, stage: encodedStage.maps } as const
  const hasKinds = encodedBoard.kinds.length > 0 || encodedStage.kinds.length > 0
  return hasKinds ? { ...whole, kinds: { board: encodedBoard.kinds, stage: encodedStage.kinds } } : whole
}
