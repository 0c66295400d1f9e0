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
    this.#cancel = this.#clock.after(RETRY_MS, () => void this.#retry())
  }

  async #retry(): Promise<void> {
    for (const room of [...this.#rooms]) {
      this.#rooms.delete(room)
      if (!(await room.retry())) {
        this.#rooms.add(room)
        if (this.#active) this.#cancel = this.#clock.after(RETRY_MS, () => void this.#retry())
        return
      }
    }
    if (this.#rooms.size > 0) return this.#retry()
    this.#active = false
    for (const listener of this.#listeners) listener(false)
  }

  stop(): void {
    this.#active = false
    this.#cancel?.()
  }
}
