import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { BOARD, FakeDevice, until } from '../testing/openConnections'
import { findCopiesHere } from './copiesHere'
import { forgetLocalCopies } from './forgetLocalCopies'
import { guardUnload } from './guardUnload'
import { countUnsentWork } from './unsentWork'

let alice: FakeDevice

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  alice = new FakeDevice()
})

afterEach(async () => {
  vi.useRealTimers()
  await alice.leave()
})

const attempts = () => alice.server.attempts.filter((room) => room === BOARD).length

it.each([
  [0, 100],
  [1, 200],
])('CS11 with a die of %i the first return is after %i ms', async (random, delay) => {
  const connection = alice.open({ indexedDB: null, random: () => random })
  await until(connection.saveState, (state) => state.kind === 'saved')
  alice.server.close(BOARD, 1006)
  vi.advanceTimersByTime(delay - 1)
  expect(attempts()).toBe(1)
  vi.advanceTimersByTime(1)
  expect(attempts()).toBe(2)
})

it('CS11 waits longer after each failure, and never more than 8 s', async () => {
  alice.server.reachable = false
  const connection = alice.open({ indexedDB: null, random: () => 1 })
  await until(connection.saveState, (state) => state.kind === 'offline')
  for (const delay of [200, 400, 800, 1_600, 3_200, 6_400, 8_000, 8_000]) {
    const before = attempts()
    vi.advanceTimersByTime(delay - 1)
    expect(attempts()).toBe(before)
    vi.advanceTimersByTime(1)
    expect(attempts()).toBe(before + 1)
    await Promise.resolve()
  }
})

it('CS11 gives up an attempt that hangs, and tries again', async () => {
  alice.server.hangs = true
  const connection = alice.open({ indexedDB: null })
  await vi.waitFor(() => expect(attempts()).toBe(1))
  expect(connection.saveState.getState().kind).toBe('connecting')
  vi.advanceTimersByTime(10_000)
  expect(connection.saveState.getState().kind).toBe('offline')
  alice.server.hangs = false
  vi.advanceTimersByTime(200)
  await until(connection.saveState, (state) => state.kind === 'saved')
})

it.each(['online', 'pageshow', 'visibilitychange'])('CS12 tries at once on %s', async (event) => {
  alice.server.reachable = false
  const connection = alice.open({ indexedDB: null, random: () => 1 })
  await until(connection.saveState, (state) => state.kind === 'offline')
  alice.server.reachable = true
  alice.events.dispatchEvent(new Event(event))
  await until(connection.saveState, (state) => state.kind === 'saved')
})

it('CS12 goes on trying while the browser says offline', async () => {
  const connection = alice.open({ indexedDB: null })
  await until(connection.saveState, (state) => state.kind === 'saved')
  alice.events.dispatchEvent(new Event('offline'))
  expect(connection.saveState.getState().kind).toBe('offline')
  vi.advanceTimersByTime(200)
  await until(connection.saveState, (state) => state.kind === 'saved')
})

it('CS16 a closed connection stays closed, whatever was under way', async () => {
  const connection = alice.open({ indexedDB: null })
  await until(connection.saveState, (state) => state.kind === 'saved')
  const replaced = vi.fn()
  connection.onReplaced(replaced)
  connection.startFresh()
  await connection.close()
  const before = attempts()
  alice.events.dispatchEvent(new Event('online'))
  vi.advanceTimersByTime(60_000)
  await Promise.resolve()
  expect(attempts()).toBe(before)
  expect(replaced).not.toHaveBeenCalled()
})

it('asks before the tab is closed only while something is unsent', () => {
  const page = new EventTarget()
  let unsent = false
  const stop = guardUnload({ hasUnsent: () => unsent }, page)
  const leave = () => page.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  expect(leave()).toBe(true)
  unsent = true
  expect(leave()).toBe(false)
  stop()
  expect(leave()).toBe(true)
})

it('leaves a shared tablet clean', async () => {
  vi.useRealTimers()
  const connection = alice.open()
  await until(connection.saveState, (state) => state.kind === 'saved')
  connection.board.getMap('notes').set('x', 1)
  await connection.close()
  expect(await alice.indexedDB.databases()).toHaveLength(2)
  const copies = await findCopiesHere([], alice.indexedDB)
  expect([...(await countUnsentWork(copies, alice.indexedDB))]).toEqual([[BOARD, 1]])
  await forgetLocalCopies(copies, alice.indexedDB)
  expect(await alice.indexedDB.databases()).toEqual([])
})
