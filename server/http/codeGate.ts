import type { Entered } from '../../shared/protocol/joinCodes'
import { SERVER_LIMITS } from '../../shared/protocol/limits'
import { Problem } from './problem'
import { Throttle } from './throttle'

const NETWORK = { burst: SERVER_LIMITS.wrongCodeBurst, perSecond: SERVER_LIMITS.wrongCodesPerSecond }
const ALL = { burst: SERVER_LIMITS.allWrongCodesBurst, perSecond: SERVER_LIMITS.allWrongCodesPerSecond }
/** One bucket for the whole server, or many addresses would be many times as good at guessing. */
const EVERYBODY = 'everybody'

/**
 * Keeps short codes from being guessed. Only wrong ones count, since a whole workshop types the right one at one address
 * at once; but past the limit none is looked up, the right one neither, or a guesser would know it by its answer. Tickets
 * are too long to be guessed and pass.
 */
export class CodeGate {
  readonly #network: Throttle
  readonly #all: Throttle

  constructor(now: (() => number) | undefined) {
    const clock = now === undefined ? {} : { now }
    this.#network = new Throttle({ ...NETWORK, ...clock })
    this.#all = new Throttle({ ...ALL, ...clock })
  }

  /** What `look` finds; null is wrong, and counts. @throws Problem `too-many-codes`, before it looks. */
  pass(entered: Entered, address: string, look: () => string | null): string | null {
    if (entered.kind === 'ticket') return look()
    const wait = Math.max(this.#network.wait(address), this.#all.wait(EVERYBODY))
    if (wait > 0) throw new Problem('too-many-codes', { headers: { 'retry-after': `${wait}` } })
    const found = look()
    if (found === null) {
      this.#network.take(address)
      this.#all.take(EVERYBODY)
    }
    return found
  }
}
