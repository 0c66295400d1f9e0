import type { CDPSession } from '@playwright/test'
import type { Point } from '../../../shared/geometry/box'

const HERTZ = 60
const CTRL = 2
/** A page that has not taken in the wheel by then never will. */
const WHEELED_WITHIN_MS = 30_000

/** A mouse that moves 60 times a second, as the browser gets it from the device. It waits for no answer. */
export class Hand {
  at: Point = { x: 0, y: 0 }
  /** The control key is down. */
  ctrl = false
  private isDown = false
  /** When the wheel was last turned, in milliseconds since 1970; 0 once the page is known to have seen it. */
  private wheeledAt = 0
  private readonly answers = new Set<Promise<unknown>>()

  constructor(private readonly cdp: CDPSession) {}

  /** Does this so long in even steps; `share` goes from 0 to 1. */
  async during(ms: number, step: (share: number) => void): Promise<void> {
    const steps = Math.max(1, Math.round((ms / 1_000) * HERTZ))
    const began = performance.now()
    for (let at = 1; at <= steps; at++) {
      const wait = began + (at * 1_000) / HERTZ - performance.now()
      if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait))
      step(at / steps)
    }
    await this.settled()
  }

  move(to: Point): void {
    this.at = to
    this.dispatch({ type: 'mouseMoved', button: this.isDown ? 'left' : 'none', buttons: this.isDown ? 1 : 0 })
  }

  press(): void {
    this.isDown = true
    this.dispatch({ type: 'mousePressed', button: 'left', buttons: 1, clickCount: 1 })
  }

  release(): void {
    this.isDown = false
    this.dispatch({ type: 'mouseReleased', button: 'left', buttons: 0, clickCount: 1 })
  }

  wheel({ x, y }: Point): void {
    // No two turns at one time, for the last one is told by it.
    this.wheeledAt = Math.max(Date.now(), this.wheeledAt + 1)
    this.dispatch({ type: 'mouseWheel', deltaX: x, deltaY: y, timestamp: this.wheeledAt / 1_000 })
  }

  /**
   * Once the page has taken in all of it. The browser answers for the wheel at once and then hands over one turn after
   * the other, each when the page has done with the one before.
   */
  async settled(): Promise<void> {
    while (this.answers.size > 0) await Promise.all(this.answers)
    if (this.wheeledAt === 0) return
    const expression = `globalThis.benchSampler?.whenWheeled(${this.wheeledAt}, ${WHEELED_WITHIN_MS})`
    await this.cdp.send('Runtime.evaluate', { expression, awaitPromise: true })
    this.wheeledAt = 0
  }

  private dispatch(event: Omit<Dispatched, 'x' | 'y' | 'modifiers'>): void {
    const answer = send(this.cdp, { ...event, ...this.at, modifiers: this.ctrl ? CTRL : 0 })
    this.answers.add(answer)
    const forget = () => void this.answers.delete(answer)
    answer.then(forget, forget)
  }
}

type Dispatched = {
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased' | 'mouseWheel'
  x: number
  y: number
  modifiers: number
  button?: 'left' | 'none'
  buttons?: number
  clickCount?: number
  deltaX?: number
  deltaY?: number
  /** Seconds since 1970. */
  timestamp?: number
}

function send(cdp: CDPSession, event: Dispatched): Promise<unknown> {
  return cdp.send('Input.dispatchMouseEvent', event)
}
