import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { Child } from './children/childProcess'
import { openLevelStore } from './levelStore'

const FULL_DISK = new URL('./children/fullDisk.ts', import.meta.url)
/** 128 KB: some forty records. */
const BLOCKS = 256

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-faults-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

test('ST25 goes on after writes that broke off in the middle, and loses nothing of what it took', async () => {
  const child = new Child(FULL_DISK, [folder], BLOCKS)
  await child.ended()
  const taken: string[] = []
  let refused = 0
  for (const line of child.lines) {
    const [what, number, mark = ''] = line.split(' ')
    if (what === 'took') taken.push(mark)
    else refused++
    expect(Number(number)).toBe(taken.length)
  }
  expect(taken.length).toBeGreaterThanOrEqual(300)
  expect(refused).toBeGreaterThanOrEqual(5)
  const store = await openLevelStore(folder)
  const { records } = await store.load('b')
  await store.close()
  const marks = records.map(({ update }) => Buffer.from(update).toString().replace(/A+$/, ''))
  expect(marks).toEqual(taken)
})
