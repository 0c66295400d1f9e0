import type { Logger } from 'pino'
import type { BoardStore } from '../store/boardStore'
import type { WriteQueue } from './writeQueue'

const FOLD_RECORDS = 500
const FOLD_BYTES = 256 * 1024
const FOLD_AT_LATEST_BYTES = 8 * 1024 * 1024

export type FoldingDeps = {
  room: string
  store: BoardStore
  log: Logger
  queue: WriteQueue
  /** The live document as one update. */
  encode(): Uint8Array
}

/** Keeps a room's log short: writes a snapshot that stands for all records so far, when there are enough of them. */
export class Folding {
  readonly #deps: FoldingDeps
  #running: Promise<void> | null = null
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

  /** Where much was written since the last snapshot, the document may be smaller than it is taken for. */
  ifUnsure(): void {
    if (this.#deps.queue.bytesSinceFold > FOLD_BYTES) void this.run()
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
    } catch (error) {
      log.warn({ room, err: error }, 'could not write a snapshot; the log stands for itself')
    }
  }
}
