import { describe, expect, it } from 'vitest'
import type { Presence } from '../presence/types'
import { createSession } from '../session/session'
import { createFakePresence } from '../testing/fakePresence'
import { keepSigns } from './attention/keptSigns'
import { isSameSigns, readSigns } from './signs'

const page = (id: string, changes: Partial<Presence> = {}): Presence => ({
  ...createFakePresence().own,
  person: { id, name: id, color: '#000' },
  ...changes,
})

describe('signs', () => {
  it('AT11 gives hands in the order in which they were raised, a person once', () => {
    const pages = [
      page('ann', { hand: 30 }),
      page('bob', { hand: 10 }),
      page('bob', { hand: 20 }),
      page('eve'),
      page('', { hand: 1 }),
    ]
    expect(readSigns(pages, '').hands.map(({ id, since }) => [id, since])).toEqual([
      ['bob', 10],
      ['ann', 30],
    ])
  })

  it('AT11 counts who is ready for the phase that is on, without who leads', () => {
    const pages = [
      page('ann', { ready: 'two' }),
      page('ann'),
      page('bob', { ready: 'one' }),
      page('eve'),
      page('lea', { leads: true, ready: 'two' }),
    ]
    expect(readSigns(pages, 'two')).toMatchObject({ ready: 1, all: 3 })
    expect(readSigns([page('ann', { ready: '' })], '')).toMatchObject({ ready: 1, all: 1 })
  })

  it('are the same where only cursors moved', () => {
    const before = readSigns([page('ann', { hand: 3 })], '')
    expect(isSameSigns(before, readSigns([page('ann', { hand: 3, cursor: { x: 1, y: 1 } })], ''))).toBe(true)
    expect(isSameSigns(before, readSigns([page('ann', { hand: 4 })], ''))).toBe(false)
  })
})

describe('kept signs', () => {
  function storage(kept: Record<string, string> = {}) {
    const values = new Map(Object.entries(kept))
    return {
      values,
      getItem: (key: string) => values.get(key) ?? null,
      setItem: (key: string, value: string) => void values.set(key, value),
      removeItem: (key: string) => void values.delete(key),
    }
  }
  const ME = { board: 'b', person: 'me' }

  it('AT12 survive a reload, of the same person on the same board', () => {
    const tab = storage()
    const session = createSession()
    const stop = keepSigns(session, ME, () => tab)
    session.setState({ hand: 12, ready: 'one' })
    stop()
    const again = createSession()
    keepSigns(again, ME, () => tab)
    expect(again.getState()).toMatchObject({ hand: 12, ready: 'one' })
    const other = createSession()
    keepSigns(other, { board: 'b', person: 'you' }, () => tab)
    keepSigns(other, { board: 'c', person: 'me' }, () => tab)
    expect(other.getState()).toMatchObject({ hand: null, ready: null })
    again.setState({ hand: null, ready: null })
    expect(tab.values.size).toBe(0)
  })

  it.each(['', '{', '7', '{"person":"me","hand":-1,"ready":null}', '{"person":"me","hand":1}'])(
    'AT12 forget what is malformed: %s',
    (kept) => {
      const session = createSession()
      keepSigns(session, ME, () => storage({ 'grappe/signs/b': kept }))
      expect(session.getState()).toMatchObject({ hand: null, ready: null })
    },
  )

  it('AT12 live as long as the page where the browser keeps nothing', () => {
    const session = createSession()
    keepSigns(session, ME, () => {
      throw new Error('forbidden')
    })
    session.setState({ hand: 5 })
    expect(session.getState().hand).toBe(5)
  })
})
