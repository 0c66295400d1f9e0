import { expect, test } from 'vitest'
import type { BoardStore } from '../boardStore'
import type { UnderTest } from '../boardStore.contract'
import { append, appends, archiveOf, board, bytes, image, person } from './samples'

export function boardRules(underTest: UnderTest): void {
  recordRules(underTest)
  imageRules(underTest)
  deletionRules(underTest)
}

function recordRules(underTest: UnderTest): void {
  test('ST10 replaces boards and people, and lists them by id', async () => {
    const boards = [board('c'), board('b'), board('b-2')]
    const people = ['zoe', 'anna'].map((id) => ({ board: 'b', person: person(id) }))
    await underTest.store.commit({ boards, people })
    await underTest.store.commit({
      boards: [board('b', 'second')],
      people: [{ board: 'b', person: person('anna', 'Anna') }],
    })
    const store = await underTest.reopen()
    expect((await store.boards()).map(({ id }) => id)).toEqual(['b', 'b-2', 'c'])
    expect(await store.board('b')).toEqual(board('b', 'second'))
    expect(await store.people('b')).toEqual([person('anna', 'Anna'), person('zoe')])
  })

  test('ST3 ST10 keeps a door and where people joined from, and adds neither to a record without', async () => {
    const door = { isOpen: true, code: 'AC3D4E', ticket: 'abcDEF-123_456-ghiJKL0BS' }
    await underTest.store.commit({
      boards: [{ ...board('b'), door }, board('c')],
      people: [
        { board: 'b', person: { ...person('anna'), from: 'room' } },
        { board: 'b', person: person('zoe') },
      ],
    })
    const store = await underTest.reopen()
    expect(await store.boards()).toStrictEqual([{ ...board('b'), door }, board('c')])
    expect(await store.people('b')).toStrictEqual([{ ...person('anna'), from: 'room' }, person('zoe')])
    await store.commit({ boards: [{ ...board('b'), door: { isOpen: false, code: null, ticket: null } }] })
    expect((await store.board('b'))?.door).toEqual({ isOpen: false, code: null, ticket: null })
  })

  test('ST15 shares no door with those who call it', async () => {
    const { store } = underTest
    const door = { isOpen: true, code: 'AC3D4E', ticket: null }
    await store.commit({ boards: [{ ...board('b'), door }] })
    door.isOpen = false
    const given = await store.board('b')
    if (given?.door !== undefined) given.door.code = null
    expect((await store.board('b'))?.door).toEqual({ isOpen: true, code: 'AC3D4E', ticket: null })
  })

  test('ST10 knows nothing of an unknown board', async () => {
    expect(await underTest.store.board('b')).toBeNull()
    expect(await underTest.store.boards()).toEqual([])
    expect(await underTest.store.people('b')).toEqual([])
  })

  test('ST10 removes people, also those that the same commit brought', async () => {
    const { store } = underTest
    await store.commit({ people: ['anna', 'zoe'].map((id) => ({ board: 'b', person: person(id) })) })
    await store.commit({
      people: [{ board: 'b', person: person('max') }],
      removedPeople: ['max', 'anna', 'nobody'].map((id) => ({ board: 'b', person: id })),
    })
    expect(await store.people('b')).toEqual([person('zoe')])
  })
}

function imageRules(underTest: UnderTest): void {
  test('ST17 gives images as they were written, and lists them by id with their size', async () => {
    const file = new Uint8Array(1_000_000).fill(7)
    const large = { board: 'b', image: { ...image('large').image, bytes: file.length }, file }
    await underTest.store.commit({ images: [large, image('a', 1, 0, 255), { ...image('other', 9), board: 'b-2' }] })
    const store = await underTest.reopen()
    expect(await store.images('b')).toEqual([image('a', 1, 0, 255).image, large.image])
    expect(await store.readImage('b', 'a')).toEqual(bytes(1, 0, 255))
    expect(Buffer.from((await store.readImage('b', 'large')) ?? []).equals(Buffer.from(large.file))).toBe(true)
    expect(await store.readImage('b-2', 'other')).toEqual(bytes(9))
  })

  test('ST17 knows nothing of an unknown image or of one of another board, and replaces one of the same id', async () => {
    const { store } = underTest
    await store.commit({ images: [image('a', 1)] })
    expect([await store.readImage('b', 'z'), await store.readImage('c', 'a')]).toEqual([null, null])
    expect(await store.images('c')).toEqual([])
    await store.commit({ images: [image('a', 2, 3)] })
    expect(await store.readImage('b', 'a')).toEqual(bytes(2, 3))
    expect(await store.images('b')).toEqual([image('a', 2, 3).image])
  })

  test('ST17 removes images, also those that the same commit brought, and they may come again', async () => {
    await underTest.store.commit({ images: [image('a', 1), image('z', 2), { ...image('a', 3), board: 'b-2' }] })
    await underTest.store.commit({
      images: [image('m', 4)],
      removedImages: ['m', 'a', 'nothing'].map((id) => ({ board: 'b', image: id })),
    })
    const store = await underTest.reopen()
    expect(await store.images('b')).toEqual([image('z', 2).image])
    expect([await store.readImage('b', 'a'), await store.readImage('b', 'm')]).toEqual([null, null])
    expect(await store.readImage('b-2', 'a')).toEqual(bytes(3))
    await store.commit({ images: [image('a', 5, 6)] })
    expect(await store.readImage('b', 'a')).toEqual(bytes(5, 6))
    await expect(store.commit({ removedImages: [{ board: 'b', image: 'no/id' }] })).rejects.toThrow(TypeError)
  })

  test('ST2 ST13 takes images and edits together or not at all', async () => {
    const { store } = underTest
    await expect(store.commit({ images: [image('a', 1), image('no/id', 1)] })).rejects.toThrow(TypeError)
    await expect(store.commit({ images: [image('a', 1)], appends: [append('no room', 1)] })).rejects.toThrow(TypeError)
    await expect(store.readImage('b', 'no/id')).rejects.toThrow(TypeError)
    await expect(store.images('no/board')).rejects.toThrow(TypeError)
    expect(await store.images('b')).toEqual([])
    expect(await store.commit({ images: [image('a', 1)], appends: [append('b', 1)] })).toEqual([1])
    expect(await store.images('b')).toHaveLength(1)
  })

  test('ST15 shares no image with those who call it', async () => {
    const { store } = underTest
    const one = image('a', 1, 2)
    await store.commit({ images: [one] })
    one.file.fill(0)
    one.image.width = 0
    const given = await store.readImage('b', 'a')
    given?.fill(0)
    for (const listed of await store.images('b')) listed.height = 0
    expect(await store.readImage('b', 'a')).toEqual(bytes(1, 2))
    expect(await store.images('b')).toEqual([image('a', 1, 2).image])
  })
}

const ROOMS = ['', '.stage', '.plan', '.desk.anna', '.desk.zoe']
const ALIKE = ['b-', 'b-2', 'b0', 'bb', 'B', 'b_']

async function fill(underTest: UnderTest, id: string): Promise<void> {
  const { store } = underTest
  await store.commit({
    boards: [board(id)],
    people: [{ board: id, person: person('anna') }],
    appends: ROOMS.flatMap((end) => appends(id + end, 3)),
    images: [{ ...image('a', 5), board: id }],
  })
  for (const end of ROOMS) {
    await store.fold(id + end, 2, bytes(2))
    await store.keepSnapshot(id + end, { id: 'kept', name: 'Kept', time: 1, seq: 1 }, bytes(1))
  }
}

/** That `b` is gone and the boards whose ids begin alike are whole. */
async function expectOnly(store: BoardStore): Promise<void> {
  expect(await store.board('b')).toBeNull()
  expect((await store.boards()).map(({ id }) => id)).toEqual(ALIKE.toSorted())
  expect(await store.people('b')).toEqual([])
  expect([await store.images('b'), await store.readImage('b', 'a')]).toEqual([[], null])
  for (const end of ROOMS) {
    expect(await store.load(`b${end}`)).toEqual({ snapshot: null, snapshotSeq: 0, records: [] })
    expect(await archiveOf(store, `b${end}`)).toEqual([])
    expect(await store.snapshots(`b${end}`)).toEqual([])
    expect(await store.readSnapshot(`b${end}`, 'kept')).toBeNull()
    for (const id of ALIKE) {
      expect(await store.load(id + end)).toMatchObject({ snapshotSeq: 2, records: [{ seq: 3 }] })
      expect(await archiveOf(store, id + end)).toHaveLength(2)
      expect(await store.readSnapshot(id + end, 'kept')).toEqual(bytes(1))
    }
  }
  for (const id of ALIKE) {
    expect(await store.people(id)).toEqual([person('anna')])
    expect(await store.readImage(id, 'a')).toEqual(bytes(5))
    expect(await store.images(id)).toHaveLength(1)
  }
}

function deletionRules(underTest: UnderTest): void {
  test('ST11 deletes everything of a board and nothing of one whose id begins alike', async () => {
    for (const id of ['b', ...ALIKE]) await fill(underTest, id)
    await underTest.store.deleteBoard('b')
    await expectOnly(underTest.store)
    await expectOnly(await underTest.reopen())
  })

  test('ST11 lets a board of the same id begin anew', async () => {
    const { store } = underTest
    await fill(underTest, 'b')
    await store.deleteBoard('b')
    expect(await store.commit({ boards: [board('b', 'new')], appends: [append('b', 1)] })).toEqual([1])
    expect(await store.board('b')).toEqual(board('b', 'new'))
    expect((await store.load('b')).records).toHaveLength(1)
  })

  test('ST11 deletes a board of thousands of records, and one that never was', async () => {
    const { store } = underTest
    await store.commit({ boards: [board('b')], appends: appends('b', 5_000) })
    await Promise.all([store.deleteBoard('b'), store.deleteBoard('b'), store.deleteBoard('never')])
    expect(await store.board('b')).toBeNull()
    const next = await underTest.reopen()
    expect((await next.load('b')).records).toEqual([])
    expect(await next.commit({ appends: [append('b', 1)] })).toEqual([1])
  })
}
