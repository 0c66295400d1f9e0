import { chmod, mkdtemp, rm, stat, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type BoardStore, StoreDamagedError, StoreFolderError } from './boardStore'
import { damageValue, filesOf, withDatabase } from './contract/rawDatabase'
import { append, appends, archiveOf, board, bytes, image, person } from './contract/samples'
import { HIGH_WATER_FILE } from './highWater'
import { openLevelStore } from './levelStore'
import { repairFolder } from './repairFolder'
import { encodeJson } from './storedValue'
import * as keys from './storeKeys'

let base: string
let folder: string
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'grappe-folder-'))
  folder = join(base, 'data')
})
afterEach(() => rm(base, { recursive: true, force: true }))

const ROOMS = ['b', 'b.stage', 'c']

/** A folder with commits in its log, and with `inTables` some more in tables. */
async function fill(inTables: 'log only' | 'tables too'): Promise<void> {
  let store = await openLevelStore(folder)
  const commitSome = async (from: number) => {
    await store.commit({ boards: [board('b'), board('c')] })
    for (let i = from; i < from + 20; i++)
      await store.commit({ appends: ROOMS.flatMap((room) => appends(room, 10, i)) })
  }
  await commitSome(1)
  if (inTables === 'tables too') {
    await store.fold('b', 50, bytes(1, 2, 3))
    await store.close()
    store = await openLevelStore(folder)
    await commitSome(21)
  }
  await store.close()
}

/** What a store gives for each room: everything, or that it is damaged. */
async function contents(store: BoardStore): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const room of ROOMS) {
    try {
      found.set(room, JSON.stringify([await store.load(room), await archiveOf(store, room)]))
    } catch (error) {
      if (!(error instanceof StoreDamagedError)) throw error
      found.set(room, 'damaged')
    }
  }
  return found
}

async function changeFile(name: string, change: (file: Buffer) => Buffer): Promise<void> {
  const file = (await filesOf(folder)).get(name)
  if (file === undefined) throw new Error(`No ${name}`)
  await writeFile(join(folder, name), change(file))
}

async function logName(): Promise<string> {
  const names = [...(await filesOf(folder)).keys()].filter((name) => name.endsWith('.log'))
  expect(names).toHaveLength(1)
  return names[0] ?? ''
}

const flipBit = (at: number) => (file: Buffer) => {
  file.writeUInt8(file.readUInt8(at) ^ 1, at)
  return file
}

test('ST22 makes a folder with its parents, for this user alone', async () => {
  const store = await openLevelStore(join(folder, 'deep', 'er'))
  await store.close()
  for (const made of [folder, join(folder, 'deep'), join(folder, 'deep', 'er')]) {
    expect((await stat(made)).mode & 0o777).toBe(0o700)
  }
})

test('ST22 refuses a path that is a file or leads through one, in one line', async () => {
  await writeFile(folder, 'a letter')
  for (const path of [folder, join(folder, 'inside')]) {
    const refusal = openLevelStore(path)
    await expect(refusal).rejects.toThrow(StoreFolderError)
    await expect(refusal).rejects.toThrow(
      /^Grappe cannot keep its data in .*: .* is a file\. Mend that, or set GRAPPE_DATA to another folder\.$/,
    )
  }
})

test('ST22 leaves the mode of a folder that was there', async () => {
  await openLevelStore(folder).then((store) => store.close())
  await chmod(folder, 0o750)
  await openLevelStore(folder).then((store) => store.close())
  expect((await stat(folder)).mode & 0o777).toBe(0o750)
})

test('ST24 refuses a log that is damaged with writes behind it, and leaves the folder as it is', async () => {
  await fill('log only')
  await changeFile(await logName(), (log) => flipBit(Math.floor(log.length / 2))(log))
  const before = await filesOf(folder)
  await expect(openLevelStore(folder)).rejects.toThrow(/\.log is damaged at byte \d+\. Restore it from a backup/)
  expect(await filesOf(folder)).toEqual(before)
})

test('ST24 keeps what can be read where somebody follows what it says', async () => {
  await fill('log only')
  await changeFile(await logName(), (log) => flipBit(Math.floor(log.length / 2))(log))
  await expect(openLevelStore(folder)).rejects.toThrow(StoreDamagedError)
  const { lost, damage } = await repairFolder(folder)
  expect([lost.length, damage]).toEqual([2, []])
  const store = await openLevelStore(folder)
  expect(await store.boards()).toEqual([board('b'), board('c')])
  expect([...(await contents(store)).values()]).not.toContain('damaged')
  expect(await store.commit({ appends: [append('new', 1)] })).toEqual([1])
  await store.close()
})

test('ST24 finds that the end of the log is lost', async () => {
  await fill('log only')
  await changeFile(await logName(), (log) => log.subarray(0, log.length - 10))
  await expect(openLevelStore(folder)).rejects.toThrow('the last 1 of its writes are missing')
  await unlink(join(folder, HIGH_WATER_FILE))
  const store = await openLevelStore(folder)
  expect((await store.load('b')).records).toHaveLength(190)
  await store.close()
})

test('ST21 says of a folder in use that it is in use, whatever its files look like at that moment', async () => {
  await fill('tables too')
  const store = await openLevelStore(folder)
  await changeFile(await logName(), (log) => Buffer.concat([log, Buffer.alloc(100, 1), log]))
  await expect(openLevelStore(folder)).rejects.toThrow('Another Grappe server is using')
  await store.close()
})

test('ST24 refuses a folder without CURRENT, where LevelDB would begin anew and clear the rest away', async () => {
  await fill('tables too')
  await unlink(join(folder, 'CURRENT'))
  const before = await filesOf(folder)
  await expect(openLevelStore(folder)).rejects.toThrow(StoreDamagedError)
  expect(await filesOf(folder)).toEqual(before)
})

test('ST27 refuses a copy that was never finished', async () => {
  await fill('tables too')
  await withDatabase(folder, (database) => database.del(keys.FORMAT_KEY))
  await expect(openLevelStore(folder)).rejects.toThrow('a copy that was never finished')
})

test('ST27 refuses a folder that a newer Grappe wrote, and one whose mark is damaged', async () => {
  await fill('log only')
  const newer = encodeJson(keys.FORMAT_KEY, { version: 2 })
  await withDatabase(folder, (database) => database.put(keys.FORMAT_KEY, newer))
  await expect(openLevelStore(folder)).rejects.toThrow(StoreFolderError)
  await expect(openLevelStore(folder)).rejects.toThrow('was written by a newer Grappe')
  await damageValue(folder, keys.FORMAT_KEY, 9)
  await expect(openLevelStore(folder)).rejects.toThrow(StoreDamagedError)
})

test('ST26 ends a deletion that was cut off', async () => {
  const store = await openLevelStore(folder)
  await store.commit({ boards: [board('b')], appends: appends('b', 50), images: [image('a', 1)] })
  const deletion = store.deleteBoard('b')
  await store.close()
  await deletion
  const keysNow = () => withDatabase(folder, (database) => database.keys().all())
  expect(await keysNow()).toContain(keys.deletionKey('b'))
  await openLevelStore(folder).then((next) => next.close())
  expect(await keysNow()).toEqual([keys.BATCHES_KEY, keys.FORMAT_KEY])
})

test('ST28 leaves nothing of a deleted board in the files', async () => {
  const secret = Buffer.from('q7#Zk!v0')
  const holds = async () => Buffer.concat([...(await filesOf(folder)).values()]).includes(secret)
  const store = await openLevelStore(folder)
  await store.commit({ boards: [board('b'), board('c')], appends: appends('c', 50) })
  await store.commit({ appends: [{ room: 'b.desk.anna', time: 1, person: 'anna', update: secret }] })
  await store.commit({ people: [{ board: 'b', person: person('anna', secret.toString()) }] })
  await store.fold('b.desk.anna', 1, secret)
  await store.commit({ images: [{ ...image('face'), file: secret }] })
  await store.keepSnapshot('b', { id: 'kept', name: 'Kept', time: 1, seq: 0 }, secret)
  expect(await holds()).toBe(true)
  await store.deleteBoard('b')
  expect(await holds()).toBe(false)
  expect((await store.load('c')).records).toHaveLength(50)
  await store.close()
})
