import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { StoreFolderError } from '../boardStore'
import type { UnderTest } from '../boardStore.contract'
import { openLevelStore } from '../levelStore'
import { append, appends, archiveOf, board, bytes, image, person, record, records } from './samples'

export function lifeRules(underTest: UnderTest): void {
  closingRules(underTest)
  ownershipRules(underTest)
  describe('backup', () => backupRules(underTest))
}

function closingRules(underTest: UnderTest): void {
  test('ST14 carries out what was called before close, and nothing after', async () => {
    const { store } = underTest
    const commits = appends('b', 5).map((one) => store.commit({ appends: [one] }))
    const closing = store.close()
    await expect(store.commit({ appends: [append('b', 6)] })).rejects.toThrow('closed')
    await closing
    expect(await Promise.all(commits)).toEqual([[1], [2], [3], [4], [5]])
    await expect(store.load('b')).rejects.toThrow('closed')
    await expect(store.boards()).rejects.toThrow('closed')
    await expect(store.images('b')).rejects.toThrow('closed')
    await expect(store.readImage('b', 'a')).rejects.toThrow('closed')
    await expect(store.fold('b', 1, bytes(1))).rejects.toThrow('closed')
    await expect(store.deleteBoard('b')).rejects.toThrow('closed')
    expect((await (await underTest.reopen()).load('b')).records).toEqual(records(1, 5))
  })
}

function ownershipRules(underTest: UnderTest): void {
  test('ST15 shares nothing with those who call it', async () => {
    const { store } = underTest
    const one = append('b', 1)
    const entry = board('b')
    const snapshot = bytes(1, 2, 3)
    await store.commit({ appends: [one, append('b', 2)], boards: [entry] })
    await store.fold('b', 1, snapshot)
    one.update.fill(0)
    entry.generations.screen = 7
    snapshot.fill(0)
    const given = await store.load('b')
    given.snapshot?.fill(0)
    for (const { update } of given.records) update.fill(0)
    for (const { update } of await archiveOf(store, 'b')) update.fill(0)
    const listed = await store.boards()
    for (const { keyHashes } of listed) keyHashes.screen = 'changed'
    expect(await store.load('b')).toEqual({ snapshot: bytes(1, 2, 3), snapshotSeq: 1, records: [record(2)] })
    expect(await archiveOf(store, 'b')).toEqual([record(1)])
    expect(await store.board('b')).toEqual(board('b'))
  })
}

function backupRules(underTest: UnderTest): void {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'grappe-backup-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  test('ST12 copies everything committed so far, while commits go on', async () => {
    const { store } = underTest
    const people = [{ board: 'b', person: person('anna') }]
    await store.commit({ boards: [board('b')], people, appends: [...appends('b', 5), ...appends('b.stage', 2)] })
    await store.commit({ images: [image('a', 1, 2), image('z', 3)] })
    await store.fold('b', 3, bytes(3))
    await store.keepSnapshot('b', { id: 'kept', name: 'Kept', time: 1, seq: 1 }, bytes(1))
    const target = join(folder, 'new', 'one')
    const going = store.backup(target)
    const later = await Promise.all(appends('b', 20, 6).map((one) => store.commit({ appends: [one] })))
    await going
    expect(later.at(-1)).toEqual([25])
    const copy = await openLevelStore(target)
    try {
      expect(await copy.boards()).toEqual([board('b')])
      expect(await copy.people('b')).toEqual([person('anna')])
      const room = await copy.load('b')
      expect(room).toMatchObject({ snapshot: bytes(3), snapshotSeq: 3 })
      expect(room.records).toEqual(records(4, 3 + room.records.length))
      expect(room.records.length).toBeGreaterThanOrEqual(2)
      expect(await archiveOf(copy, 'b')).toEqual(records(1, 3))
      expect((await copy.load('b.stage')).records).toEqual(records(1, 2))
      expect(await copy.readSnapshot('b', 'kept')).toEqual(bytes(1))
      expect(await copy.images('b')).toEqual(await store.images('b'))
      expect([await copy.readImage('b', 'a'), await copy.readImage('b', 'z')]).toEqual([bytes(1, 2), bytes(3)])
      const next = 4 + room.records.length
      expect(await copy.commit({ appends: [append('b', next)] })).toEqual([next])
    } finally {
      await copy.close()
    }
    expect((await store.load('b')).records).toEqual(records(4, 25))
  })

  test('ST12 refuses a folder that holds anything, and one that cannot be made', async () => {
    const { store } = underTest
    const file = join(folder, 'letter.txt')
    await writeFile(file, 'dear')
    await expect(store.backup(folder)).rejects.toThrow(StoreFolderError)
    await expect(store.backup(folder)).rejects.toThrow('is not empty')
    expect(await readdir(folder)).toEqual(['letter.txt'])
    expect(await readFile(file, 'utf8')).toBe('dear')
    await expect(store.backup(join(file, 'inside'))).rejects.toThrow('a part of the path is a file')
    expect(await store.commit({ appends: [append('b', 1)] })).toEqual([1])
  })
}
