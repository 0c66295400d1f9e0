/** A bad network on demand: passes bytes on late and cuts connections. */
import { connect, createServer } from 'node:net'

/**
 * @typedef {object} SlowProxyOptions
 * @property {number} targetPort on the loopback address
 * @property {number} delay ms that every byte takes, each way
 * @property {() => number} nextLifetime ms after which the next connection is cut; Infinity for never
 * @property {Clock} [clock] the real one, unless a test brings its own
 *
 * @typedef {object} Clock
 * @property {(fire: () => void, ms: number) => unknown} setTimeout
 * @property {(timer: any) => void} clearTimeout
 */

/**
 * @param {SlowProxyOptions} options
 * @returns {{ listen(): Promise<number>, close(): Promise<void> }} `listen` gives the port, on the loopback address
 */
export function createSlowProxy({ targetPort, delay, nextLifetime, clock = globalThis }) {
  /** @type {Set<() => void>} */
  const cuts = new Set()
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port: targetPort, host: '127.0.0.1', allowHalfOpen: true })
    const timers = new Timers(clock)
    const cut = () => {
      timers.clear()
      cuts.delete(cut)
      near.destroy()
      far.destroy()
    }
    cuts.add(cut)
    pass(near, far, (fire) => timers.start(fire, delay), cut)
    pass(far, near, (fire) => timers.start(fire, delay), cut)
    const lifetime = nextLifetime()
    if (Number.isFinite(lifetime)) timers.start(cut, lifetime)
  })
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(0, '127.0.0.1', () =>
          resolve(/** @type {import('node:net').AddressInfo} */ (server.address()).port),
        )
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const cut of cuts) cut()
      }),
  }
}

/**
 * One direction: what comes in, its end and its loss arrive at the other side late and in order.
 * @param {import('node:net').Socket} from
 * @param {import('node:net').Socket} to
 * @param {(fire: () => void) => void} later
 * @param {() => void} cut
 */
function pass(from, to, later, cut) {
  from.on('data', (chunk) => later(() => to.write(chunk) || from.pause()))
  to.on('drain', () => from.resume())
  from.on('end', () => later(() => to.end()))
  from.on('error', () => later(cut))
  from.on('close', () => to.destroyed && cut())
}

/** The timers of one connection, to be forgotten together. */
class Timers {
  /** @param {Clock} clock */
  constructor(clock) {
    this.clock = clock
    /** @type {Set<unknown>} */
    this.running = new Set()
  }

  /** @param {() => void} fire @param {number} ms */
  start(fire, ms) {
    const timer = this.clock.setTimeout(() => {
      this.running.delete(timer)
      fire()
    }, ms)
    this.running.add(timer)
  }

  clear() {
    for (const timer of this.running) this.clock.clearTimeout(timer)
    this.running.clear()
  }
}
