import type { Awareness } from 'y-protocols/awareness'
import { hush } from './hush'
import type { NameBook } from './nameBook'
import { parsePresence } from './presenceState'
import { ShownPresence } from './shownPresence'
import type { Presence } from './types'

type Changed = Record<'added' | 'updated' | 'removed', number[]>

/** Everybody but this page, as they are shown; states that are no presence of ours are nobody. */
export class OthersPresence {
  /** As they say, but for a drag that has just ended. */
  readonly here = new Map<number, Presence>()
  readonly shown = new Map<number, Presence>()
  private readonly followed = new Map<number, ShownPresence>()
  private isSilent = false

  constructor(
    private readonly awareness: Awareness,
    private readonly names: NameBook,
    private readonly onChange: () => void,
  ) {
    for (const client of awareness.getStates().keys()) this.read(client)
    awareness.on('change', this.follow)
  }

  setSilent(isSilent: boolean): void {
    this.isSilent = isSilent
    for (const [client, one] of this.followed) this.show(client, one)
    this.onChange()
  }

  settle(ids: readonly string[]): void {
    let news = false
    for (const [client, one] of this.followed) {
      if (!one.settle(ids)) continue
      this.show(client, one)
      news = true
    }
    if (news) this.onChange()
  }

  destroy(): void {
    this.awareness.off('change', this.follow)
    for (const client of [...this.followed.keys()]) this.forget(client)
  }

  private readonly follow = ({ added, updated, removed }: Changed): void => {
    const changed = [...added, ...updated, ...removed].filter((client) => client !== this.awareness.clientID)
    for (const client of changed) this.read(client)
    if (changed.length > 0) this.onChange()
  }

  private read(client: number): void {
    if (client === this.awareness.clientID) return
    const presence = parsePresence(this.awareness.getStates().get(client))
    if (presence === null) {
      this.forget(client)
      return
    }
    this.names.remember(presence.person.id, presence.person.name)
    const one = this.followed.get(client) ?? this.begin(client)
    one.tell(presence)
    this.show(client, one)
  }

  private begin(client: number): ShownPresence {
    const one: ShownPresence = new ShownPresence(() => {
      this.show(client, one)
      this.onChange()
    })
    this.followed.set(client, one)
    return one
  }

  private show(client: number, one: ShownPresence): void {
    const { shown } = one
    if (shown === null) return
    this.here.set(client, shown)
    this.shown.set(client, this.isSilent ? hush(shown) : shown)
  }

  private forget(client: number): void {
    this.followed.get(client)?.destroy()
    this.followed.delete(client)
    this.here.delete(client)
    this.shown.delete(client)
  }
}
