import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { LIMITS } from '../../shared/protocol/limits'
import { twoPages } from '../testing/twoPages'
import { personColor } from './personColor'
import { createPresenceStore } from './presenceStore'
import type { PresenceStore, PresentPerson } from './types'

const bob: PresentPerson = { id: 'bob', name: 'Bob', color: personColor('bob') }
const ann: PresentPerson = { id: 'ann', name: 'Ann', color: personColor('ann') }
/** A whole state of an older client. */
const EVE = { person: { id: 'eve', name: 'x' }, cursor: null, drag: null, editing: null }

let pages: ReturnType<typeof twoPages>
let seen: PresenceStore
let his: PresenceStore

beforeEach(() => {
  vi.useFakeTimers()
  pages = twoPages()
  seen = createPresenceStore(pages.hers, ann)
  his = createPresenceStore(pages.his, bob)
})

afterEach(() => {
  seen.destroy()
  his.destroy()
  pages.his.destroy()
  pages.hers.destroy()
  vi.useRealTimers()
})

const bobAsSeen = () => seen.others.get(pages.his.clientID)
const pause = () => vi.advanceTimersByTime(50)

it.each([
  { ...EVE, view: { x: 0, y: 0, width: -1, height: 5 } },
  { ...EVE, view: { x: 0, y: 0 } },
  { ...EVE, view: null },
  { ...EVE, view: { x: 2e9, y: 0, width: 1, height: 1 } },
  { ...EVE, laser: 'yes' },
  { ...EVE, hand: -1 },
  { ...EVE, hand: 0.5 },
  { ...EVE, hand: true },
  { ...EVE, ready: 'x'.repeat(65) },
  { ...EVE, ready: 7 },
  { ...EVE, leads: 1 },
  { ...EVE, renamed: 'ann' },
])('CS21 ignores what is no presence: %j', (state) => {
  pages.his.setLocalState(state)
  expect(seen.others.size).toBe(0)
})

it('CS36 tells what is seen, rounded, from the start as numbers, and only what changed', () => {
  const sent: unknown[] = []
  expect(pages.his.getLocalState()).toMatchObject({ view: { x: 0, y: 0, width: 0, height: 0 } })
  pause()
  pages.his.on('update', () => sent.push(pages.his.getLocalState()))
  his.setView({ x: 1.4, y: -2.6, width: 1279.5, height: 800 })
  pause()
  expect(bobAsSeen()?.view).toEqual({ x: 1, y: -3, width: 1280, height: 800 })
  his.setView({ x: 1.3, y: -2.7, width: 1280, height: 800.2 })
  pause()
  expect(sent).toHaveLength(1)
})

it('CS37 tells a laser, a hand and what one is ready for while they are so', () => {
  his.setLaser(true)
  his.setHand(1_700_000_000_000)
  his.setReady('phase1')
  pause()
  expect(bobAsSeen()).toMatchObject({ laser: true, hand: 1_700_000_000_000, ready: 'phase1', leads: false })
  his.setLaser(false)
  his.setHand(null)
  his.setReady('')
  pause()
  expect(bobAsSeen()).toMatchObject({ laser: false, hand: null, ready: '' })
  his.setReady(null)
  his.setRenamed(null)
  pause()
  expect(Object.keys(pages.his.getLocalState() ?? {})).toEqual(['person', 'cursor', 'drag', 'editing', 'view'])
})

it('CS37 tells whom this page renamed, and a name of its own that is new', () => {
  his.setRenamed({ person: 'ann', at: 7 })
  his.setName('Robert')
  pause()
  expect(bobAsSeen()).toMatchObject({ renamed: { person: 'ann', at: 7 }, person: { id: 'bob', name: 'Robert' } })
  expect([seen.nameOf('bob'), his.nameOf('bob'), his.own.person.name]).toEqual(['Robert', 'Robert', 'Robert'])
})

it('CS37 tells who leads', () => {
  const awareness = new Awareness(new Y.Doc())
  const leading = createPresenceStore(awareness, ann, { leads: true })
  applyAwarenessUpdate(pages.hers, encodeAwarenessUpdate(awareness, [awareness.clientID]), 'link')
  expect(seen.others.get(awareness.clientID)?.leads).toBe(true)
  leading.destroy()
  awareness.destroy()
})

it('CS38 knows an older client, without view and signs', () => {
  pages.his.setLocalState(EVE)
  expect(bobAsSeen()).toMatchObject({ view: null, laser: false, hand: null, ready: null, leads: false })
})

it('CS22 stays within the limit with everything told at once', () => {
  const ids = Array.from({ length: 500 }, (_, index) => `note-${String(index).padStart(16, '0')}`)
  const long = 'x'.repeat(64)
  const clock = Number.MAX_SAFE_INTEGER
  pause()
  his.setView({ x: -1e9 + 0.1, y: -1e9 + 0.1, width: 1e9, height: 1e9 })
  his.setCursor({ x: -123456789.12, y: -123456789.12 })
  his.setLaser(true)
  his.setHand(clock)
  his.setRenamed({ person: long, at: clock })
  his.setReady(long)
  his.setInCard({ card: long, field: long, row: long, column: long })
  his.setCaret({ anchor: { client: clock, clock }, head: { client: clock, clock } })
  his.setDrag({ ids, dx: -123456789.12, dy: -123456789.12 })
  pause()
  expect(JSON.stringify(pages.his.getLocalState()).length).toBeLessThanOrEqual(LIMITS.awarenessState)
  expect(bobAsSeen()).toMatchObject({ laser: true, ready: long, hand: clock })
})
