import { expect, test } from 'vitest'
import { append, bytes, record } from './contract/samples'
import { faultyStore } from './faultyStore'
import { createMemoryStore } from './memoryStore'

const commit = { appends: [append('b', 1)] }

test('fails writes until it recovers, and uses up no number', async () => {
  const store = faultyStore(createMemoryStore())
  store.fail(new Error('disk full'))
  await expect(store.commit(commit)).rejects.toThrow('disk full')
  await expect(store.fold('b', 1, bytes(1))).rejects.toThrow('disk full')
  expect((await store.load('b')).records).toEqual([])
  store.recover()
  expect(await store.commit(commit)).toEqual([1])
  expect([store.commitsStarted, store.commitsReturned]).toEqual([2, 1])
})

test('holds commits and lets them go in their order', async () => {
  const store = faultyStore(createMemoryStore())
  store.hold()
  const first = store.commit(commit)
  const second = store.commit({ appends: [append('b', 2)] })
  expect((await store.load('b')).records).toEqual([])
  expect([store.commitsStarted, store.commitsReturned]).toEqual([2, 0])
  store.release()
  expect(await Promise.all([first, second])).toEqual([[1], [2]])
  expect((await store.load('b')).records).toEqual([record(1), record(2)])
  expect(store.commitsReturned).toBe(2)
})
