import { expect, it } from 'vitest'
import { createFakePresence } from '../../testing/fakePresence'
import { watchPerson } from './watchPerson'

const BOB = { id: 'bob', name: 'Bob', color: '#000' }
const box = (x: number) => ({ x, y: 0, width: 10, height: 10 })

it('AT7 keeps to one of a person’s pages as long as it is there, and says when none is', () => {
  const presence = createFakePresence()
  const seen: number[] = []
  let left = 0
  presence.setOther(1, { person: BOB, view: null })
  presence.setOther(2, { person: BOB, view: box(1) })
  const stop = watchPerson(presence, 'bob', { onView: ({ x }) => seen.push(x), onLeft: () => left++ })
  presence.setOther(1, { view: box(50) })
  presence.setOther(2, { view: box(2), cursor: { x: 1, y: 1 } })
  presence.setOther(2, { cursor: { x: 2, y: 1 } })
  expect(seen).toEqual([1, 2])
  presence.setOther(2, null)
  expect(seen).toEqual([1, 2, 50])
  expect(left).toBe(0)
  presence.setOther(1, null)
  expect(left).toBe(1)
  stop()
  presence.setOther(3, { person: BOB, view: box(9) })
  expect(seen).toEqual([1, 2, 50])
})
