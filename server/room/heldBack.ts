import type { Member } from './member'

export type HeldWrite = { readonly number: number; readonly update: Uint8Array }

type Held = { writes: HeldWrite[]; bytes: number; isInDoubt: boolean }

/** What one makes between the first frame and its answer is small; each commit looks at all of it once more. */
const MOST_BYTES = 256 * 1024

/**
 * Edits that cannot come in yet.
 *
 * Early ones came before their socket has answered the first sync step and build on something that the answer will
 * bring. Yjs would carry out their deletions at once and let the rest wait: the place of another's note would be gone,
 * and the new one not there, for as long as that socket's answer does not come. So they come in together with the
 * answer, which holds them too, or with whatever else they build on; and they go with their socket.
 *
 * Those in doubt have as deleted what is on its way from another socket: who loads a page again deletes and comes back
 * faster than the disk writes. Both at once could not be merged; so they wait for that, and what follows for them.
 */
export class HeldBack {
  readonly #held = new Map<Member, Held>()
  readonly #asked = new WeakSet<Member>()
  readonly #answered = new WeakSet<Member>()

  /** `held`: its acks stop before it. `tooMuch`: more in doubt than is kept. `free`: it may come in now. */
  take(
    member: Member,
    write: HeldWrite,
    why: { isEarly(): boolean; isInDoubt(): boolean },
  ): 'held' | 'free' | 'tooMuch' {
    const held = this.#held.get(member) ?? { writes: [], bytes: 0, isInDoubt: false }
    const isInDoubt = held.isInDoubt || why.isInDoubt()
    const isAnswerToCome = this.#asked.has(member) && !this.#answered.has(member)
    if (!isInDoubt && !(isAnswerToCome && why.isEarly())) return 'free'
    const bytes = held.bytes + write.update.byteLength
    if (bytes > MOST_BYTES) return isInDoubt ? 'tooMuch' : 'free'
    this.#held.set(member, { writes: [...held.writes, write], bytes, isInDoubt })
    member.waitFor(write.number, 0)
    return 'held'
  }

  /** The member asks for the document, so it follows the protocol and will answer in its turn. Others have nothing early. */
  asked(member: Member): void {
    this.#asked.add(member)
  }

  /** The member answers: gives what is to come in before its answer. From here on nothing of it is early. */
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
    const writes = this.#held.get(member)?.writes ?? []
    this.#held.delete(member)
    for (const { number } of writes) member.finish(number)
    return writes
  }
}
