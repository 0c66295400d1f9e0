import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { twoPages } from '../testing/twoPages'
import { personColor } from './personColor'
import { createPresenceStore } from './presenceStore'
import type { PresenceStore, PresentPerson } from './types'

const bob: PresentPerson = { id: 'bob', name: 'Bob', color: personColor('bob') }
const ann: PresentPerson = { id: 'ann', name: 'Ann', color: personColor('ann') }
const CARET = { anchor: null, head: { client: 1, clock: 4 } }

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
const sayAll = () => {
  his.setCursor({ x: 1, y: 2 })
  his.setDrag({ ids: ['a'], dx: 5, dy: 0 })
  his.setEditing('b')
  his.setCaret(CARET)
  his.setHand(7)
  his.setReady('p1')
  pause()
}

describe('in a silent phase', () => {
  it('SI2 a page tells neither its cursor nor its caret', () => {
    his.setSilent(true)
    sayAll()
    const told = pages.his.getLocalState()
    expect(told).toMatchObject({ cursor: null, drag: { ids: ['a'], dx: 5, dy: 0 }, editing: 'b', hand: 7, ready: 'p1' })
    expect(told).not.toHaveProperty('caret')
  })

  it('SI2 nobody learns that somebody moves', () => {
    his.setSilent(true)
    sayAll()
    let sent = 0
    pages.his.on('update', () => sent++)
    for (let x = 0; x < 20; x++) {
      his.setCursor({ x, y: 0 })
      pause()
    }
    expect(sent).toBe(0)
    his.setDrag(null)
    pause()
    expect(sent).toBe(1)
  })

  it('SI2 nobody’s cursor, caret or laser is shown, whatever the other’s client tells', () => {
    sayAll()
    his.setLaser(true)
    pause()
    expect(bobAsSeen()).toMatchObject({ cursor: { x: 1, y: 2 }, laser: true })
    seen.setSilent(true)
    expect(bobAsSeen()).toMatchObject({ cursor: null, caret: null, laser: false })
    his.setCursor({ x: 9, y: 9 })
    pause()
    expect(bobAsSeen()?.cursor).toBeNull()
  })

  it('SI2 who leads may point with the laser, and with that alone', () => {
    his.destroy()
    his = createPresenceStore(pages.his, bob, { leads: true })
    for (const page of [seen, his]) page.setSilent(true)
    his.setCursor({ x: 3, y: 4 })
    pause()
    expect(bobAsSeen()?.cursor).toBeNull()
    his.setLaser(true)
    pause()
    expect(bobAsSeen()).toMatchObject({ cursor: { x: 3, y: 4 }, laser: true })
  })

  it('SI3 what somebody holds moves without a name, in nobody’s colour', () => {
    sayAll()
    seen.setSilent(true)
    const { person, drag, editing } = bobAsSeen() ?? {}
    expect([person?.name, drag?.ids, editing]).toEqual(['', ['a'], 'b'])
    expect(person?.color).not.toBe(bob.color)
  })

  it('SI4 it stays theirs, also who it is that holds it', () => {
    seen.setSilent(true)
    sayAll()
    expect(bobAsSeen()?.person.id).toBe('bob')
    his.setDrag(null)
    pause()
    vi.advanceTimersByTime(1_000)
    expect(bobAsSeen()?.drag).toBeNull()
  })

  it('SI5 who is here, whose hand is up and who is ready is known by name', () => {
    seen.setSilent(true)
    sayAll()
    expect(seen.here.get(pages.his.clientID)).toMatchObject({ person: bob, hand: 7, ready: 'p1' })
    expect(seen.nameOf('bob')).toBe('Bob')
  })

  it('SI6 afterwards all of it is told and shown again', () => {
    for (const page of [seen, his]) page.setSilent(true)
    sayAll()
    for (const page of [seen, his]) page.setSilent(false)
    pause()
    expect(bobAsSeen()).toMatchObject({ person: bob, cursor: { x: 1, y: 2 }, caret: CARET })
  })
})
