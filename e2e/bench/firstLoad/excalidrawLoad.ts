import { EXCALIDRAW } from '../canvas/stage/peerContender'
import { serveExcalidrawScene } from '../peers/excalidrawScene'
import type { LoadContender } from './loadContender'

/** Excalidraw in a page of its own, which fetches a saved board from its server. */
export const excalidrawLoad: LoadContender = {
  name: EXCALIDRAW.name,
  missing: EXCALIDRAW.missing,
  async serve({ stage }) {
    const { origin, close } = await serveExcalidrawScene(stage)
    return { port: Number(new URL(origin).port), makeBoard: async () => '/#scene', stop: close }
  },
  reading: {
    view: () => {
      const view = globalThis.benchStage?.view()
      return view === undefined ? null : `${view.x},${view.y}`
    },
    enter: () => false,
  },
  asksForBoard: null,
}
