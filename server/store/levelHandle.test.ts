import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { StoreWriteError } from './boardStore'
import { withDatabase } from './contract/rawDatabase'
import { openFolder } from './levelFolder'
import { type Database, LevelHandle, type Put } from './levelHandle'

let folder: string
let database: Database
let handle: LevelHandle
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-handle-'))
  const opened = await openFolder(folder)
  database = opened.database
  handle = new LevelHandle(opened)
})
afterEach(async () => {
  await handle.close()
  await rm(folder, { recursive: true, force: true })
})

const put = (key: string, value: string): Put => ({ key, value: Buffer.from(value) })
const read = async (...keys: string[]) =>
  (await handle.read((open) => open.getMany(keys))).map((value) => value?.toString())

/** The next batch fails at its sync, yet is found in the log when the database is opened again. */
function failTheNextSync(puts: readonly Put[]): void {
  vi.spyOn(database, 'batch').mockImplementationOnce(() => {
    throw new Error('the disk did not sync')
  })
  const close = database.close.bind(database)
  vi.spyOn(database, 'close').mockImplementationOnce(async () => {
    await close()
    await withDatabase(folder, async (other) => {
      for (const { key, value } of puts) await (value === null ? other.del(key) : other.put(key, value))
    })
  })
}

test('ST25 takes back what came through of a write that it had refused', async () => {
  await handle.write([put('kept', 'old'), put('gone', 'old')])
  const refused = [put('kept', 'new'), put('more', 'new'), { key: 'gone', value: null }]
  failTheNextSync(refused)
  await expect(handle.write(refused)).rejects.toThrow(StoreWriteError)
  expect(await read('kept', 'gone', 'more')).toEqual(['old', 'old', undefined])
  await handle.write([put('later', 'new')])
  expect(await read('kept', 'gone', 'more', 'later')).toEqual(['old', 'old', undefined, 'new'])
})

test('ST25 lets reads go on while it opens anew', async () => {
  await handle.write([put('key', 'old')])
  failTheNextSync([])
  await expect(handle.write([put('key', 'new')])).rejects.toThrow('the disk did not sync')
  const first = database
  let isWriting = true
  const write = handle.write([put('other', 'new')]).finally(() => {
    isWriting = false
  })
  while (isWriting) expect(await read('key')).toEqual(['old'])
  await write
  expect(first.status).toBe('closed')
  expect(await read('key', 'other')).toEqual(['old', 'new'])
})
