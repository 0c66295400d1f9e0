import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createRandom } from '../../shared/testing/seededRandom'
import { withDatabase } from './contract/rawDatabase'
import { findTableDamage } from './tableCheck'

const SEED = 7
let folder: string
let tables: Buffer[]

/** Tables as LevelDB makes them of what packs well, of what does not, and of long keys that begin alike. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-tables-'))
  const random = createRandom(SEED)
  await withDatabase(folder, async (database) => {
    const batch = database.batch()
    for (let i = 0; i < 4_000; i++) {
      const noise = Buffer.from(Array.from({ length: i % 2 ? 200 : 0 }, () => Math.floor(random() * 256)))
      batch.put(
        `r/a-board-with-a-long-name/${String(i).padStart(12, '0')}`,
        Buffer.concat([noise, Buffer.alloc(300, 'x')]),
      )
    }
    await batch.write({ sync: true })
    await database.compactRange('a', 'z')
  })
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ldb'))
  tables = await Promise.all(names.map((name) => readFile(join(folder, name))))
  expect(tables.length).toBeGreaterThan(0)
})
afterAll(() => rm(folder, { recursive: true, force: true }))

test('ST24 a table as LevelDB wrote it is sound', () => {
  expect(tables.map(findTableDamage)).toEqual(tables.map(() => null))
})

test(`ST24 a table is damaged wherever a bit is flipped, a piece cut off, or a block put elsewhere (seed ${SEED})`, () => {
  const random = createRandom(SEED)
  const [table = Buffer.alloc(0)] = tables
  for (let round = 0; round < 30; round++) {
    const at = round < 10 ? table.length - 1 - round * 5 : Math.floor(random() * table.length)
    table.writeUInt8(table.readUInt8(at) ^ (1 << (round % 8)), at)
    expect(findTableDamage(table), `a bit at ${at}`).not.toBeNull()
    table.writeUInt8(table.readUInt8(at) ^ (1 << (round % 8)), at)
    expect(findTableDamage(table.subarray(0, at)), `cut at ${at}`).not.toBeNull()
    expect(findTableDamage(Buffer.concat([table.subarray(0, at), Buffer.of(0), table.subarray(at)]))).not.toBeNull()
  }
  expect(findTableDamage(table)).toBeNull()
  expect(findTableDamage(Buffer.alloc(100))).not.toBeNull()
})
