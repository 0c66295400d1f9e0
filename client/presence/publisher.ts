import type { Awareness } from 'y-protocols/awareness'
import { hush } from './hush'
import { presenceToState } from './presenceState'
import { onlyWho, type Telling } from './telling'
import type { Presence } from './types'

/**
 * Tells the others of this page what `telling` lets it; in a silent phase only what may be shown then. Where not all is
 * told, nothing goes out while that stays the same: when somebody does something would say what it is.
 */
export class Publisher {
  private isSilent = false
  private last = ''

  constructor(
    private readonly awareness: Awareness,
    private readonly telling: Telling,
  ) {}

  /** True where that is another than before. */
  setSilent(isSilent: boolean): boolean {
    const isNews = isSilent !== this.isSilent
    this.isSilent = isSilent
    return isNews
  }

  tell(own: Presence): void {
    const tellsAll = this.telling.tellsAll()
    const told = tellsAll ? { ...own, writer: this.telling.writer() } : onlyWho(own)
    const state = presenceToState(this.isSilent ? { ...hush(told), person: own.person } : told)
    const before = this.last
    this.last = this.isSilent || !tellsAll ? JSON.stringify(state) : ''
    if (this.last === '' || this.last !== before) this.awareness.setLocalState(state)
  }
}
