import { join } from 'node:path'
import { buildStage } from '../../peers/buildStage'
import { EXCALIDRAW_FILES } from '../../peers/excalidrawScene'
import { missingPeer, PEERS } from '../../peers/peers'
import { serveStage } from '../../peers/serveStage'
import { findCanvasBrowser, launchPage } from '../openPage'
import type { StageBoard } from './benchStage'
import type { CanvasContender, OnStage, StageScreen } from './canvasContender'
import { PeerOnStage } from './peerOnStage'

type Peer = {
  /** Of its folder in `peers/stages`. */
  readonly stage: string
  readonly name: string
  readonly packages: readonly string[]
  /** Of what it fetches itself, besides its page. */
  readonly folders: readonly string[]
}

export const EXCALIDRAW = contenderOf({
  stage: 'excalidraw',
  name: 'Excalidraw 0.18.1',
  packages: ['@excalidraw/excalidraw', 'react', 'react-dom'],
  folders: [EXCALIDRAW_FILES],
})

/** The limit, what a canvas and nothing else costs, and then the peers. */
export const PEER_CONTENDERS: readonly CanvasContender[] = [
  contenderOf({ stage: 'raw', name: 'raw canvas', packages: [], folders: [] }),
  EXCALIDRAW,
  contenderOf({
    stage: 'tldraw',
    name: 'tldraw 5.4.2',
    packages: ['tldraw', '@tldraw/assets', 'react', 'react-dom'],
    folders: [join(PEERS, 'node_modules/@tldraw/assets')],
  }),
]

function contenderOf(peer: Peer): CanvasContender {
  return {
    name: peer.name,
    async missing() {
      const browser = await findCanvasBrowser()
      if (typeof browser === 'string') return browser
      for (const name of peer.packages) {
        const missing = await missingPeer(name)
        if (missing !== null) return missing
      }
      return null
    },
    open: (board, screen) => open(peer, board, screen),
  }
}

async function open({ stage, folders }: Peer, board: StageBoard, screen: StageScreen): Promise<OnStage> {
  const browser = await findCanvasBrowser()
  if (typeof browser === 'string') throw new Error(browser)
  const server = await serveStage([await buildStage(stage), ...folders])
  try {
    const page = await launchPage(browser, { url: `${server.origin}/`, screen }, async (page) => {
      await page.waitForFunction(() => globalThis.benchStage !== undefined)
    })
    const onStage = new PeerOnStage(page, board, () => server.close())
    await onStage.load().catch(async (error: unknown) => {
      await page.close()
      throw error
    })
    return onStage
  } catch (error) {
    await server.close()
    throw error
  }
}
