import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { StoreDamagedError } from './boardStore'
import { findDamage } from './checkDatabase'
import { damageValue, withDatabase } from './contract/rawDatabase'
import { append, appends, archiveOf, board, bytes, image, person, records } from './contract/samples'
import { openLevelStore } from './levelStore'
import * as keys from './storeKeys'

const KEPT = { id: 'kept', name: 'Kept', time: 1, seq: 1 }

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-damage-'))
  const store = await openLevelStore(folder)
  const people = [{ board: 'b', person: person('anna') }]
  await store.commit({ boards: [board('b'), board('c')], people })
  await store.commit({ appends: [...appends('b', 20), ...appends('c', 20)] })
  await store.fold('b', 10, bytes(10))
  await store.keepSnapshot('b', KEPT, bytes(1))
  await store.commit({ images: [image('face', 1, 2, 3), image('other', 4)] })
  await store.close()
})
afterEach(() => rm(folder, { recursive: true, force: true }))

/** Opens the store, and says how loading the room fails; the other room must be whole. */
async function loadingB(): Promise<string> {
  const store = await openLevelStore(folder)
  try {
    expect((await store.load('c')).records).toEqual(records(1, 20))
    expect(await store.commit({ appends: [append('c', 21)] })).toEqual([21])
    const error = await store.load('b').then(
      () => null,
      (reason: unknown) => reason,
    )
    expect(error).toBeInstanceOf(StoreDamagedError)
    return error instanceof Error ? error.message : ''
  } finally {
    await store.close()
  }
}

const RESTORE = 'Restore the data folder from a backup; other boards are not affected.'

test.each([0, 5, 12, 13, 16])('ST23 names a record whose bytes changed, here at %i', async (at) => {
  await damageValue(folder, keys.recordKey('b', 14), at)
  expect(await loadingB()).toBe(`Record 14 of room "b" is damaged: its checksum does not fit. ${RESTORE}`)
})

test('ST23 names a record that lies in the place of another', async () => {
  await withDatabase(folder, async (database) => {
    const [one = '', other = ''] = [keys.recordKey('b', 15), keys.recordKey('b', 16)]
    const [first, second] = await database.getMany([one, other])
    if (first && second) await database.batch([put(one, second), put(other, first)])
  })
  expect(await loadingB()).toContain('Record 15 of room "b" is damaged')
})

const put = (key: string, value: Buffer) => ({ type: 'put' as const, key, value })

test.each([
  ['in the middle', keys.recordKey('b', 15), 'Room "b" is damaged: record 15 is missing'],
  ['at the end', keys.recordKey('b', 20), 'Room "b" is damaged: record 20 is missing'],
  ['first', keys.recordKey('b', 11), 'Room "b" is damaged: record 11 is missing'],
  ['as the count', keys.headKey('b'), 'Room "b" is damaged: its count says 0, but record 20 is there'],
  ['as the snapshot', keys.foldKey('b', 10), 'Room "b" is damaged: its snapshot at record 10 is missing'],
])('ST23 names what is missing %s', async (_, key, message) => {
  await withDatabase(folder, (database) => database.del(key))
  expect(await loadingB()).toBe(`${message}. ${RESTORE}`)
})

test.each([
  ['count', keys.headKey('b'), 'The count of room "b" is damaged'],
  ['snapshot', keys.foldKey('b', 10), 'The snapshot of room "b" at record 10 is damaged'],
])('ST23 names a changed %s', async (_, key, message) => {
  await damageValue(folder, key, 4)
  expect(await loadingB()).toContain(message)
})

test('ST23 lets a room without its end take no writes, and those that share its batch go through', async () => {
  await withDatabase(folder, (database) => database.del(keys.recordKey('b', 20)))
  const store = await openLevelStore(folder)
  const outcomes = await Promise.allSettled([
    store.commit({ appends: [append('c', 21)] }),
    store.commit({ appends: [append('b', 21)] }),
    store.fold('b', 12, bytes(12)),
    store.commit({ appends: [append('c', 22)] }),
  ])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected', 'fulfilled'])
  expect((await store.load('c')).records).toEqual(records(1, 22))
  await store.close()
})

test('ST23 names damage in the archive, in a kept snapshot, a board and a person', async () => {
  await damageValue(folder, keys.recordKey('b', 4), 9)
  await damageValue(folder, keys.snapshotBytesKey('b', 'kept'), 4)
  await damageValue(folder, keys.boardKey('b'), 9)
  await damageValue(folder, keys.personKey('b', 'anna'), 9)
  const store = await openLevelStore(folder)
  expect(await store.load('b')).toEqual({ snapshot: bytes(10), snapshotSeq: 10, records: records(11, 20) })
  await expect(archiveOf(store, 'b')).rejects.toThrow('Record 4 of room "b" is damaged')
  await expect(store.readSnapshot('b', 'kept')).rejects.toThrow('The kept snapshot "kept" of room "b" is damaged')
  await expect(store.board('b')).rejects.toThrow('The entry of board "b" is damaged')
  await expect(store.people('b')).rejects.toThrow('Person "anna" of board "b" is damaged')
  expect(await store.boards()).toEqual([board('c')])
  await store.close()
})

test('ST23 names a board, a person and a kept snapshot that are missing, not only what has a number', async () => {
  const gone = [keys.boardKey('b'), keys.personKey('b', 'anna'), keys.snapshotKey('b', 'kept')]
  await withDatabase(folder, (database) => database.batch(gone.map((key) => ({ type: 'del' as const, key }))))
  const store = await openLevelStore(folder)
  await expect(store.board('b')).rejects.toThrow('The entry of board "b" is damaged: it is missing')
  await expect(store.people('b')).rejects.toThrow('Person "anna" of board "b" is damaged: it is missing')
  await expect(store.snapshots('b')).rejects.toThrow('The kept snapshot "kept" of room "b" is damaged: it is missing')
  expect(await store.board('nobody')).toBeNull()
  await store.deleteBoard('b')
  expect([await store.board('b'), await store.people('b')]).toEqual([null, []])
  await store.close()
})

test.each([
  ['changed bytes', 'j/b/face', 5, 'The image "face" of board "b" is damaged: its checksum does not fit'],
  ['bytes that are missing', 'j/b/face', null, 'The image "face" of board "b" is damaged: it is missing'],
])('ST23 names an image with %s, and gives the others', async (_, key, at, message) => {
  if (at === null) await withDatabase(folder, (database) => database.del(key))
  else await damageValue(folder, key, at)
  const store = await openLevelStore(folder)
  await expect(store.readImage('b', 'face')).rejects.toThrow(StoreDamagedError)
  await expect(store.readImage('b', 'face')).rejects.toThrow(message)
  expect(await store.readImage('b', 'other')).toEqual(bytes(4))
  await store.commit({ images: [image('face', 9)] })
  expect(await store.readImage('b', 'face')).toEqual(bytes(9))
  await store.close()
})

test('ST23 ST33 names an image whose size is damaged or gone when everything is read, and counts the others', async () => {
  await damageValue(folder, 'i/b/face', 5)
  await withDatabase(folder, (database) => database.del('i/b/other'))
  const store = await openLevelStore(folder)
  expect(await store.images('b')).toEqual([])
  await store.close()
  const { damage } = await withDatabase(folder, findDamage)
  expect(damage).toEqual([
    'The image "face" of board "b" is damaged: its checksum does not fit.',
    'The image "other" of board "b" is damaged: it is missing.',
  ])
})

test('ST23 ST12 backs up what can be read and names what is damaged', async () => {
  await damageValue(folder, keys.recordKey('b', 14), 9)
  const target = join(folder, 'copy')
  const store = await openLevelStore(folder)
  await expect(store.backup(target)).rejects.toThrow('Record 14 of room "b" is damaged')
  await store.close()
  const copy = await openLevelStore(target)
  expect((await copy.load('c')).records).toEqual(records(1, 20))
  await expect(copy.load('b')).rejects.toThrow(StoreDamagedError)
  await copy.close()
})
