import { expect, it } from 'vitest'
import type * as Y from 'yjs'
import { SERVER_LIMITS } from '../../shared/protocol/limits'
import { BOARD, RoomWorld } from '../testing/roomWorld'

const DESK = `${BOARD}.desk.ana`
const text = (doc: Y.Doc) => doc.getText('t')
const PART = 1024 * 1024

it('SY97 a desk takes 4 MiB, then deletions alone; 10 MB on it change nothing for others', async () => {
  const world = new RoomWorld()
  const ana = (await world.enter(DESK, { person: 'ana' })).peer
  const ben = (await world.enter(`${BOARD}.desk.ben`, { person: 'ben' })).peer
  const board = (await world.enter(BOARD, { key: 'all' })).peer
  for (let i = 0; i < 10; i++) {
    text(ana.doc).insert(0, 'x'.repeat(PART))
    text(ben.doc).insert(0, 'b')
    text(board.doc).insert(0, 'o')
    await world.settle()
  }
  expect(ana.refusals[0]).toMatch(/^full: this desk/)
  expect([ana.closed, ben.closed, board.closed]).toEqual([null, null, null])
  const held = await world.rooms.use(DESK, ({ doc }) => text(doc).length)
  expect(held).toBeGreaterThan(SERVER_LIMITS.desk - PART)
  expect(held).toBeLessThanOrEqual(SERVER_LIMITS.desk + PART)
  const others = [`${BOARD}.desk.ben`, BOARD].map((room) => world.rooms.use(room, ({ doc }) => text(doc).length))
  expect(await Promise.all(others)).toEqual([10, 10])
  expect([ben.refusals, board.refusals]).toEqual([[], []])
})

it('SY97 with room on it again the desk offers to start clean, as a board does', async () => {
  const world = new RoomWorld()
  const ana = (await world.enter(DESK, { person: 'ana' })).peer
  const phone = (await world.enter(DESK, { person: 'ana', key: 'phone' })).peer
  for (let i = 0; i < 6; i++) {
    text(ana.doc).insert(0, 'x'.repeat(PART))
    await world.settle()
  }
  expect(ana.refusals).not.toEqual([])
  text(phone.doc).delete(0, text(phone.doc).length)
  await world.clock.advance(3_000)
  text(ana.doc).insert(0, 'again')
  await world.settle()
  expect([ana.closed?.code, phone.closed]).toEqual([4410, null])
})
