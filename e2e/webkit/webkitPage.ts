import { expect } from '@playwright/test'
import sharp from 'sharp'
import type { Driver } from './driver'
import { readFaults } from './keptFaults'
import { restingBox } from './restingBox'

type Point = { x: number; y: number }
export type Box = Point & { width: number; height: number }
type Action = Record<string, unknown>

/** The names of keys as WebDriver writes them. */
const KEYS = { Control: '\uE009', Shift: '\uE008', Escape: '\uE00C', Enter: '\uE007', Tab: '\uE004' } as const
type Key = keyof typeof KEYS

/** One tab of a WebKit, told by mouse, wheel and keys. */
export class WebKitPage {
  private wheels = 0

  constructor(private readonly driver: Driver) {}

  async goto(url: string): Promise<void> {
    await this.driver.post('url', { url })
  }

  async reload(): Promise<void> {
    await this.driver.post('refresh')
  }

  /** Runs a function that knows nothing but its arguments in the page, and waits for what it promises. */
  async run<Given extends readonly unknown[], Result>(
    inPage: (...given: Given) => Result,
    ...given: Given
  ): Promise<Awaited<Result>> {
    const script = `return (${inPage}).apply(null, arguments)`
    return (await this.driver.post('execute/sync', { script, args: given })) as Awaited<Result>
  }

  /** The address, with everything behind #. */
  async address(): Promise<string> {
    return await this.run(() => location.href)
  }

  async has(selector: string): Promise<boolean> {
    return await this.run((selector) => document.querySelector(selector) !== null, selector)
  }

  /** What each element says that this selector names. */
  async texts(selector: string): Promise<string[]> {
    return await this.run(
      (selector) => [...document.querySelectorAll(selector)].map((element) => element.textContent ?? ''),
      selector,
    )
  }

  /** What went wrong in this tab, on any of its pages. */
  async faults(): Promise<string[]> {
    return await this.run(readFaults)
  }

  /** Where something lies on the screen, once it is there and keeps still. */
  async boxOf(selector: string): Promise<Box> {
    return await this.untilAtRest('selector', selector)
  }

  /** Presses what has this name, label or text. */
  async press(name: string): Promise<void> {
    await this.click(middleOf(await this.untilAtRest('name', name)))
  }

  async click(at: Point): Promise<void> {
    await this.mouse([moveTo(at), DOWN, UP])
  }

  async doubleClick(at: Point): Promise<void> {
    await this.mouse([moveTo(at), DOWN, UP, DOWN, UP])
  }

  /** Drags by the mouse, in steps as a hand does, and lets go. */
  async drag(from: Point, to: Point): Promise<void> {
    const part = (share: number) => moveTo({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share })
    await this.mouse([moveTo(from), DOWN, ...[0.1, 0.3, 0.5, 0.7, 0.9, 1].map(part), UP])
  }

  /** Turns the wheel, in pixels. Another wheel each time: of one the driver sends what it turns more than before. */
  async wheel(at: Point, by: Point): Promise<void> {
    const scroll = { type: 'scroll', ...rounded(at), deltaX: by.x, deltaY: by.y, origin: 'viewport' }
    await this.act({ type: 'wheel', id: `wheel ${++this.wheels}`, actions: [scroll] })
  }

  /** Types one letter after the other. */
  async type(text: string): Promise<void> {
    await this.keys([...text].flatMap((value) => [keyDown(value), keyUp(value)]))
  }

  /** Holds keys down one after the other, and lets go of them all. */
  async chord(...names: readonly (Key | string)[]): Promise<void> {
    const values = names.map((name) => KEYS[name as Key] ?? name)
    await this.keys([...values.map(keyDown), ...values.reverse().map(keyUp)])
  }

  /** What is painted on the screen at a point, as #rrggbb. */
  async colorAt(point: Point): Promise<string> {
    const { x, y } = rounded(point)
    const pixel = sharp(await this.screenshot())
      .extract({ left: x, top: y, width: 1, height: 1 })
      .removeAlpha()
    return `#${(await pixel.raw().toBuffer()).toString('hex')}`
  }

  /** As a PNG. */
  async screenshot(): Promise<Buffer> {
    return Buffer.from((await this.driver.get('screenshot')) as string, 'base64')
  }

  private async untilAtRest(how: 'selector' | 'name', what: string): Promise<Box> {
    let box: Box | null = null
    const look = async () => {
      box = await this.run(restingBox, how, what)
      return box
    }
    await expect.poll(look, { message: `${what} is shown and keeps still` }).not.toBeNull()
    return box ?? { x: 0, y: 0, width: 0, height: 0 }
  }

  private async mouse(actions: readonly Action[]): Promise<void> {
    await this.act({ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions })
  }

  private async keys(actions: readonly Action[]): Promise<void> {
    await this.act({ type: 'key', id: 'keyboard', actions })
  }

  private async act(source: Action): Promise<void> {
    await this.driver.post('actions', { actions: [source] })
  }
}

const DOWN = { type: 'pointerDown', button: 0 }
const UP = { type: 'pointerUp', button: 0 }
const moveTo = (at: Point) => ({ type: 'pointerMove', ...rounded(at), duration: 0 })
const keyDown = (value: string) => ({ type: 'keyDown', value })
const keyUp = (value: string) => ({ type: 'keyUp', value })

export function middleOf({ x, y, width, height }: Box): Point {
  return { x: x + width / 2, y: y + height / 2 }
}

/** WebDriver takes whole pixels only. */
function rounded({ x, y }: Point): Point {
  return { x: Math.round(x), y: Math.round(y) }
}
