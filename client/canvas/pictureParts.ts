import { drawLines } from '../../shared/drawing/drawLines'
import { splitGraphemes } from '../../shared/drawing/graphemes'
import { enterPage } from '../../shared/drawing/islandShore'
import { NOTE_FONT } from '../../shared/drawing/noteMetrics'
import { createNotePainter, TITLE_WEIGHT } from '../../shared/drawing/notePainter'
import { layoutNoteText } from '../../shared/drawing/noteText'
import { runsOf } from '../../shared/drawing/textDirection'
import { layoutText } from '../../shared/drawing/textLayout'
import { fontOf } from '../../shared/drawing/textMeasurer'
import { paintLying } from './boardPainting'
import { createBoardScene } from './boardScene'
import { HandState } from './handState'
import { ShownIslands } from './islands/shownIslands'
import { createSpareCanvas } from './spareCanvas'

/** For pictures of the board, which come late: code that they share with the canvas would make several files of one. */
export const PICTURE_PARTS = {
  createNotePainter,
  layoutNoteText,
  layoutText,
  drawLines,
  enterPage,
  cutter: { runsOf, splitGraphemes },
  paintLying,
  createBoardScene,
  HandState,
  ShownIslands,
  createSpareCanvas,
  loadSheets: () => import('./sheets/createSheetPainter'),
  loadRelations: () => import('./overCanvas'),
  family: NOTE_FONT,
  /** Of texts and of titles, as CSS has them. */
  fonts: [fontOf(20, NOTE_FONT), fontOf(20, NOTE_FONT, TITLE_WEIGHT)],
}
export type PictureParts = typeof PICTURE_PARTS
