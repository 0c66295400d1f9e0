import type { Point } from '../../../../shared/geometry/box'
import { startChild } from '../../children/child'
import type { ProductBoard } from '../../contenders/product'
import { BoardOnScreen } from '../boardOnScreen'
import type { Hand } from '../hand'
import { type OpenPage, openPage } from '../openPage'
import type { CanvasRig } from '../rig'
import type { StageBoard } from './benchStage'
import type { CanvasContender, OnStage, OthersMove } from './canvasContender'
import { boxOfNotes } from './makeStageBoard'
import type { MoversRequest } from './movers.child'
import { stageFile } from './stageFile'

export const GRAPPE = 'Grappe'

const MOVERS = new URL('movers.child.ts', import.meta.url)

/** Grappe as its users have it: served, joined by a link, driven by mouse and keys, others through the server. */
export function grappeContender(rig: CanvasRig): CanvasContender {
  return {
    name: GRAPPE,
    missing: async () => null,
    async open(board, screen) {
      const product = await importBoard(rig, board)
      const open = await openPage(rig.browser, linkTo(rig, product), screen)
      try {
        await open.page.locator('[data-board-canvas] > ul').waitFor({ state: 'attached' })
        const onScreen = new BoardOnScreen(open)
        await onScreen.whenStill()
        return new GrappeOnStage({ rig, board, product, onScreen, ...(await readMarks(open)) })
      } catch (error) {
        await open.close()
        throw error
      }
    },
  }
}

async function importBoard({ server }: CanvasRig, board: StageBoard): Promise<ProductBoard> {
  const product = await server.makeBoard()
  const answer = await fetch(`${server.origin}/api/boards/${product.id}/import`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${product.keys.participant}` },
    body: JSON.stringify(stageFile(board)),
  })
  if (!answer.ok) throw new Error(`No import: ${answer.status} ${await answer.text()}`)
  return product
}

function linkTo({ server }: CanvasRig, { id, keys }: ProductBoard): string {
  return `${server.origin}/b/${id}#${keys.participant}`
}

type Marks = { readonly loadMs: number; readonly bytesMs: number }

/** What the page itself says of how it opened. */
async function readMarks({ page }: OpenPage): Promise<Marks> {
  const [content, read, painted] = await page.evaluate(() =>
    ['content', 'read', 'painted'].map((name) => performance.getEntriesByName(`grappe:${name}`)[0]?.startTime ?? null),
  )
  if (content == null || read == null || painted == null) throw new Error('The board did not say when it was painted')
  return { loadMs: painted - read, bytesMs: painted - content }
}

type Parts = Marks & {
  readonly rig: CanvasRig
  readonly board: StageBoard
  readonly product: ProductBoard
  readonly onScreen: BoardOnScreen
}

/** So far around notes the box begins that chooses them: on bare ground. Page units. */
const AROUND = 5
/** What floats at the screen's edges is no ground. CSS pixels. */
const CLEAR = { width: 1_000, height: 560 }

class GrappeOnStage implements OnStage {
  readonly open: OpenPage
  readonly hand: Hand
  readonly loadMs: number
  readonly bytesMs: number

  constructor(private readonly parts: Parts) {
    this.open = parts.onScreen.open
    this.hand = parts.onScreen.hand
    this.loadMs = parts.loadMs
    this.bytesMs = parts.bytesMs
  }

  lookAt(point: Point, zoom: number): Promise<void> {
    return this.parts.onScreen.lookAt(point, zoom)
  }

  lookAtAll(): Promise<number> {
    return this.parts.onScreen.lookAtAll()
  }

  onScreen(point: Point): Promise<Point> {
    return this.parts.onScreen.onScreen(point)
  }

  async select(ids: readonly string[]): Promise<void> {
    const { board, onScreen } = this.parts
    if (ids.length === 0) return await this.open.page.keyboard.press('Escape')
    const chosen = new Set(ids)
    const { x, y, width, height } = boxOfNotes(board.notes.filter(({ id }) => chosen.has(id)))
    const box = { x: x - AROUND, y: y - AROUND, width: width + 2 * AROUND, height: height + 2 * AROUND }
    const zoom = Math.min(1, CLEAR.width / box.width, CLEAR.height / box.height)
    await onScreen.lookAt({ x: x + width / 2, y: y + height / 2 }, zoom)
    await onScreen.select(box)
  }

  async othersMove({ people, ids }: OthersMove): Promise<() => Promise<void>> {
    const { rig, product, board } = this.parts
    const movers = startChild<MoversRequest, null>(MOVERS)
    const places = new Map(board.notes.map(({ id, x, y }) => [id, { id, x, y }]))
    const notes = ids.flatMap((id) => places.get(id) ?? [])
    await movers.ask({ address: rig.server.roomOf(product), plan: { people, notes } })
    return () => movers.kill()
  }

  close(): Promise<void> {
    return this.open.close()
  }
}
