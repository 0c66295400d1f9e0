import { cp, mkdtemp, readdir, readFile, rm, unlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { StoreDamagedError } from './boardStore'
import { fillFolder, type Outcome, type Told, tryDamage } from './contract/damagedFolder'
import { openLevelStore } from './levelStore'
import { repairFolder } from './repairFolder'

let base: string
let paths: { whole: string; folder: string }
let truth: Told
beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'grappe-every-file-'))
  paths = { whole: join(base, 'whole'), folder: join(base, 'folder') }
  truth = await fillFolder(paths.whole)
})
afterAll(() => rm(base, { recursive: true, force: true }))

const KINDS = [
  ['tables', /\.ldb$/, 24, ['refused']],
  ['the log', /\.log$/, 30, ['refused']],
  ['the list of files', /^MANIFEST-/, 30, ['refused']],
  ['its name', /^CURRENT$/, 16, ['refused']],
  ['the count of writes', /^batches$/, 16, ['refused', 'whole']],
] as const

const flipBit = (at: number) => (file: Buffer) => {
  file.writeUInt8(file.readUInt8(at) ^ (1 << (at % 8)), at)
  return file
}
const cutAt = (at: number) => (file: Buffer) => file.subarray(0, at)

/** Places all along a file, its first and its last byte among them. */
function placesIn(length: number, count: number): number[] {
  const step = Math.max(1, (length - 1) / (count - 1))
  return Array.from({ length: Math.min(count, length) }, (_, i) => Math.min(length - 1, Math.round(i * step)))
}

describe.each(KINDS)('ST24 %s, changed or cut all along', (_, pattern, count, expected) => {
  test('is served as it was written, or refused by a line that helps: never wrong, never lost without a word', async () => {
    const outcomes = new Set<Outcome>()
    const files = (await readdir(paths.whole)).filter((name) => pattern.test(name))
    expect(files.length).toBeGreaterThan(0)
    for (const file of files) {
      const { length } = await readFile(join(paths.whole, file))
      for (const [i, at] of placesIn(length, count).entries()) {
        // Following the advice costs most of the time.
        const isFollowed = i % 4 === 0
        for (const damage of [flipBit(at), cutAt(at)]) {
          const { outcome, wrong } = await tryDamage(paths, truth, { file, damage, isFollowed })
          expect(wrong, `${file} at ${at} of ${length}`).toEqual([])
          outcomes.add(outcome)
        }
      }
    }
    expect([...outcomes].sort()).toEqual(expected)
  })
})

test('ST24 a file that is gone is named, and a repair goes on without it', async () => {
  for (const file of (await readdir(paths.whole)).filter((name) => /\.ldb$|^MANIFEST|^CURRENT$/.test(name))) {
    await rm(paths.folder, { recursive: true, force: true })
    await cp(paths.whole, paths.folder, { recursive: true })
    await unlink(join(paths.folder, file))
    await expect(openLevelStore(paths.folder), file).rejects.toThrow(StoreDamagedError)
    await repairFolder(paths.folder)
    await openLevelStore(paths.folder).then((store) => store.close())
  }
})

test('ST20 ST24 a part of a table, as a process leaves it that is killed while it writes one, is no damage', async () => {
  const [table = ''] = (await readdir(paths.whole)).filter((name) => name.endsWith('.ldb'))
  const bytes = await readFile(join(paths.whole, table))
  for (const length of [0, 40, bytes.length >> 1]) {
    await rm(paths.folder, { recursive: true, force: true })
    await cp(paths.whole, paths.folder, { recursive: true })
    await writeFile(join(paths.folder, '999999.ldb'), bytes.subarray(0, length))
    await openLevelStore(paths.folder).then((store) => store.close())
    expect(await readdir(paths.folder)).not.toContain('999999.ldb')
    await writeFile(join(paths.folder, '999999.ldb'), bytes.subarray(0, length))
    const { lost, damage, contents } = await repairFolder(paths.folder)
    expect([lost, damage, contents.boards]).toEqual([[], [], 2])
  }
})

test('ST33 a repair keeps everything as it was, and refuses a folder in use and one without boards', async () => {
  await rm(paths.folder, { recursive: true, force: true })
  await cp(paths.whole, paths.folder, { recursive: true })
  const store = await openLevelStore(paths.folder)
  await expect(repairFolder(paths.folder)).rejects.toThrow('A Grappe server is using')
  await store.close()
  await expect(repairFolder(base)).rejects.toThrow('There are no boards')
  const { lost, damage, before, contents } = await repairFolder(paths.folder)
  expect([lost, damage, contents.boards]).toEqual([[], [], 2])
  const kept = await openLevelStore(before)
  expect((await kept.load('c')).records).toEqual(JSON.parse(truth.get('room c') ?? '').records.map(revive))
  await kept.close()
})

const revive = (record: { update: Record<string, number> }) => ({
  ...record,
  update: Uint8Array.from(Object.values(record.update)),
})
