import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import type { Clock } from '../room/clock'

export type SlowProxyOptions = {
  /** Where to pass on to, on the loopback address. */
  readonly targetPort: number
  /** Milliseconds that every byte takes, each way. */
  readonly delay: number
  /** Milliseconds after which the next connection is cut; Infinity for never. */
  readonly nextLifetime: () => number
  readonly clock: Clock
}

/** A bad network on demand: passes bytes on late and cuts connections. */
export interface SlowProxy {
  /** Gives the port, on the loopback address. */
  listen(): Promise<number>
  /** Cuts what is connected. */
  close(): Promise<void>
}

export function createSlowProxy(options: SlowProxyOptions): SlowProxy {
  const cuts = new Set<() => void>()
  const server = createServer({ allowHalfOpen: true }, (near) => {
    const far = connect({ port: options.targetPort, host: '127.0.0.1', allowHalfOpen: true })
    joinLate(near, far, options, cuts)
  })
  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject)
        server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
      }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        for (const cut of cuts) cut()
      }),
  }
}

function joinLate(near: Socket, far: Socket, options: SlowProxyOptions, cuts: Set<() => void>): void {
  const { clock, delay } = options
  const onTheWay = new Set<() => void>()
  const start = (ms: number, run: () => void) => {
    const callOff = clock.after(ms, () => {
      onTheWay.delete(callOff)
      run()
    })
    onTheWay.add(callOff)
  }
  const cut = () => {
    for (const callOff of onTheWay) callOff()
    cuts.delete(cut)
    near.destroy()
    far.destroy()
  }
  cuts.add(cut)
  pass(near, far, (run) => start(delay, run), cut)
  pass(far, near, (run) => start(delay, run), cut)
  const lifetime = options.nextLifetime()
  if (Number.isFinite(lifetime)) start(lifetime, cut)
}

/** One direction: what comes in, its end and its loss arrive at the other side late and in order. */
function pass(from: Socket, to: Socket, later: (run: () => void) => void, cut: () => void): void {
  from.on('data', (chunk) => later(() => to.write(chunk) || from.pause()))
  to.on('drain', () => from.resume())
  from.on('end', () => later(() => to.end()))
  from.on('error', () => later(cut))
  from.on('close', () => to.destroyed && cut())
}
