import type { Point } from '../../../../shared/geometry/box'
import type { BoardOnScreen } from '../boardOnScreen'
import { drag, pan, zoom } from '../gestures'
import { type Watched, watchScene } from '../measureScene'
import { VIEWPORT } from '../openPage'

/** Where people write, and where clusters come to lie; page points. */
const LOOKED_AT: readonly Point[] = [
  { x: 5_000, y: 3_000 },
  { x: 17_500, y: 3_000 },
]
const ZOOM = 0.5
/** Far enough out that all of the wall is in view. */
const FAR = 0.1
/** CSS pixels from the view's edges: no panel lies over what is taken hold of. */
const EDGE = { x: 240, y: 180 }
const KEY_DELAY_MS = 60

/** What the person at the measured browser does from time to time, one after the other. */
const TURNS = ['pan', 'write', 'zoom', 'drag'] as const
export type Turn = (typeof TURNS)[number]

/** Somebody who works at the board by wheel, mouse and keys, and is watched. */
export class MeasuredPerson {
  private turn = 0

  constructor(
    private readonly screen: BoardOnScreen,
    private readonly how: {
      readonly words: readonly string[]
      readonly random: () => number
      readonly gestureMs: number
    },
  ) {}

  /** Does the next thing; to come into view for it is not watched. */
  async next(): Promise<Watched> {
    const turn = this.turn++
    await this.lookAround(Math.floor(turn / TURNS.length))
    return await this.do(TURNS[turn % TURNS.length] as Turn)
  }

  /** Each thing once. */
  async everything(): Promise<void> {
    for (const turn of ['pan', 'zoom', 'drag'] as const) {
      for (const at of LOOKED_AT.keys()) {
        await this.lookAround(at)
        await this.do(turn)
      }
    }
  }

  private async lookAround(at: number): Promise<void> {
    const { keyboard } = this.screen.open.page
    await keyboard.press('Escape')
    await this.screen.lookAt(LOOKED_AT[at % LOOKED_AT.length] as Point, ZOOM)
  }

  private async do(turn: Turn): Promise<Watched> {
    const { screen } = this
    const { gestureMs } = this.how
    if (turn === 'pan') return await this.watch(() => pan(screen, gestureMs, 24))
    if (turn === 'zoom') return await this.watch(() => zoom(screen, gestureMs, Math.log(ZOOM / FAR) * 100))
    if (turn === 'write') return await this.watch(() => this.write())
    const from = await this.noteInView()
    if (from === null) return await this.watch(() => pan(screen, gestureMs, 24))
    return await this.watch(async () => {
      await drag(screen, from, gestureMs, { x: 160, y: 90 })
      screen.hand.release()
      await screen.hand.settled()
    })
  }

  private watch(act: () => Promise<void>): Promise<Watched> {
    return watchScene(this.screen.open, act)
  }

  private async write(): Promise<void> {
    const { page } = this.screen.open
    await page.keyboard.press('n')
    await page.locator('[data-note-editor]').waitFor({ timeout: 10_000 })
    const words = Array.from({ length: 6 }, () => this.pick(this.how.words) ?? '')
    await page.keyboard.type(words.join(' '), { delay: KEY_DELAY_MS })
    await page.keyboard.press('Escape')
  }

  /** The middle of one that nobody holds; null where there is none. */
  private async noteInView(): Promise<Point | null> {
    const middles = await this.screen.open.page.evaluate(() =>
      [...document.querySelectorAll('[data-note-id]:not([data-held-by])')].map((note) => {
        const { x, y, width, height } = note.getBoundingClientRect()
        return { x: x + width / 2, y: y + height / 2 }
      }),
    )
    const isClear = ({ x, y }: Point) =>
      x > EDGE.x && x < VIEWPORT.width - EDGE.x && y > EDGE.y && y < VIEWPORT.height - EDGE.y
    return this.pick(middles.filter(isClear)) ?? null
  }

  private pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.how.random() * items.length)]
  }
}
