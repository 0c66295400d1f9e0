import { type Box, boxAround, centerOf, type Point } from '../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../shared/model/note'
import { Hand } from '../hand'
import { type OpenPage, VIEWPORT } from '../openPage'
import type { StageBoard, StageView } from './benchStage'
import type { OnStage, OthersMove } from './canvasContender'
import { startOthers } from './othersInPage'

/** What is left clear around everything, in CSS pixels on each side. */
const MARGIN = 80
const QUIET_MS = 300
const STILL_WITHIN_MS = 20_000

/** A contender other than Grappe, over what its page offers as `benchStage`. */
export class PeerOnStage implements OnStage {
  readonly hand: Hand
  loadMs = Number.NaN
  private readonly box: Box
  private failure: Error | null = null

  constructor(
    readonly open: OpenPage,
    private readonly board: StageBoard,
    private readonly end: () => Promise<void>,
  ) {
    this.hand = new Hand(open.cdp)
    this.box = boxOf(board)
    open.page.on('pageerror', (error) => {
      this.failure ??= error
    })
  }

  /** Shows the board for the first time: its middle, at 100 %. */
  async load(): Promise<void> {
    await this.lookAt(centerOf(this.box), 1)
    this.loadMs = await this.open.page.evaluate((board) => globalThis.benchStage?.load(board) ?? NaN, this.board)
    await this.whenStill()
  }

  async lookAt({ x, y }: Point, zoom: number): Promise<void> {
    const view = { x: x - VIEWPORT.width / 2 / zoom, y: y - VIEWPORT.height / 2 / zoom, zoom }
    await this.open.page.evaluate((to) => globalThis.benchStage?.look(to), view)
    await this.nextFrame()
  }

  async lookAtAll(): Promise<number> {
    const { width, height } = this.box
    const [across, down] = [(VIEWPORT.width - 2 * MARGIN) / width, (VIEWPORT.height - 2 * MARGIN) / height]
    await this.lookAt(centerOf(this.box), Math.min(1, across, down))
    return (await this.view()).zoom
  }

  async onScreen(point: Point): Promise<Point> {
    const { x, y, zoom } = await this.view()
    return { x: (point.x - x) * zoom, y: (point.y - y) * zoom }
  }

  async select(ids: readonly string[]): Promise<void> {
    await this.open.page.evaluate((chosen) => globalThis.benchStage?.select(chosen), ids)
    await this.nextFrame()
  }

  async othersMove({ people, movesPerSecond, ids }: OthersMove): Promise<() => Promise<void>> {
    const places = new Map(this.board.notes.map(({ id, x, y }) => [id, { id, x, y }]))
    const notes = ids.flatMap((id) => places.get(id) ?? [])
    await this.open.page.evaluate(startOthers, { people, movesPerSecond, notes })
    return async () => {
      await this.open.page.evaluate(() => globalThis.stopOthers?.())
      if (this.failure !== null) throw this.failure
    }
  }

  async close(): Promise<void> {
    await this.open.close()
    await this.end()
  }

  private async view(): Promise<StageView> {
    const view = await this.open.page.evaluate(() => globalThis.benchStage?.view())
    if (view === undefined) throw new Error('The page has no stage')
    return view
  }

  private async whenStill(): Promise<void> {
    const within = [QUIET_MS, STILL_WITHIN_MS] as const
    await this.open.page.evaluate(([quiet, most]) => globalThis.benchSampler.whenStill(quiet, most), within)
  }

  private async nextFrame(): Promise<void> {
    await this.open.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }
}

function boxOf({ notes, clusters }: StageBoard): Box {
  const papers = notes.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
  return boxAround([...papers, ...clusters]) ?? { x: 0, y: 0, width: 1, height: 1 }
}
