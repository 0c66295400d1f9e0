import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ManualClock } from '../testing/manualClock'
import { createSlowProxy } from './slowProxy'

/** Counts what was set, so that a test knows when the proxy has got something to pass on. */
class CountingClock extends ManualClock {
  started = 0

  override after(ms: number, run: () => void): () => void {
    this.started++
    return super.after(ms, run)
  }
}

let clock: CountingClock
let target: Server
const accepted: Socket[] = []
const received: string[] = []
const closers: (() => unknown)[] = []

beforeEach(async () => {
  clock = new CountingClock()
  accepted.length = 0
  received.length = 0
  target = createServer((socket) => {
    accepted.push(socket.on('data', (chunk) => received.push(chunk.toString())).on('error', () => {}))
  })
  await once(target.listen(0, '127.0.0.1'), 'listening')
  closers.push(() => target.close())
})

afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
})

/** A client that has reached the target through a proxy, and the target's end of it. */
async function connectThrough(options: { delay: number; lifetime?: number }) {
  const nextLifetime = () => options.lifetime ?? Number.POSITIVE_INFINITY
  const { port: targetPort } = target.address() as AddressInfo
  const proxy = createSlowProxy({ targetPort, delay: options.delay, nextLifetime, clock })
  const client = connect(await proxy.listen(), '127.0.0.1').on('error', () => {})
  closers.push(proxy.close, () => client.destroy())
  await expect.poll(() => accepted.length).toBe(1)
  return { client, served: accepted[0] as Socket, proxy }
}

test('bytes arrive in order, and not before the delay is over', async () => {
  const { client } = await connectThrough({ delay: 300 })
  client.write('one ')
  await expect.poll(() => clock.started).toBe(1)
  await clock.advance(200)
  client.write('two')
  await expect.poll(() => clock.started).toBe(2)
  expect(received).toEqual([])
  await clock.advance(100)
  await expect.poll(() => received.join('')).toBe('one ')
  await clock.advance(200)
  await expect.poll(() => received.join('')).toBe('one two')
})

test('answers take their time too', async () => {
  const { client, served } = await connectThrough({ delay: 300 })
  served.write('answer')
  await expect.poll(() => clock.started).toBe(1)
  expect(client.bytesRead).toBe(0)
  const arrived = once(client, 'data')
  await clock.advance(300)
  expect(String((await arrived)[0])).toBe('answer')
})

test('a connection is cut at both ends when its life is over, with what was on its way', async () => {
  const { client, served } = await connectThrough({ delay: 300, lifetime: 100 })
  client.write('lost')
  await expect.poll(() => clock.started).toBe(2)
  const cut = Promise.all([once(client, 'close'), once(served, 'close')])
  await clock.advance(100)
  await cut
  expect(received).toEqual([])
})

test('an end that one side says reaches the other, after what was said before', async () => {
  const { client, served } = await connectThrough({ delay: 300 })
  client.end('bye')
  await expect.poll(() => clock.started).toBe(2)
  const ended = once(served, 'end')
  await clock.advance(300)
  await ended
  expect(received.join('')).toBe('bye')
})

test('a proxy that closes takes its connections with it', async () => {
  const { client, served, proxy } = await connectThrough({ delay: 300 })
  const closed = Promise.all([once(client, 'close'), once(served, 'close')])
  await proxy.close()
  await closed
  expect(client.destroyed).toBe(true)
})
