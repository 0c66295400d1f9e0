import type * as Y from 'yjs'
import type { StoreApi } from 'zustand/vanilla'
import { lockOf } from '../../shared/facilitation/rights'
import { countChanges } from './countChanges'
import type { KeptDocument } from './keptDocument'
import type { SalvagedWork } from './localCopy'
import type { createSalvageOffer } from './salvageOffer'
import type { SalvageOffer } from './types'

export type KeptAsideParts = {
  readonly kept: KeptDocument
  readonly stage: Y.Doc
  /** What the connection before this one handed over; null: what the local copy holds. */
  readonly carried: readonly SalvagedWork[] | null
  readonly offer: StoreApi<SalvageOffer | null>
  /** True for whom a lock of the board stops. */
  readonly obeysLocks: boolean
  readonly isOpen: () => boolean
  readonly onChange: () => void
}

/** The reasons of a server that takes nothing from participants at this moment begin so; it does again after a while. */
export function isLock(refusal: string | null): boolean {
  return refusal !== null && /^(frozen|look-only)\b/.test(refusal)
}

/** Work of replaced documents until it is answered for: offered once the board is there, and takes it. */
export class KeptAside {
  /** Changes that wait for the lock to go. */
  parked = 0
  private isAnswered = false
  /** Compared with the server's board; before that all counts that was sent in vain. */
  private isCounted = false

  constructor(private readonly parts: KeptAsideParts) {
    this.expectAll()
    void parts.kept.loaded.then(() => {
      this.expectAll()
      parts.onChange()
    })
  }

  get work(): readonly SalvagedWork[] {
    const { carried, kept } = this.parts
    return this.isAnswered ? [] : (carried ?? kept.salvaged)
  }

  /** Looks once more at what is to be offered; for a board and a stage that are the server's. */
  check(): void {
    if (!this.isDue) return
    // Few ever need it. Where it does not come, the next check asks again.
    import('./salvageOffer').then(
      ({ createSalvageOffer }) => {
        if (this.isDue && this.parts.isOpen()) this.look(createSalvageOffer)
      },
      () => {},
    )
  }

  private get isLocked(): boolean {
    return this.parts.obeysLocks && lockOf(this.parts.stage) !== null
  }

  private get isDue(): boolean {
    const isShown = this.parts.offer.getState() !== null
    return this.work.length > 0 && (this.isLocked ? isShown || !this.isCounted : !isShown)
  }

  private look(create: typeof createSalvageOffer): void {
    const { offer, kept } = this.parts
    const next = offer.getState() ?? create(kept, this.work, () => this.finish())
    this.isCounted = true
    if (next === null) this.finish()
    else {
      this.parked = this.isLocked ? next.notes + next.clusters + next.changes : 0
      offer.setState(this.isLocked ? null : next)
      this.parts.onChange()
    }
  }

  private expectAll(): void {
    if (this.isCounted) return
    const edits = this.work.filter(({ isParked }) => isParked).flatMap((part) => part.edits)
    this.parked = countChanges(edits.map((update, at) => ({ id: String(at), update })))
  }

  private finish(): void {
    this.isAnswered = true
    this.parked = 0
    this.parts.kept.forgetSalvaged()
    this.parts.offer.setState(null)
    this.parts.onChange()
  }
}
