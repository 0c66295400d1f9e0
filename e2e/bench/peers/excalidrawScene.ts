import { join } from 'node:path'
import type { TextMeasurer } from '../../../shared/drawing/textMeasurer'
import type { StageBoard } from '../canvas/stage/benchStage'
import { buildStage } from './buildStage'
import { PEERS } from './peers'
import { type StageServer, serveStage } from './serveStage'
import { excalidrawRecords, FONT } from './stages/excalidraw/excalidrawRecords'

/** What Excalidraw fetches itself, its fonts above all. */
export const EXCALIDRAW_FILES = join(PEERS, 'node_modules/@excalidraw/excalidraw/dist/prod')

/** Node has no canvas to measure with. Ems a letter of its font, about. */
const LETTER = 0.52
const ESTIMATE: TextMeasurer = {
  fontFamily: FONT,
  width: (text) => text.length * LETTER,
  ascent: 0.9,
  descent: 0.3,
  clear() {},
}

/**
 * Serves Excalidraw with a saved board, as a host of it would: the page at `/#scene` fetches it, and sets `bench-ready`
 * in the data of its root element at the end of the first frame that shows it.
 */
export async function serveExcalidrawScene(board: StageBoard): Promise<StageServer> {
  const scene = {
    type: 'excalidraw',
    version: 2,
    source: 'http://127.0.0.1',
    elements: excalidrawRecords(board, ESTIMATE),
    appState: {},
    files: {},
  }
  return await serveStage([await buildStage('excalidraw'), EXCALIDRAW_FILES], { '/scene.json': JSON.stringify(scene) })
}
