import { expect, it } from 'vitest'
import { FreshRows } from './freshRows'

it('OU9 the rows of what was just revealed stand out for a while, and it is told when that is over', () => {
  let arrive: (ids: readonly string[]) => void = () => {}
  let later = () => {}
  let after = 0
  const arrivals = {
    onArrival(listener: typeof arrive) {
      arrive = listener
      return () => true
    },
  }
  const rows = new FreshRows(arrivals, {
    set(run, milliseconds) {
      later = run
      after = milliseconds
    },
  })
  let told = 0
  rows.onChange(() => told++)
  arrive(['a', 'b'])
  expect([rows.has('a'), rows.has('b'), rows.has('c'), told, after]).toEqual([true, true, false, 1, 4_000])
  later()
  expect([rows.has('a'), told]).toEqual([false, 2])
})
