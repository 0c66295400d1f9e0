import type { Logger } from 'pino'
import type { BoardStore } from '../store/boardStore'
import type { Clock } from './clock'
import type { WriteQueue } from './writeQueue'

const FOLD_RECORDS = 500
const FOLD_BYTES = 256 * 1024
const FOLD_AT_LATEST_BYTES = 8 * 1024 * 1024
/** A few bytes may delete everything, and a snapshot of a full board costs much. */
const UNSURE_EVERY_MS = 2_000

export type FoldingDeps = {
  room: string
  store: BoardStore
  log: Logger
  clock: Clock
  queue: WriteQueue
  /** The live document as one update. */
  encode(): Uint8Array
  /** Called after each snapshot: the document may be smaller than it was taken for. */
  folded(): void
}

/** Keeps a room's log short: writes a snapshot that stands for all records so far, when there are enough of them. */
export class Folding {
  readonly #deps: FoldingDeps
  #running: Promise<void> | null = null
  #unsureAt = Number.NEGATIVE_INFINITY
  /** Of the last snapshot; 0 without one. */
  snapshotBytes: number
  /** Set where there is another reason than length. */
  isDue = false

  constructor(deps: FoldingDeps, snapshotBytes: number) {
    this.#deps = deps
    this.snapshotBytes = snapshotBytes
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  ifNeeded(): void {
    const { recordsSinceFold, bytesSinceFold } = this.#deps.queue
    const isLong = recordsSinceFold >= FOLD_RECORDS && bytesSinceFold >= Math.max(FOLD_BYTES, this.snapshotBytes)
    if (this.isDue || isLong || bytesSinceFold > FOLD_AT_LATEST_BYTES) void this.run()
  }

  /** What was written since the last snapshot may have made the document smaller than it is taken for. */
  ifUnsure(): void {
    const now = this.#deps.clock.elapsed()
    if (this.#deps.queue.bytesSinceFold <= FOLD_BYTES && now - this.#unsureAt < UNSURE_EVERY_MS) return
    this.#unsureAt = now
    void this.run()
  }

  /** Never rejects: a failure leaves the records to stand for themselves. */
  run(): Promise<void> {
    const { queue } = this.#deps
    // Only while the document is what the records say, not less and not more.
    if (queue.recordsSinceFold === 0 || queue.isRunning || queue.hasUnsaved) return Promise.resolve()
    this.#running ??= this.#fold().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #fold(): Promise<void> {
    const { queue, store, room, log } = this.#deps
    const { seq, recordsSinceFold, bytesSinceFold } = queue
    try {
      const snapshot = this.#deps.encode()
      await store.fold(room, seq, snapshot)
      this.snapshotBytes = snapshot.byteLength
      this.isDue = false
      queue.recordsSinceFold -= recordsSinceFold
      queue.bytesSinceFold -= bytesSinceFold
      this.#deps.folded()
    } catch (error) {
      log.warn({ room, err: error }, 'could not write a snapshot; the log stands for itself')
    }
  }
}
