/** Of all connections together, in one direction. */
export type LaneSpeed = {
  readonly bitsPerSecond: number
  /** Milliseconds from one end to the other. */
  readonly delay: number
}

/** Where one connection puts what it sends. */
export type LaneEntrance = {
  put(chunk: Buffer): void
  /** Once all that was put before has arrived. */
  end(run: () => void): void
  /** What has not left yet never will. */
  leave(): void
}

type Queue = { readonly chunks: Buffer[]; readonly deliver: (chunk: Buffer) => void; atEnd: (() => void) | null }
type Arrival = { readonly at: number; readonly run: () => void }

/** What one packet holds. */
const SLICE = 1_460
/** How late a timer may come without the line being slower for it. Milliseconds. */
const LATENESS = 20

/** One direction of a slow line. Connections take turns, a packet each; nothing overtakes. */
export class Lane {
  private readonly waiting: Queue[] = []
  private readonly underway: Arrival[] = []
  private freeAt = 0
  private isSending = false
  private isArriving = false

  constructor(private readonly speed: LaneSpeed) {}

  /** `opensAt` is when the connection stands. */
  join(deliver: (chunk: Buffer) => void, opensAt: number): LaneEntrance {
    const queue: Queue = { chunks: [], deliver, atEnd: null }
    const enter = () => {
      if (!this.waiting.includes(queue)) this.waiting.push(queue)
      if (this.isSending) return
      // While nobody sends, nothing is saved up.
      this.freeAt = Math.max(this.freeAt, performance.now())
      this.send()
    }
    const enterInTime = () => {
      if (performance.now() >= opensAt) enter()
      else setTimeout(enter, opensAt - performance.now())
    }
    return {
      put(chunk) {
        queue.chunks.push(chunk)
        enterInTime()
      },
      end(run) {
        queue.atEnd = run
        enterInTime()
      },
      leave() {
        queue.chunks.length = 0
        queue.atEnd = null
      },
    }
  }

  private send(): void {
    const now = performance.now()
    this.freeAt = Math.max(this.freeAt, now - LATENESS)
    let queue = this.waiting[0]
    while (queue !== undefined && this.freeAt <= now) {
      this.waiting.shift()
      this.sendSlice(queue)
      queue = this.waiting[0]
    }
    this.isSending = queue !== undefined
    if (this.isSending) setTimeout(() => this.send(), this.freeAt - now)
  }

  private sendSlice(queue: Queue): void {
    const chunk = queue.chunks.shift()
    if (chunk !== undefined) {
      if (chunk.length > SLICE) queue.chunks.unshift(chunk.subarray(SLICE))
      const slice = chunk.subarray(0, SLICE)
      this.freeAt += (slice.length * 8_000) / this.speed.bitsPerSecond
      this.arrive(() => queue.deliver(slice))
    }
    if (queue.chunks.length > 0) this.waiting.push(queue)
    else if (queue.atEnd !== null) this.arrive(queue.atEnd)
  }

  private arrive(run: () => void): void {
    this.underway.push({ at: this.freeAt + this.speed.delay, run })
    if (!this.isArriving) this.land()
  }

  private land(): void {
    let next = this.underway[0]
    while (next !== undefined && next.at <= performance.now()) {
      this.underway.shift()
      next.run()
      next = this.underway[0]
    }
    this.isArriving = next !== undefined
    if (next !== undefined) setTimeout(() => this.land(), next.at - performance.now())
  }
}
