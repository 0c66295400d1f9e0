import { expect, it } from 'vitest'
import { boltsOf } from '../../shared/model/board'
import { boltToYMap } from '../../shared/model/bolt'
import { boardWith } from '../../shared/testing/boards'
import { createBoltsProjection } from './boltsProjection'
import { readBolts } from './readBolts'

const OWN = { has: ({ author }: { author: string }) => author === 'me', add: () => {} }

function set(doc: ReturnType<typeof boardWith>, id: string, on: string, author = 'ada'): void {
  boltsOf(doc).set(id, boltToYMap({ id, on, in: null, author, createdAt: 1 }))
}

it('BO10 fetches what reads bolts once there is one, and tells of all that are there then', async () => {
  const doc = boardWith({ notes: { a: {}, b: {} } })
  let asked = 0
  const load = async () => {
    asked++
    return readBolts
  }
  const bolts = createBoltsProjection(doc, OWN, load)
  expect(asked).toBe(0)
  const told = new Promise<ReadonlySet<string>>((tell) => {
    bolts.onChange(tell)
  })
  set(doc, '1', 'a')
  set(doc, '2', 'b', 'me')
  expect(bolts.markOn('a', null)).toBeNull()
  expect(await told).toEqual(new Set(['a', 'b']))
  expect(asked).toBe(1)
  expect(bolts.markOn('a', null)).toMatchObject({ count: 1, isOwn: false })
  expect(bolts.markOn('b', null)).toMatchObject({ count: 1, isOwn: true })
  bolts.destroy()
})

it('BO10 follows what changes, and tells what it is on and was', () => {
  const doc = boardWith({ notes: { a: {}, b: {} } })
  set(doc, '1', 'a')
  set(doc, '2', 'a', 'me')
  const bolts = createBoltsProjection(doc, OWN, () => readBolts)
  const told: string[] = []
  bolts.onChange((notes) => told.push([...notes].sort().join(' ')))
  expect(bolts.markOn('a', null)?.count).toBe(2)
  expect(bolts.ownOn('a', null)).toEqual(['2'])
  expect(bolts.markOn('a', 'c')).toBeNull()
  boltsOf(doc).get('1')?.set('on', 'b')
  expect([bolts.markOn('a', null)?.count, bolts.markOn('b', null)?.count]).toEqual([1, 1])
  boltsOf(doc).get('2')?.set('deletedAt', 5)
  expect(bolts.markOn('a', null)).toBeNull()
  boltsOf(doc).delete('1')
  expect(bolts.markOn('b', null)).toBeNull()
  expect(told).toEqual(['a b', 'a', 'b'])
  bolts.destroy()
  set(doc, '3', 'a')
  expect(told).toHaveLength(3)
})
