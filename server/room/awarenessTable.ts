import * as random from 'lib0/random'
import { LIMITS } from '../../shared/protocol/limits'
import { type AwarenessEntry, readAwareness } from './awarenessEntries'
import { type IsPerson, isForged } from './forgery'
import type { Member } from './member'
import { Present } from './present'

/** More than a person's presence may take. */
export class AwarenessTooLargeError extends Error {
  override readonly name = 'AwarenessTooLargeError'
}

/** Who is where in one room: the newest state of each person, and which of them the others have not been told. */
export class AwarenessTable {
  readonly #people = new Map<number, Present>()
  readonly #holders = new Map<number, Member>()
  /** Who has a state, or is gone, that not everybody was told of: who was told of longest ago first. */
  readonly untold = new Map<number, Present>()
  readonly #isPerson: IsPerson
  /** The server's own, which no socket can take. */
  readonly #serversId = random.uint32()
  #serversClock = 0

  constructor(isPerson: IsPerson) {
    this.#isPerson = isPerson
  }

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
    if (id === this.#serversId) return false
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
    const state = parseJson(entry.state)
    if (state === undefined || isForged(member.grant, state, this.#isPerson)) return false
    const known = this.#people.get(entry.id)
    const isNewHolder = this.#holders.get(entry.id) !== member
    if (known !== undefined && entry.clock <= known.clock && !(left && entry.clock === known.clock)) {
      if (!isNewHolder || entry.clock < known.clock) return false
    }
    member.awarenessId = entry.id
    const one = known ?? new Present(entry.id)
    if (left) this.#forget(one, entry.clock)
    else {
      one.take(entry, state)
      this.#people.set(entry.id, one)
      this.#holders.set(entry.id, member)
    }
    this.untold.set(entry.id, one)
    return true
  }

  /** What the server says as somebody of its own; null takes it back. True where there is news. */
  say(state: unknown): boolean {
    const id = this.#serversId
    const known = this.#people.get(id)
    if (state === null && known === undefined) return false
    this.#serversClock++
    const one = known ?? new Present(id, { isServers: true })
    if (state === null) this.#forget(one, this.#serversClock)
    else {
      one.take({ id, clock: this.#serversClock, state: JSON.stringify(state) }, state)
      this.#people.set(id, one)
    }
    this.untold.set(id, one)
    return true
  }

  #forget(one: Present, clock: number): void {
    one.leave(clock)
    this.#people.delete(one.id)
    this.#holders.delete(one.id)
  }

  /** The socket is gone. True where the others must be told. */
  leave(member: Member): boolean {
    const id = member.awarenessId
    if (id === null || this.#holders.get(id) !== member) return false
    const one = this.#people.get(id) ?? new Present(id)
    this.#forget(one, one.clock)
    this.untold.set(id, one)
    return true
  }

  get size(): number {
    return this.#people.size
  }

  /** Null for who has told nothing. */
  of(member: Member): Present | null {
    return (member.awarenessId === null ? null : this.#people.get(member.awarenessId)) ?? null
  }

  all(): Present[] {
    return [...this.#people.values()]
  }

  /** Everybody is told of these now. */
  tell(people: Iterable<Present>): void {
    for (const one of people) {
      one.wasTold()
      this.untold.delete(one.id)
    }
  }
}

/** Undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
