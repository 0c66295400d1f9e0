import { getAssetUrls } from '@tldraw/assets/selfHosted'
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'
import { Tldraw } from 'tldraw'
import { TldrawStage } from './tldrawStage'

const container = document.getElementById('stage')
if (container === null) throw new Error('The page has no stage')

/** By itself it takes 4,000 notes at most, and steps back to 5 %. */
const editor = createElement(Tldraw, {
  assetUrls: getAssetUrls({ baseUrl: '/' }),
  options: { maxShapesPerPage: 20_000 },
  cameraOptions: { zoomSteps: [0.02, 0.05, 0.1, 0.25, 0.5, 1, 2, 4, 8] },
  onMount(editor) {
    globalThis.benchStage = new TldrawStage(editor)
  },
})
createRoot(container).render(editor)
