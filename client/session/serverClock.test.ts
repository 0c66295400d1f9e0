import { expect, it } from 'vitest'
import { createServerClock } from './serverClock'

it('TI7: the server’s time is what it told, half the way later; the quickest of three answers counts', async () => {
  let own = 1_000
  const ways = [400, 100, 900]
  const fetchTime = async () => {
    const way = ways.shift() ?? 0
    own += way
    return own - way / 2 + 50_000 + way / 10
  }
  const clock = createServerClock({ fetchTime, now: () => own })
  expect([clock.isKnown, clock.now()]).toEqual([false, 1_000])
  let changes = 0
  clock.onChange(() => changes++)
  await clock.ask()
  expect([clock.isKnown, clock.now() - own, changes]).toEqual([true, 50_010, 1])
})

it('TI8: without an answer what is known stays', async () => {
  let isThere = true
  const fetchTime = () => (isThere ? Promise.resolve(9_000) : Promise.reject(new Error('no server')))
  const clock = createServerClock({ fetchTime, now: () => 5_000 })
  await clock.ask()
  isThere = false
  await clock.ask()
  expect([clock.isKnown, clock.now()]).toEqual([true, 9_000])
})
