import { Excalidraw, type ExcalidrawApi, type InitialData } from '@excalidraw/excalidraw'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { endOfShownFrame } from '../shownFrame'
import { ExcalidrawStage } from './excalidrawStage'
import { PaintWatch } from './paintWatch'

/** White shows through it; see `PaintWatch`. */
const APP_STATE = { viewBackgroundColor: 'transparent' }

const container = document.getElementById('stage')
if (container === null) throw new Error('The page has no stage')
/** With `#scene` it opens what its server keeps for it, and says in the page when that is seen. */
const opensScene = location.hash === '#scene'
const initialData = opensScene ? fetchScene() : { appState: APP_STATE }
createRoot(container).render(createElement(Excalidraw, { excalidrawAPI: follow, initialData, isCollaborating: true }))

async function fetchScene(): Promise<InitialData> {
  const answer = await fetch('/scene.json')
  if (!answer.ok) throw new Error(`No scene: ${answer.status}`)
  return { ...(await answer.json()), appState: APP_STATE, scrollToContent: true }
}

function follow(api: ExcalidrawApi): void {
  const watch = new PaintWatch(() => api.getSceneElementsIncludingDeleted().length > 0)
  if (opensScene) {
    void endOfShownFrame(() => watch.hasPaintedContent()).then((seenAt) => {
      document.documentElement.dataset.benchReady = String(seenAt)
    })
  }
  void endOfShownFrame(() => watch.hasPaintedSince(0) && !api.getAppState().isLoading).then(() => {
    globalThis.benchStage = new ExcalidrawStage(api, watch)
  })
}
