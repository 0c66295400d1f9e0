import type * as FileSystem from 'node:fs/promises'
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type BoardStore, StoreDamagedError, StoreFolderError, StoreLockedError } from './boardStore'
import { damageValue, filesOf, withDatabase } from './contract/rawDatabase'
import { append, appends, archiveOf, board, bytes, image, records } from './contract/samples'
import { copyDatabase } from './levelBackup'
import { openLevelStore } from './levelStore'
import { prepareRestore, restoreFolder } from './restoreFolder'
import * as keys from './storeKeys'

const disk = vi.hoisted(() => ({ renamesLeft: Number.POSITIVE_INFINITY }))
vi.mock('node:fs/promises', async (importOriginal) => {
  const real = await importOriginal<typeof FileSystem>()
  const rename: typeof real.rename = async (from, to) => {
    if (--disk.renamesLeft < 0) throw new Error('The power went')
    await real.rename(from, to)
  }
  return { ...real, rename, default: { ...real, rename } }
})

let base: string
let folder: string
let backup: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'grappe-restore-'))
  folder = join(base, 'data')
  backup = join(base, 'backup')
})
afterEach(async () => {
  disk.renamesLeft = Number.POSITIVE_INFINITY
  await rm(base, { recursive: true, force: true })
})

async function withStore<T>(path: string, fn: (store: BoardStore) => Promise<T>): Promise<T> {
  const store = await openLevelStore(path)
  try {
    return await fn(store)
  } finally {
    await store.close()
  }
}

/** Ten edits and a fold in the backup, five more and another board in the folder. */
async function fill(): Promise<void> {
  await withStore(folder, async (store) => {
    await store.commit({ boards: [board('b')], appends: appends('b', 10), images: [image('face', 1, 2)] })
    await store.fold('b', 5, bytes(5))
    await store.backup(backup)
    await store.commit({ boards: [board('c')], appends: appends('b', 5, 11) })
  })
}

const OLD = 'old: 15 edits'
const NEW = 'new: 10 edits'

/** Which of the two is there; anything else is none of them. */
async function contents(path: string): Promise<string> {
  return withStore(path, async (store) => {
    const { snapshot, records: kept } = await store.load('b')
    expect(snapshot).toEqual(bytes(5))
    expect(kept).toEqual(records(6, 5 + kept.length))
    expect(await archiveOf(store, 'b')).toEqual(records(1, 5))
    expect(await store.readImage('b', 'face')).toEqual(bytes(1, 2))
    const boards = (await store.boards()).map(({ id }) => id).join()
    return `${boards === 'b' ? 'new' : 'old'}: ${5 + kept.length} edits`
  })
}

test('ST29 puts a backup in place, and keeps what was there beside it as it was', async () => {
  await fill()
  const before = await filesOf(folder)
  const source = await filesOf(backup)
  const restored = await restoreFolder(folder, backup)
  expect(restored.contents).toEqual({ boards: 1, rooms: 1, records: 10, images: 1 })
  expect(await filesOf(backup)).toEqual(source)
  expect(await filesOf(restored.before ?? '')).toEqual(before)
  expect(await contents(folder)).toBe(NEW)
  expect(await contents(restored.before ?? '')).toBe(OLD)
  expect(await withStore(folder, (store) => store.commit({ appends: [append('b', 11)] }))).toEqual([11])
  await restoreFolder(folder, restored.before ?? '')
  expect(await contents(folder)).toBe(OLD)
})

test('ST29 restores into a folder that is new, and into one that is damaged beyond opening', async () => {
  await fill()
  expect((await restoreFolder(join(base, 'deep', 'new'), backup)).before).toBeNull()
  expect(await contents(join(base, 'deep', 'new'))).toBe(NEW)
  await writeFile(join(folder, 'CURRENT'), 'nonsense\n')
  await expect(openLevelStore(folder)).rejects.toThrow(StoreDamagedError)
  await restoreFolder(folder, backup)
  expect(await contents(folder)).toBe(NEW)
})

test.each([
  ['a changed record', () => damageValue(backup, keys.recordKey('b', 8), 9), 'Record 8 of room "b" is damaged'],
  ['a changed record of the archive', () => damageValue(backup, keys.recordKey('b', 2), 9), 'Record 2 of room "b"'],
  ['a changed board', () => damageValue(backup, keys.boardKey('b'), 9), 'The entry of board "b" is damaged'],
  ['a lost record', () => remove(keys.recordKey('b', 3)), 'Room "b" is damaged: it has 9 of its 10 records'],
  ['a lost end', () => remove(keys.recordKey('b', 10)), 'Room "b" is damaged: it has 9 of its 10 records'],
  ['a lost snapshot', () => remove(keys.foldKey('b', 5)), 'its snapshot at record 5 is missing'],
  ['no end', () => remove(keys.FORMAT_KEY), 'a copy that was never finished'],
])('ST29 refuses a backup with %s, and changes nothing', async (_, damage, why) => {
  await fill()
  await damage()
  const refusal = restoreFolder(folder, backup)
  await expect(refusal).rejects.toThrow(StoreDamagedError)
  await expect(refusal).rejects.toThrow(`Nothing was restored from ${backup}. `)
  await expect(refusal).rejects.toThrow(why)
  await expect(refusal).rejects.not.toThrow('restoring')
  expect(await readdir(folder)).not.toContain('restoring')
  expect(await contents(folder)).toBe(OLD)
})

const remove = (key: string) => withDatabase(backup, (database) => database.del(key))

test('ST29 refuses what is no backup', async () => {
  await fill()
  await symlink(folder, join(base, 'link'))
  await mkdir(join(base, 'empty'))
  await expect(restoreFolder(folder, join(base, 'nowhere'))).rejects.toThrow('there is no such folder')
  await expect(restoreFolder(folder, join(base, 'empty'))).rejects.toThrow('is no backup of Grappe')
  await expect(restoreFolder(folder, join(base, 'link'))).rejects.toThrow('is the data folder itself')
  await expect(restoreFolder(folder, join(base, 'empty'))).rejects.toThrow(StoreFolderError)
  await withStore(backup, async () => {
    await expect(restoreFolder(folder, backup)).rejects.toThrow(StoreLockedError)
  })
  expect(await contents(folder)).toBe(OLD)
})

test('ST30 is there whole or not at all wherever it was cut off, and nothing of the old is lost', async () => {
  const outcomes: string[] = []
  for (let at = 0; ; at++) {
    disk.renamesLeft = Number.POSITIVE_INFINITY
    await Promise.all([folder, backup].map((path) => rm(path, { recursive: true, force: true })))
    await fill()
    disk.renamesLeft = at
    const isDone = await restoreFolder(folder, backup).then(
      () => true,
      () => false,
    )
    disk.renamesLeft = Number.POSITIVE_INFINITY
    // Once more in the middle of what the next start does about it.
    disk.renamesLeft = 1
    await openLevelStore(folder).then(
      (store) => store.close(),
      () => undefined,
    )
    disk.renamesLeft = Number.POSITIVE_INFINITY
    const found = await contents(folder)
    const kept = (await readdir(folder)).filter((name) => name.startsWith('before-restore-'))
    expect(kept).toHaveLength(found === NEW ? 1 : 0)
    for (const name of kept) expect(await contents(join(folder, name))).toBe(OLD)
    expect(await readdir(folder)).not.toContain('restoring')
    outcomes.push(found)
    if (isDone) break
  }
  expect(outcomes[0]).toBe(OLD)
  expect(outcomes.slice(1).every((outcome) => outcome === NEW)).toBe(true)
  expect(outcomes.length).toBeGreaterThan(8)
})

test('ST30 says so where it cannot tell how far a restore had come', async () => {
  await fill()
  await mkdir(join(folder, 'restoring', 'copy'), { recursive: true })
  await writeFile(join(folder, 'restoring', 'plan.json'), '{"bef')
  await expect(openLevelStore(folder)).rejects.toThrow(/plan\.json is damaged, .* Remove the folder restoring/)
  await rm(join(folder, 'restoring'), { recursive: true })
  expect(await contents(folder)).toBe(OLD)
})

test('ST31 lets nobody else in while it goes on, and changes nothing where it is given up', async () => {
  await fill()
  const ready = await prepareRestore(folder, backup)
  await expect(openLevelStore(folder)).rejects.toThrow(StoreLockedError)
  await expect(prepareRestore(folder, backup)).rejects.toThrow(`${folder} is being restored`)
  await ready.giveUp()
  expect(await contents(folder)).toBe(OLD)
})

test('ST31 changes nothing where the store was not let go of', async () => {
  await fill()
  const store = await openLevelStore(folder)
  const ready = await prepareRestore(folder, backup)
  await expect(ready.carryOut(async () => {})).rejects.toThrow(StoreLockedError)
  expect(await store.commit({ appends: [append('b', 16)] })).toEqual([16])
  await store.close()
  expect(await contents(folder)).toBe('old: 16 edits')
})

test('ST32 a copy ends with its store, and leaves nothing that looks like a backup', async () => {
  await fill()
  const target = join(base, 'second')
  const store = await openLevelStore(folder)
  const copying = expect(store.backup(target)).rejects.toThrow('closed')
  await store.close()
  await copying
  expect(await readdir(target)).toEqual([])
  const stop = () => {
    throw new Error('The disk takes no more')
  }
  await expect(withDatabase(folder, (database) => copyDatabase(database, target, stop))).rejects.toThrow(
    'takes no more',
  )
  expect(await readdir(target)).toEqual([])
  await withStore(folder, (next) => next.backup(target))
  expect(await contents(target)).toBe(OLD)
})
