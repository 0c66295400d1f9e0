import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { append } from './contract/samples'
import { HIGH_WATER_FILE } from './highWater'
import { openLevelStore } from './levelStore'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-queue-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const batchesIn = async () => Number(await readFile(join(folder, HIGH_WATER_FILE), 'latin1'))

test('ST1 writes what is asked for at once in one batch, and what comes meanwhile in one more', async () => {
  const store = await openLevelStore(folder)
  const commitMany = (from: number) =>
    Array.from({ length: 100 }, (_, i) => store.commit({ appends: [append(`room-${i % 7}`, from + i)] }))
  const first = commitMany(1)
  await store.load('room-1')
  await Promise.all([...first, ...commitMany(101)])
  await store.close()
  expect(await batchesIn()).toBeLessThanOrEqual(3)
})

test('ST1 writes what is large in batches of its own, in order', async () => {
  const store = await openLevelStore(folder)
  const large = { room: 'b', time: 1, person: '', update: new Uint8Array(3_000_000) }
  const numbers = await Promise.all([1, 2, 3].map(() => store.commit({ appends: [large] })))
  await store.close()
  expect(numbers).toEqual([[1], [2], [3]])
  expect(await batchesIn()).toBe(3)
})
