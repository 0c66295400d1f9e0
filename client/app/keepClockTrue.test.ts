import { expect, it } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { createServerClock } from '../session/serverClock'
import type { SaveState } from '../sync/types'
import { keepClockTrue } from './keepClockTrue'

it('TI6: the server is asked for its time at first, when the page is looked at again, and after a loss', () => {
  let asked = 0
  const fetchTime = () => {
    asked++
    return Promise.reject(new Error('no server'))
  }
  const clock = createServerClock({ fetchTime })
  const saveState = createStore<SaveState>(() => ({ kind: 'saved' }))
  const events = new EventTarget()
  const stop = keepClockTrue(clock, { saveState }, events)
  expect(asked).toBe(1)
  events.dispatchEvent(new Event('visibilitychange'))
  expect(asked).toBe(2)
  saveState.setState({ kind: 'saving', unsent: 1 })
  saveState.setState({ kind: 'offline', unsent: 1 })
  expect(asked).toBe(2)
  saveState.setState({ kind: 'saved' })
  expect(asked).toBe(3)
  stop()
  saveState.setState({ kind: 'offline', unsent: 0 })
  saveState.setState({ kind: 'saved' })
  events.dispatchEvent(new Event('online'))
  expect(asked).toBe(3)
})
