import { isIPv6 } from 'node:net'

export type ThrottleOptions = {
  /** How many may come at once. */
  burst: number
  perSecond: number
  /** Milliseconds; any clock that only goes forward. */
  now?: () => number
  /** How many addresses are remembered; the one that was silent longest goes first. */
  addresses?: number
}

type Bucket = { tokens: number; at: number }

/** A token bucket for each network address. A whole workshop sits behind one, so its sizes must be generous. */
export class Throttle {
  readonly #options: Required<ThrottleOptions>
  readonly #buckets = new Map<string, Bucket>()

  constructor(options: ThrottleOptions) {
    this.#options = { now: () => performance.now(), addresses: 10_000, ...options }
  }

  /** Takes one. Gives 0, or the whole seconds after which there will be one again. */
  take(address: string): number {
    const network = networkOf(address)
    const { tokens, at } = this.#bucket(network)
    this.#buckets.delete(network)
    this.#buckets.set(network, { tokens: tokens < 1 ? tokens : tokens - 1, at })
    if (this.#buckets.size > this.#options.addresses) this.#buckets.delete(this.#buckets.keys().next().value ?? network)
    return this.#wait(tokens)
  }

  /** What `take` would give, without taking. */
  wait(address: string): number {
    return this.#wait(this.#bucket(networkOf(address)).tokens)
  }

  #bucket(network: string): Bucket {
    const { burst, perSecond, now } = this.#options
    const at = now()
    const before = this.#buckets.get(network) ?? { tokens: burst, at }
    return { tokens: Math.min(burst, before.tokens + ((at - before.at) / 1000) * perSecond), at }
  }

  #wait(tokens: number): number {
    return tokens < 1 ? Math.max(1, Math.ceil((1 - tokens) / this.#options.perSecond)) : 0
  }

  get size(): number {
    return this.#buckets.size
  }
}

/** An IPv6 host has a whole /64 to call from, so that counts as one, however its zeros are written. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.startsWith('::ffff:')) return address
  const [head = [], tail = []] = address.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const zeros = Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0')
  return [...head, ...zeros, ...tail].slice(0, 4).join(':')
}
