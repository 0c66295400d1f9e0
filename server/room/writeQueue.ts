import type { Logger } from 'pino'
import type { BoardStore } from '../store/boardStore'
import type { Clock } from './clock'
import type { Member } from './member'
import type { Outage, UnsavedRoom } from './outage'
import type { RoomMetrics } from './roomMetrics'

/** An update on its way to the disk. `number` counts the member's writes; the server's own have no member. */
export type Write = {
  update: Uint8Array
  person: string
  time: number
  member: Member | null
  number: number
  saved?: () => void
}

export type WriteQueueDeps = {
  room: string
  store: BoardStore
  outage: Outage
  clock: Clock
  metrics: RoomMetrics
  log: Logger
  /** Puts writes into the live document and sends them on; they are on disk, or an outage is declared. */
  apply(writes: readonly Write[]): Promise<void>
  /** These are on disk now. */
  saved(writes: readonly Write[]): void
}

/**
 * One room's way to the store: one commit in flight, what comes meanwhile waits for the next. Commit comes before
 * apply, so what anybody has seen is on disk; only during a declared outage is it the other way round.
 */
export class WriteQueue implements UnsavedRoom {
  readonly #deps: WriteQueueDeps
  #inbox: Write[] = []
  #unsaved: Write[] = []
  #running: Promise<void> | null = null
  /** Of writes that are not on disk. */
  bytesInHand = 0
  /** The last record that is both on disk and in the live document. */
  seq: number
  /** Records and bytes since the last fold. */
  recordsSinceFold = 0
  bytesSinceFold = 0

  constructor(deps: WriteQueueDeps, seq: number) {
    this.#deps = deps
    this.seq = seq
  }

  push(write: Write): void {
    this.#inbox.push(write)
    this.bytesInHand += write.update.byteLength
  }

  get hasWork(): boolean {
    return this.#inbox.length > 0
  }

  get isRunning(): boolean {
    return this.#running !== null
  }

  /** What the live document holds and the disk does not; a part of it may be on its way. */
  unsavedUpdates(): Uint8Array[] {
    return this.#unsaved.map((write) => write.update)
  }

  get hasUnsaved(): boolean {
    return this.#unsaved.length > 0
  }

  /** Nothing waits, nothing runs, everything is on disk. */
  get isIdle(): boolean {
    return !this.hasWork && !this.isRunning && !this.hasUnsaved
  }

  /** Writes what waits; resolves when nothing is left to write, or an outage holds it. Never rejects. */
  run(): Promise<void> {
    return this.#running ?? this.#occupy(this.#drainOnce())
  }

  #occupy(work: Promise<void>): Promise<void> {
    const running = work.finally(() => {
      if (this.#running === running) this.#running = null
    })
    this.#running = running
    return running
  }

  /**
   * Resolves once what is in flight is done, with a way to let go. Until then nothing is written: what comes waits, and
   * who holds is the one that runs. Who asks first holds first.
   */
  async hold(): Promise<() => void> {
    const before = this.#running ?? Promise.resolve()
    let letGo = () => {}
    const held = new Promise<void>((resolve) => {
      letGo = resolve
    })
    const running = this.#occupy(before.then(() => held))
    await before
    return () => {
      if (this.#running === running) this.#running = null
      letGo()
    }
  }

  async #drainOnce(): Promise<void> {
    const batch = this.#inbox
    this.#inbox = []
    if (batch.length === 0) return
    const kept = !this.#deps.outage.isActive && (await this.#commit(batch))
    if (!kept) {
      this.#unsaved.push(...batch)
      this.#deps.outage.declare(this)
    }
    await this.#deps.apply(batch).catch((error: unknown) => {
      this.#deps.log.error({ room: this.#deps.room, err: error }, 'an update is on disk but could not be sent on')
    })
    if (kept) this.#settle(batch)
  }

  async retry(): Promise<boolean> {
    await this.#running
    const writes = this.#unsaved.slice()
    if (writes.length === 0) return true
    if (!(await this.#commit(writes))) return false
    this.#unsaved.splice(0, writes.length)
    this.#settle(writes)
    return true
  }

  async #commit(writes: readonly Write[]): Promise<boolean> {
    const { store, room, metrics } = this.#deps
    const stop = metrics.commitSeconds.startTimer()
    try {
      const appends = writes.map(({ update, person, time }) => ({ room, time, person, update }))
      const seqs = await store.commit({ appends })
      this.wrote(writes, seqs.at(-1) ?? this.seq)
    } catch (error) {
      if (!this.#deps.outage.isActive) this.#deps.log.error({ room, err: error }, 'the store cannot write')
      return false
    }
    stop()
    for (const { update } of writes) this.bytesInHand -= update.byteLength
    return true
  }

  /** These are on disk; `seq` is the last one's. */
  wrote(writes: readonly Pick<Write, 'update'>[], seq: number): void {
    this.seq = seq
    this.#deps.metrics.committed.inc(writes.length)
    this.recordsSinceFold += writes.length
    for (const { update } of writes) this.bytesSinceFold += update.byteLength
  }

  #settle(writes: readonly Write[]): void {
    this.#deps.saved(writes)
    for (const write of writes) write.saved?.()
  }
}
