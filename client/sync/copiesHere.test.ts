import { IDBFactory as FakeIndexedDb } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { findCopiesHere } from './copiesHere'
import { requestValue } from './idb'

const KNOWN = [{ board: 'b', who: ['p', 'observer'] }]

it('finds the copies of every board and person, and leaves what is not ours', async () => {
  const factory = new FakeIndexedDb()
  const names = ['grappe/b/p', 'grappe/b.stage/observer', 'grappe/c.desk.p/p', 'grappe/b.images/p']
  for (const name of [...names, 'other', 'grappe/b', 'other/b/p', 'grappe/.images/p'])
    (await requestValue(factory.open(name))).close()
  const found = await findCopiesHere([], factory)
  expect(found.map(({ name }) => name).sort()).toEqual([...names].sort())
  expect(found.map(({ board }) => board).sort()).toEqual(['b', 'b', 'b', 'c'])
  expect(found.filter(({ holds }) => holds === 'images').map(({ name }) => name)).toEqual(['grappe/b.images/p'])
})

it('CS58 asks for what is known, desks of persons alone, where a browser cannot list, and finds nothing where it keeps nothing', async () => {
  const old = Object.create(new FakeIndexedDb(), { databases: { value: undefined } }) as IDBFactory
  expect((await findCopiesHere(KNOWN, old)).map(({ name }) => name)).toEqual([
    'grappe/b/p',
    'grappe/b.stage/p',
    'grappe/b.plan/p',
    'grappe/b.desk.p/p',
    'grappe/b.images/p',
    'grappe/b/observer',
    'grappe/b.stage/observer',
    'grappe/b.plan/observer',
    'grappe/b.images/observer',
  ])
  const forbidden = {
    databases: () => Promise.reject(new DOMException('no', 'SecurityError')),
  } as unknown as IDBFactory
  expect(await findCopiesHere(KNOWN, forbidden)).toEqual([])
  expect(await findCopiesHere(KNOWN, null)).toEqual([])
})
