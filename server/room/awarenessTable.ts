import { LIMITS } from '../../shared/protocol/limits'
import { type AwarenessEntry, readAwareness } from './frames'
import type { Member } from './member'

/** More than a person's presence may take. */
export class AwarenessTooLargeError extends Error {
  override readonly name = 'AwarenessTooLargeError'
}

/** Who is where in one room: the newest state of each person, and which of them the others have not been told. */
export class AwarenessTable {
  readonly #entries = new Map<number, AwarenessEntry>()
  readonly #holders = new Map<number, Member>()
  readonly #dirty = new Map<number, AwarenessEntry>()

  /**
   * Takes the socket's own entry out of a payload and skips the others, which are echoes. True where there is news.
   * Throws MalformedFrameError, or AwarenessTooLargeError where the own state is larger than allowed.
   */
  receive(member: Member, payload: Uint8Array): boolean {
    if (!member.isPresent) return false
    let news = false
    for (const entry of readAwareness(payload, (id) => this.#isOwn(member, id))) {
      if (this.#take(member, entry)) news = true
    }
    return news
  }

  #isOwn(member: Member, id: number): boolean {
    if (member.awarenessId !== null) return member.awarenessId === id
    return this.#isFree(member, id)
  }

  #isFree(member: Member, id: number): boolean {
    const holder = this.#holders.get(id)
    return holder === undefined || holder === member || holder.grant.keyHash === member.grant.keyHash
  }

  #take(member: Member, entry: AwarenessEntry): boolean {
    if (entry.clock > LIMITS.clock) return false
    const left = entry.state.trim() === 'null'
    // Read again: an earlier entry of the same payload may have settled whose id is whose.
    if (!this.#isOwn(member, entry.id) || (member.awarenessId === null && left)) return false
    if (!this.#isFree(member, entry.id)) return false
    if (entry.state.length > LIMITS.awarenessState) {
      throw new AwarenessTooLargeError(`A presence may take ${LIMITS.awarenessState} characters.`)
    }
    if (!isJson(entry.state)) return false
    const known = this.#entries.get(entry.id)
    const isNewHolder = this.#holders.get(entry.id) !== member
    if (known !== undefined && entry.clock <= known.clock && !(left && entry.clock === known.clock)) {
      if (!isNewHolder || entry.clock < known.clock) return false
    }
    member.awarenessId = entry.id
    if (left) {
      this.#entries.delete(entry.id)
      this.#holders.delete(entry.id)
    } else {
      this.#entries.set(entry.id, entry)
      this.#holders.set(entry.id, member)
    }
    this.#dirty.set(entry.id, left ? { ...entry, state: 'null' } : entry)
    return true
  }

  /** The socket is gone. True where the others must be told. */
  leave(member: Member): boolean {
    const id = member.awarenessId
    if (id === null || this.#holders.get(id) !== member) return false
    const entry = this.#entries.get(id)
    this.#holders.delete(id)
    this.#entries.delete(id)
    this.#dirty.set(id, { id, clock: entry?.clock ?? 0, state: 'null' })
    return true
  }

  get size(): number {
    return this.#entries.size
  }

  all(): AwarenessEntry[] {
    return [...this.#entries.values()]
  }

  get hasNews(): boolean {
    return this.#dirty.size > 0
  }

  /** The newest of each that changed since the last call. */
  takeNews(): AwarenessEntry[] {
    const news = [...this.#dirty.values()]
    this.#dirty.clear()
    return news
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
