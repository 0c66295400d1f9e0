import type { Clock } from './clock'

const RETRY_MS = 1_000

/** A room that holds edits which the store did not take. */
export interface UnsavedRoom {
  /** Tries to write everything again; false where that fails. */
  retry(): Promise<boolean>
}

/**
 * Declared when the store cannot write: work goes on, unacknowledged, and is written when the store recovers. One for
 * the whole server, since one disk is full for everybody.
 */
export class Outage {
  readonly #clock: Clock
  readonly #rooms = new Set<UnsavedRoom>()
  readonly #listeners = new Set<(active: boolean) => void>()
  #active = false
  #isStopped = false
  #trying: Promise<void> | null = null
  #cancel: (() => void) | null = null

  constructor(clock: Clock) {
    this.#clock = clock
  }

  get isActive(): boolean {
    return this.#active
  }

  onChange(listener: (active: boolean) => void): void {
    this.#listeners.add(listener)
  }

  declare(room: UnsavedRoom): void {
    this.#rooms.add(room)
    if (this.#active) return
    this.#active = true
    for (const listener of this.#listeners) listener(true)
    this.#retryLater()
  }

  #retryLater(): void {
    if (this.#isStopped) return
    this.#cancel = this.#clock.after(RETRY_MS, () => void this.#try().catch(() => this.#retryLater()))
  }

  #try(): Promise<void> {
    this.#trying ??= this.#retry().finally(() => {
      this.#trying = null
    })
    return this.#trying
  }

  async #retry(): Promise<void> {
    for (const room of [...this.#rooms]) {
      this.#rooms.delete(room)
      if (!(await room.retry())) {
        this.#rooms.add(room)
        this.#retryLater()
        return
      }
    }
    if (this.#rooms.size > 0) return this.#retry()
    this.#active = false
    for (const listener of this.#listeners) listener(false)
  }

  /** Tries a last time to write what is unsaved. */
  async stop(): Promise<void> {
    this.#isStopped = true
    this.#cancel?.()
    await this.#trying?.catch(() => {})
    if (this.#active) await this.#try().catch(() => {})
  }
}
