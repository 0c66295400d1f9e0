import type { Box, Point } from '../../../shared/geometry/box'
import { centerOf } from '../../../shared/geometry/box'
import { Hand } from './hand'
import { type OpenPage, VIEWPORT } from './openPage'

type View = { readonly x: number; readonly y: number; readonly zoom: number }

export const MIDDLE: Point = { x: VIEWPORT.width / 2, y: VIEWPORT.height / 2 }

/** A notch that the board still takes whole; see `zoomOfWheel`. */
const NOTCH = 24
const WHEEL_ZOOM = 100
const TRIES = 80

/** Grappe in a page, as its user has it: what is seen where, and how one gets there. */
export class BoardOnScreen {
  readonly hand: Hand

  constructor(readonly open: OpenPage) {
    this.hand = new Hand(open.cdp)
  }

  /** The view, as the copies of notes and clusters in the DOM follow it. */
  async view(): Promise<View> {
    const copies = await this.open.page.waitForFunction(
      () => document.querySelector<HTMLElement>('[data-board-canvas] > ul')?.style.transform,
    )
    const css = (await copies.jsonValue()) ?? ''
    const [, zoom, x, y] = /^scale\((.+?)\) translate\((.+?)px, (.+?)px\)$/.exec(css) ?? []
    if (zoom === undefined) throw new Error(`The board does not say what is in view: ${css}`)
    return { zoom: Number(zoom), x: -Number(x), y: -Number(y) }
  }

  /** Brings a point of the page to the screen's middle, with wheel and Ctrl alone. */
  async lookAt(point: Point, zoom: number): Promise<void> {
    const { hand } = this
    hand.move(MIDDLE)
    for (let tries = 0; tries < TRIES; tries++) {
      const view = await this.view()
      const away = Math.log(view.zoom / zoom) * WHEEL_ZOOM
      const [dx, dy] = [(point.x - view.x) * view.zoom - MIDDLE.x, (point.y - view.y) * view.zoom - MIDDLE.y]
      if (Math.abs(away) < 0.1 && Math.hypot(dx, dy) < 2) return
      hand.ctrl = Math.abs(away) >= 0.1
      hand.wheel(hand.ctrl ? { x: 0, y: Math.max(-NOTCH, Math.min(NOTCH, away)) } : { x: dx, y: dy })
      hand.ctrl = false
      await hand.settled()
      await this.nextFrame()
    }
    throw new Error('The board did not come into view')
  }

  /** Everything in view, as far as the board lets one step back; gives the zoom. */
  async lookAtAll(): Promise<number> {
    await this.open.page.keyboard.press('Shift+Digit1')
    await this.nextFrame()
    return (await this.view()).zoom
  }

  async onScreen(point: Point): Promise<Point> {
    const { x, y, zoom } = await this.view()
    return { x: (point.x - x) * zoom, y: (point.y - y) * zoom }
  }

  /** The middle of a cluster's title card, or of its pile, on the screen. */
  async cardOf(cluster: string): Promise<Point> {
    const copy = this.open.page.locator(`[data-cluster-id="${cluster}"]`)
    const box = await copy.boundingBox({ timeout: 20_000 })
    if (box === null) throw new Error('The cluster is not in view')
    return centerOf(box)
  }

  async click(at: Point): Promise<void> {
    const { hand } = this
    hand.move(at)
    hand.press()
    hand.release()
    await hand.settled()
    await this.nextFrame()
  }

  /** Selects the notes that lie in a box of the page, which begins on bare ground. */
  async select({ x, y, width, height }: Box): Promise<void> {
    const { hand } = this
    const [from, to] = [await this.onScreen({ x, y }), await this.onScreen({ x: x + width, y: y + height })]
    hand.move(from)
    hand.press()
    await hand.during(200, (share) => hand.move(between(from, to, share)))
    hand.release()
    await hand.settled()
  }

  /** Opens the list of commands with this one chosen: Enter runs it. */
  async findCommand(name: string): Promise<void> {
    const { page } = this.open
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Find a command' })
    await palette.getByRole('combobox').fill(name, { timeout: 10_000 })
    const first = palette.getByRole('option').first()
    await first.filter({ hasText: name }).waitFor({ timeout: 5_000 })
    if ((await first.getAttribute('aria-disabled')) === 'true') throw new Error(`"${name}" cannot be run`)
    await this.whenStill()
  }

  /** Once nothing is painted any more; with others on the board that move things, after some time. */
  async whenStill(most = 1_500): Promise<void> {
    await this.open.page.evaluate((limit) => globalThis.benchSampler.whenStill(300, limit), most)
  }

  private async nextFrame(): Promise<void> {
    await this.open.page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    )
  }
}

function between(from: Point, to: Point, share: number): Point {
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
}
