import { describe, expect, it, vi } from 'vitest'
import type { ListedPerson } from '../sync/boardApi'
import { countPeople, createRoll, inRollOrder } from './roll'

function person(name: string, values: Partial<ListedPerson> = {}): ListedPerson {
  return { id: name || 'nobody', name, role: 'participant', from: 'room', joinedAt: 1, online: true, ...values }
}

/** A server whose answers come when the test says so. */
function server() {
  const waiting: { resolve: (people: readonly ListedPerson[]) => void; reject: (error: Error) => void }[] = []
  const roll = createRoll(() => new Promise((resolve, reject) => waiting.push({ resolve, reject })))
  return { roll, waiting }
}

describe('the roll', () => {
  it('PE10 is asked for once, however many come at the same time, and once more after', () => {
    vi.useFakeTimers()
    const { roll, waiting } = server()
    for (let count = 0; count < 30; count++) roll.ask()
    expect(waiting).toHaveLength(1)
    vi.runAllTimers()
    expect(waiting).toHaveLength(2)
    vi.useRealTimers()
  })

  it('PE10 holds the latest answer, whatever order they come in', async () => {
    const { roll, waiting } = server()
    const first = roll.refresh()
    const second = roll.refresh()
    waiting[1]?.resolve([person('Zoé')])
    await second
    waiting[0]?.resolve([])
    await first
    expect(roll.state.getState().people?.map(({ name }) => name)).toEqual(['Zoé'])
  })

  it('PE10 keeps who was known where the server does not answer, and says so', async () => {
    const { roll, waiting } = server()
    const first = roll.refresh()
    waiting[0]?.resolve([person('Zoé')])
    await first
    const second = roll.refresh()
    const error = new Error('no answer')
    waiting[1]?.reject(error)
    await second
    expect(roll.state.getState()).toEqual({ people: [person('Zoé')], error })
    const third = roll.refresh()
    waiting[2]?.resolve([])
    await third
    expect(roll.state.getState().error).toBeNull()
  })
})

it('PE11 counts those who are here, by where they are', () => {
  const people = [person('a'), person('b', { from: 'remote' }), person('c', { online: false }), person('d')]
  expect(countPeople(people)).toEqual({ here: 3, room: 2, remote: 1 })
})

it('PE11 has those who are here first, by name, the nameless last', () => {
  const people = [person(''), person('Zoé'), person('Ada', { online: false }), person('Élie'), person('Bob')]
  expect(inRollOrder(people).map(({ name }) => name)).toEqual(['Bob', 'Élie', 'Zoé', '', 'Ada'])
})
