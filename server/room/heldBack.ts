import { LIMITS } from '../../shared/protocol/limits'
import type { Member } from './member'

export type HeldWrite = { readonly number: number; readonly update: Uint8Array }

/**
 * Edits that came before their socket has answered the first sync step and build on something that the answer will
 * bring. Yjs would carry out their deletions at once and let the rest wait: the place of another's note would be gone,
 * and the new one not there, for as long as that socket's answer does not come. So they come in together with the
 * answer, which holds them too, or with whatever else they build on; and they go with their socket.
 */
export class HeldBack {
  readonly #held = new Map<Member, HeldWrite[]>()
  readonly #answered = new WeakSet<Member>()

  /** True where the write was taken; the member's acks stop before it. */
  take(member: Member, write: HeldWrite, isEarly: () => boolean): boolean {
    if (this.#answered.has(member) || !isEarly()) return false
    const held = this.#held.get(member) ?? []
    const bytes = held.reduce((sum, { update }) => sum + update.byteLength, write.update.byteLength)
    if (bytes > LIMITS.pending) return false
    this.#held.set(member, [...held, write])
    member.waitFor(write.number, 0)
    return true
  }

  /** The member answers: gives what is to come in before its answer. From here on nothing of it is held back. */
  answered(member: Member): readonly HeldWrite[] {
    this.#answered.add(member)
    return this.#release(member)
  }

  /** Something has come in: gives everything, to be looked at once more. */
  releaseAll(): [Member, HeldWrite][] {
    const pairs = (member: Member) => this.#release(member).map((write): [Member, HeldWrite] => [member, write])
    return [...this.#held.keys()].flatMap(pairs)
  }

  forget(member: Member): void {
    this.#held.delete(member)
  }

  #release(member: Member): readonly HeldWrite[] {
    const held = this.#held.get(member) ?? []
    this.#held.delete(member)
    for (const { number } of held) member.finish(number)
    return held
  }
}
