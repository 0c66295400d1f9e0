import { expect, test } from 'vitest'
import type { UnderTest } from '../boardStore.contract'
import { append, appends, archiveOf, board, bytes, person, record, records } from './samples'

export function roomRules(underTest: UnderTest): void {
  commitRules(underTest)
  loadRules(underTest)
  foldRules(underTest)
  snapshotRules(underTest)
}

function commitRules(underTest: UnderTest): void {
  test('ST1 numbers records from 1 without gaps, each room for itself', async () => {
    const { store } = underTest
    expect(await store.commit({ appends: [append('b', 1), append('b.stage', 1), append('b', 2)] })).toEqual([1, 1, 2])
    expect(await store.commit({ appends: [append('b.stage', 2), append('b', 3)] })).toEqual([2, 3])
    expect((await store.load('b')).records).toEqual(records(1, 3))
    expect((await store.load('b.stage')).records).toEqual(records(1, 2))
  })

  test('ST1 carries out calls in their order, though none waits for another', async () => {
    const { store } = underTest
    const numbers = await Promise.all(appends('b', 50).map((one) => store.commit({ appends: [one] })))
    expect(numbers.flat()).toEqual(records(1, 50).map(({ seq }) => seq))
    expect((await store.load('b')).records).toEqual(records(1, 50))
  })

  test('ST1 keeps the order of a room between calls that touch other rooms as well', async () => {
    const { store } = underTest
    const both = store.commit({ appends: [append('b.desk.anna', 1), append('b', 1)] })
    const one = store.commit({ appends: [append('b', 2)] })
    expect(await Promise.all([both, one])).toEqual([[1, 1], [2]])
    expect((await store.load('b')).records).toEqual(records(1, 2))
  })

  test('ST2 commits to several rooms, boards and people at once', async () => {
    const { store } = underTest
    const people = [{ board: 'b', person: person('anna') }]
    await store.commit({ appends: [append('b', 1), append('b.desk.anna', 1)], boards: [board('b')], people })
    expect((await store.load('b.desk.anna')).records).toEqual([record(1)])
    expect(await store.board('b')).toEqual(board('b'))
    expect(await store.people('b')).toEqual([person('anna')])
  })

  test('ST2 ST13 commits nothing where one of its names cannot be', async () => {
    const { store } = underTest
    const commit = { boards: [board('b')], appends: [append('b', 1), append('b.elsewhere', 1)] }
    await expect(store.commit(commit)).rejects.toThrow(TypeError)
    expect(await store.board('b')).toBeNull()
    expect((await store.load('b')).records).toEqual([])
    expect(await store.commit({ appends: [append('b', 1)] })).toEqual([1])
  })

  test('ST13 refuses names that can be no room, person or snapshot', async () => {
    const { store } = underTest
    const about = { id: 'a/b', name: 'x', time: 1, seq: 0 }
    await expect(store.load('b/c')).rejects.toThrow(TypeError)
    await expect(store.load('')).rejects.toThrow(TypeError)
    await expect(store.board('b.stage')).rejects.toThrow(TypeError)
    await expect(store.keepSnapshot('b', about, bytes(1))).rejects.toThrow(TypeError)
    await expect(store.commit({ appends: [{ ...append('b', 1), person: 'é' }] })).rejects.toThrow(TypeError)
    await expect(archiveOf(store, 'b/c')).rejects.toThrow(TypeError)
  })

  test('ST16 resolves an empty commit with no numbers', async () => {
    expect(await underTest.store.commit({})).toEqual([])
    expect(await underTest.store.commit({ appends: [] })).toEqual([])
  })
}

function loadRules(underTest: UnderTest): void {
  test('ST3 gives back what was committed, equal in every byte, to the next store', async () => {
    const every = Uint8Array.from({ length: 70_000 }, (_, i) => i % 256)
    const odd = [
      { room: 'b', time: 0.1, person: '', update: bytes() },
      { room: 'b', time: 8_640_000_000_000_000, person: '-_z9'.repeat(16), update: every },
    ]
    await underTest.store.commit({ appends: odd })
    const expected = odd.map(({ room: _, ...rest }, i) => ({ seq: i + 1, ...rest }))
    expect((await underTest.store.load('b')).records).toEqual(expected)
    expect((await (await underTest.reopen()).load('b')).records).toEqual(expected)
  })

  test('ST4 goes on counting in the next store', async () => {
    await underTest.store.commit({ appends: appends('b', 3) })
    await underTest.store.fold('b', 3, bytes(9))
    const store = await underTest.reopen()
    expect(await store.commit({ appends: [append('b', 4), append('c', 1)] })).toEqual([4, 1])
    expect(await store.load('b')).toEqual({ snapshot: bytes(9), snapshotSeq: 3, records: [record(4)] })
  })

  test('ST5 has nothing of a room that nobody wrote to', async () => {
    const { store } = underTest
    expect(await store.load('b')).toEqual({ snapshot: null, snapshotSeq: 0, records: [] })
    expect(await archiveOf(store, 'b')).toEqual([])
    expect(await store.snapshots('b')).toEqual([])
    expect(await store.readSnapshot('b', 'x')).toBeNull()
  })
}

function foldRules(underTest: UnderTest): void {
  test('ST6 loads the snapshot of the newest fold and the records after it', async () => {
    await underTest.store.commit({ appends: appends('b', 5) })
    await underTest.store.fold('b', 2, bytes(2))
    expect(await underTest.store.load('b')).toEqual({ snapshot: bytes(2), snapshotSeq: 2, records: records(3, 5) })
    await underTest.store.fold('b', 5, bytes(5))
    const expected = { snapshot: bytes(5), snapshotSeq: 5, records: [] }
    expect(await underTest.store.load('b')).toEqual(expected)
    expect(await (await underTest.reopen()).load('b')).toEqual(expected)
  })

  test('ST6 keeps what is appended while it folds', async () => {
    const { store } = underTest
    const first = store.commit({ appends: appends('b', 3) })
    const fold = store.fold('b', 2, bytes(2))
    const later = store.commit({ appends: [append('b', 4)] })
    await Promise.all([first, fold, later])
    expect(await store.load('b')).toEqual({ snapshot: bytes(2), snapshotSeq: 2, records: records(3, 4) })
  })

  test('ST7 refuses to fold what is folded, not written or no number', async () => {
    const { store } = underTest
    await expect(store.fold('b', 1, bytes(1))).rejects.toThrow(RangeError)
    await store.commit({ appends: appends('b', 4) })
    await store.fold('b', 2, bytes(2))
    for (const seq of [0, 1, 2, 5, 2.5, -1, Number.NaN]) {
      await expect(store.fold('b', seq, bytes(7))).rejects.toThrow(RangeError)
    }
    expect(await store.load('b')).toEqual({ snapshot: bytes(2), snapshotSeq: 2, records: records(3, 4) })
  })

  test('ST8 archives what was folded, over all folds', async () => {
    await underTest.store.commit({ appends: [...appends('b', 5), ...appends('b.stage', 2)] })
    expect(await archiveOf(underTest.store, 'b')).toEqual([])
    await underTest.store.fold('b', 2, bytes(2))
    expect(await archiveOf(underTest.store, 'b')).toEqual(records(1, 2))
    await underTest.store.fold('b', 4, bytes(4))
    const store = await underTest.reopen()
    expect(await archiveOf(store, 'b')).toEqual(records(1, 4))
    expect(await archiveOf(store, 'b.stage')).toEqual([])
  })

  test('ST8 archives thousands of records in order', async () => {
    const { store } = underTest
    const many = Array.from({ length: 2_500 }, (_, i) => append('b', (i % 200) + 1))
    await store.commit({ appends: many })
    await store.fold('b', 2_400, bytes(1))
    const found = await archiveOf(store, 'b')
    expect(found).toEqual(many.slice(0, 2_400).map((_, i) => record(i + 1, (i % 200) + 1)))
  })
}

function snapshotRules(underTest: UnderTest): void {
  test('ST9 keeps snapshots beside folds, oldest first', async () => {
    const late = { id: 'a', name: 'À la fin', time: 2_000, seq: 2 }
    const early = { id: 'z', name: 'Before', time: 1_000, seq: 1 }
    await underTest.store.commit({ appends: appends('b', 2) })
    await underTest.store.keepSnapshot('b', late, bytes(2))
    await underTest.store.keepSnapshot('b', early, bytes(1))
    await underTest.store.fold('b', 2, bytes(9))
    const store = await underTest.reopen()
    expect(await store.snapshots('b')).toEqual([early, late])
    expect(await store.snapshots('b.stage')).toEqual([])
    expect(await store.readSnapshot('b', 'a')).toEqual(bytes(2))
    expect(await store.readSnapshot('b', 'z')).toEqual(bytes(1))
  })

  test('ST9 replaces a kept snapshot of the same id', async () => {
    const { store } = underTest
    await store.keepSnapshot('b', { id: 'a', name: 'One', time: 1, seq: 0 }, bytes(1))
    await store.keepSnapshot('b', { id: 'a', name: 'Two', time: 2, seq: 0 }, bytes(2))
    expect(await store.snapshots('b')).toEqual([{ id: 'a', name: 'Two', time: 2, seq: 0 }])
    expect(await store.readSnapshot('b', 'a')).toEqual(bytes(2))
  })
  test('ST9 keeps and removes snapshots in a commit with others, or none of it', async () => {
    const { store } = underTest
    const kept = (id: string, time: number) => ({ id, name: id, time, seq: 0, phase: null })
    const put = (room: string, id: string, time: number) => ({ room, snapshot: kept(id, time), bytes: bytes(time) })
    await store.commit({ snapshots: [put('b', 'a', 1), put('b', 'c', 2), put('b.stage', 'a', 3)] })
    await store.commit({
      appends: appends('b', 1),
      snapshots: [put('b', 'd', 4)],
      removedSnapshots: ['a', 'd', 'nothing'].map((snapshot) => ({ room: 'b', snapshot })),
    })
    for (const id of ['no/id', '']) {
      const bad = { removedSnapshots: [{ room: 'b', snapshot: id }], snapshots: [put('b', 'e', 5)] }
      await expect(store.commit(bad)).rejects.toThrow(TypeError)
      await expect(store.commit({ snapshots: [put('b', id, 5)] })).rejects.toThrow(TypeError)
    }
    const reopened = await underTest.reopen()
    expect(await reopened.snapshots('b')).toEqual([kept('c', 2)])
    expect(await reopened.readSnapshot('b', 'a')).toBeNull()
    expect(await reopened.readSnapshot('b.stage', 'a')).toEqual(bytes(3))
  })
}
