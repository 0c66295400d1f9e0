import { IDBFactory as FakeIndexedDb } from 'fake-indexeddb'
import { expect, it } from 'vitest'
import { findCopiesHere } from '../copiesHere'
import { forgetLocalCopies } from '../forgetLocalCopies'
import { openKeptImages } from './keptImages'

const NAME = 'grappe/b.images/p'
const file = new Blob(['bytes'], { type: 'image/webp' })

it('CS33 keeps a picture with its type', async () => {
  const kept = openKeptImages(new FakeIndexedDb(), NAME)
  expect(await kept.get('a')).toBeNull()
  await kept.put('a', file)
  const found = await kept.get('a')
  expect([found?.type, await found?.text()]).toEqual(['image/webp', 'bytes'])
  kept.close()
  expect(await kept.get('a')).toBeNull()
})

it('CS33 never fails where the browser keeps nothing', async () => {
  const forbidden = {
    open: () => {
      throw new DOMException('no', 'SecurityError')
    },
  } as unknown as IDBFactory
  const kept = openKeptImages(forbidden, NAME)
  await kept.put('a', file)
  expect(await kept.get('a')).toBeNull()
  kept.close()
})

it('CS33 is forgotten with the board, also while a tab still has it open', async () => {
  const factory = new FakeIndexedDb()
  const kept = openKeptImages(factory, NAME)
  await kept.put('a', file)
  await forgetLocalCopies(await findCopiesHere([], factory), factory)
  expect(await findCopiesHere([], factory)).toEqual([])
  await kept.put('b', file)
  expect(await kept.get('a')).toBeNull()
})
