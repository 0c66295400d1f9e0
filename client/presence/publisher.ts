import type { Awareness } from 'y-protocols/awareness'
import { hush } from './hush'
import { presenceToState } from './presenceState'
import type { Presence } from './types'

/** Tells the others of this page; in a silent phase only what may be shown then, and not that somebody moves at all. */
export class Publisher {
  private isSilent = false
  private last = ''

  constructor(private readonly awareness: Awareness) {}

  /** True where that is another than before. */
  setSilent(isSilent: boolean): boolean {
    const isNews = isSilent !== this.isSilent
    this.isSilent = isSilent
    return isNews
  }

  tell(own: Presence): void {
    const state = presenceToState(this.isSilent ? { ...hush(own), person: own.person } : own)
    const before = this.last
    this.last = this.isSilent ? JSON.stringify(state) : ''
    if (this.last === '' || this.last !== before) this.awareness.setLocalState(state)
  }
}
