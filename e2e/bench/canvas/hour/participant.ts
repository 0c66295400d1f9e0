import type { Point } from '../../../../shared/geometry/box'
import { DOING, type Life } from './doings'
import { DOINGS, type Doing, type HourPhase } from './hourPhases'
import type { Seat } from './workshopRoom'

/** Every so many ms of a clock a hand that drags or points tells where it is. */
const PRESENT_EVERY = 50
/** A drag and a pointing in life, in ms; in haste no shorter than the second. */
const DRAG = { inLife: 1_200, least: 300 }
/** Simulated ms for a word. */
const WORD = 500

/** Somebody who does one thing after the other, as often as the phase has it. Times are simulated ms. */
export class Participant {
  private readonly life: Generator<number, never>
  private due: number
  private phase: HourPhase | null = null
  private written = 0
  private cursor: Point = { x: 0, y: 0 }

  constructor(
    readonly seat: Seat,
    readonly words: readonly string[],
    private readonly how: { readonly index: number; readonly pace: number; readonly random: () => number },
  ) {
    this.due = how.random() * 10_000
    this.life = this.live()
  }

  /** Does what is due by then. */
  liveUntil(now: number, phase: HourPhase): void {
    this.phase = phase
    while (this.due <= now) this.due += this.life.next().value
  }

  random(): number {
    return this.how.random()
  }

  pick<Item>(items: readonly Item[]): Item | undefined {
    return items[Math.floor(this.random() * items.length)]
  }

  /** Where this person's next note goes: a grid of their own. */
  nextPlace(): Point {
    const { index } = this.how
    const at = this.written++
    return {
      x: (index % 8) * 1_500 + (at % 6) * 232 + Math.round(this.random() * 12),
      y: Math.floor(index / 8) * 2_600 + Math.floor(at / 6) * 232 + Math.round(this.random() * 12),
    }
  }

  sentence(count: number): readonly string[] {
    return Array.from({ length: count }, () => this.pick(this.words) ?? '')
  }

  /** Word by word: `write` gets all of the text so far. */
  *type(words: readonly string[], editing: string | null, write: (text: string) => void): Life {
    for (const at of words.keys()) {
      write(words.slice(0, at + 1).join(' '))
      this.seat.present({ cursor: this.cursor, ...(editing !== null && { editing }) })
      yield WORD
    }
    this.seat.present({ cursor: this.cursor })
  }

  /** Takes something there by so much, and then does what letting go does. */
  *drag(id: string, from: Point, way: Point, drop: () => void): Life {
    yield* this.during((share) => {
      const [dx, dy] = [way.x * share, way.y * share]
      this.cursor = { x: from.x + 100 + dx, y: from.y + 100 + dy }
      this.seat.present({ cursor: this.cursor, drag: { ids: [id], dx, dy } })
    })
    drop()
    this.seat.present({ cursor: this.cursor })
  }

  *pointTo(to: Point): Life {
    const from = this.cursor
    yield* this.during((share) => {
      this.cursor = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      this.seat.present({ cursor: this.cursor })
    })
  }

  private *during(step: (share: number) => void): Life {
    const { pace } = this.how
    const steps = Math.ceil(Math.max(DRAG.least, DRAG.inLife / pace) / PRESENT_EVERY)
    for (let at = 1; at <= steps; at++) {
      step(at / steps)
      yield PRESENT_EVERY * pace
    }
  }

  private *live(): Generator<number, never> {
    for (;;) {
      const began = this.due
      const { doing, every } = this.choose()
      if (doing !== null) yield* DOING[doing](this)
      yield Math.max(PRESENT_EVERY, began + every * (0.5 + this.random()) - this.due)
    }
  }

  private choose(): { readonly doing: Doing | null; readonly every: number } {
    const rates = this.phase?.rates ?? {}
    const sum = DOINGS.reduce((all, doing) => all + (rates[doing] ?? 0), 0)
    let at = this.random() * sum
    const doing = DOINGS.find((one) => {
      at -= rates[one] ?? 0
      return at < 0
    })
    return doing === undefined ? { doing: null, every: 1_000 } : { doing, every: 60_000 / sum }
  }
}
