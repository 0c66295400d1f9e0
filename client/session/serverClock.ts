/** The server's time, whatever this device's clock says. */
export interface ServerClock {
  /** Milliseconds since the epoch, by the server; by this device until the server was heard. */
  now(): number
  /** True once the server was heard. */
  readonly isKnown: boolean
  /** The offset changed. */
  onChange(listener: () => void): () => void
  /** Asks the server again. Never rejects: without an answer what is known stays. */
  ask(): Promise<void>
}

type Options = {
  /** The server's time, in milliseconds since the epoch. */
  readonly fetchTime: () => Promise<number>
  /** Milliseconds since the epoch, by this device. */
  readonly now?: () => number
}

/** So many answers are asked for at a time; the one that came back soonest is the truest. */
const SAMPLES = 3

/**
 * Half the way there and back is taken as what has passed since the server answered (Cristian, "Probabilistic clock
 * synchronization", 1989).
 */
export function createServerClock({ fetchTime, now = Date.now }: Options): ServerClock {
  const listeners = new Set<() => void>()
  let offset: number | null = null
  const sample = async () => {
    const sent = now()
    const told = await fetchTime()
    const heard = now()
    return { way: heard - sent, offset: told + (heard - sent) / 2 - heard }
  }
  return {
    now: () => now() + (offset ?? 0),
    get isKnown() {
      return offset !== null
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    async ask() {
      const samples = []
      for (let at = 0; at < SAMPLES; at++) {
        const one = await sample().catch(() => null)
        if (one === null) break
        samples.push(one)
      }
      const [best] = samples.sort((a, b) => a.way - b.way)
      if (best === undefined || best.offset === offset) return
      offset = best.offset
      for (const listener of [...listeners]) listener()
    },
  }
}
