import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { createStore, type StoreApi } from 'zustand/vanilla'
import type { SaveState } from '../../sync/types'
import { createFakePresence, type FakePresence } from '../../testing/fakePresence'
import { followOwnName, tellRenamed } from './ownName'

let presence: FakePresence
let saveState: StoreApi<SaveState>
let server: { name: string; asked: number; isDown: boolean }
let stop: () => void

beforeEach(() => {
  vi.useFakeTimers()
  presence = createFakePresence()
  saveState = createStore<SaveState>(() => ({ kind: 'saved' }))
  server = { name: 'me', asked: 0, isDown: false }
  stop = followOwnName({
    presence,
    saveState,
    async fetchName() {
      server.asked++
      if (server.isDown) throw new Error('no server')
      return server.name
    },
    onRenamed: (name) => presence.setName(name),
  })
})

afterEach(() => {
  stop()
  vi.useRealTimers()
})

const pass = (milliseconds = 2_000) => vi.advanceTimersByTimeAsync(milliseconds)
const own = () => presence.own.person.name

it('PE14 a person takes the name that who leads gave them, once that is told', async () => {
  await pass()
  expect([server.asked, own()]).toEqual([1, 'me'])
  server.name = 'Annette'
  presence.setOther(7, { leads: true, renamed: { person: 'me', at: 5 } })
  presence.setOther(7, { cursor: { x: 1, y: 1 } })
  await pass()
  expect([server.asked, own()]).toEqual([2, 'Annette'])
  presence.setOther(7, { renamed: { person: 'somebody', at: 6 } })
  presence.setOther(8, { leads: false, renamed: { person: 'me', at: 6 } })
  await pass()
  expect(server.asked).toBe(2)
})

it('PE14 asks no more than once in two seconds, whoever claims to have renamed them', async () => {
  for (let at = 0; at < 100; at++) presence.setOther(7, { leads: true, renamed: { person: 'me', at } })
  await pass()
  expect(server.asked).toBe(2)
})

it('PE14 who was away learns it when they are back, and nobody loses a name without an answer', async () => {
  await pass()
  server.name = 'Annette'
  server.isDown = true
  saveState.setState({ kind: 'offline', unsent: 0 })
  saveState.setState({ kind: 'saved' })
  await pass()
  expect(own()).toBe('me')
  server.isDown = false
  saveState.setState({ kind: 'offline', unsent: 0 })
  saveState.setState({ kind: 'saved' })
  await pass()
  expect(own()).toBe('Annette')
})

it('PE14 tells for a while whom it renamed, itself too', async () => {
  await pass()
  const heard: unknown[] = []
  presence.onChange(() => heard.push(presence.own.renamed?.person ?? null))
  tellRenamed(presence, 'ann')
  await pass(9_999)
  expect(heard).toEqual(['ann'])
  await pass(1)
  expect(heard).toEqual(['ann', null])
})
