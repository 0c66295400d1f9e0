import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { createFakePresence } from '../testing/fakePresence'
import { createNoteHolders } from './noteHolders'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('who holds a note', () => {
  it('is told when that changes, and never for cursors', () => {
    const presence = createFakePresence()
    const holders = createNoteHolders(presence)
    let changes = 0
    holders.onChange(() => changes++)
    presence.setOther(1, { editing: 'a' })
    vi.advanceTimersByTime(1_000)
    const first = holders.holderOf('a')
    expect(first).toMatchObject({ how: 'write', person: { id: 'other 1' } })
    for (let x = 0; x < 20; x++) {
      presence.setOther(1, { cursor: { x, y: 0 } })
      vi.advanceTimersByTime(50)
    }
    expect(changes).toBe(1)
    expect(holders.holderOf('a')).toBe(first)
    presence.setOther(1, null)
    vi.advanceTimersByTime(1_000)
    expect([changes, holders.holderOf('a')]).toEqual([2, null])
  })

  it('is who drags it before who writes in it', () => {
    const presence = createFakePresence()
    presence.setOther(1, { editing: 'a' })
    presence.setOther(2, { drag: { ids: ['a', 'b'], dx: 0, dy: 0 } })
    const holders = createNoteHolders(presence)
    expect([holders.holderOf('a')?.how, holders.holderOf('b')?.person.id]).toEqual(['drag', 'other 2'])
  })
})
