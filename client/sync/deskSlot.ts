import type * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import type { SettledOptions } from './connectionOptions'
import type { Desk } from './desk'
import { copyNameOf } from './syncedRoom'
import type { Identity } from './types'

export type DeskOwner = { readonly onChange: () => void; readonly onSynced: () => void }

/** Where a person's desk is once it is needed; most boards never need one. It goes from a connection to the next. */
export class DeskSlot {
  /** See BoardConnection. */
  readonly doc = createStore<Y.Doc | null>(() => null)
  /** The connection that says how the desk is. */
  owner: DeskOwner = { onChange() {}, onSynced() {} }
  desk: Desk | null = null

  private coming: Promise<void> | null = null
  private isClosed = false

  constructor(
    readonly identity: Identity,
    readonly options: SettledOptions,
  ) {}

  /** Where its code does not come, the next call asks again. */
  open(): void {
    if (this.coming !== null || this.isClosed || this.identity.person === null) return
    this.coming = import('./desk').then(
      ({ Desk }) => {
        if (!this.isClosed) this.desk = new Desk(this)
      },
      () => {
        this.coming = null
      },
    )
  }

  /** Work may lie in this browser, while the stage that says so is not there: a replaced one, or a phase that is gone. */
  async openKept(): Promise<void> {
    // Nothing is found where nothing may be listed; the stage tells then.
    const kept = await this.options.indexedDB?.databases?.().catch(() => [])
    if (kept?.some(({ name }) => name === copyNameOf('desk', this.identity))) this.open()
  }

  async close(): Promise<void> {
    this.isClosed = true
    await this.coming
    await this.desk?.close()
  }
}
