import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createRandom } from '../../shared/testing/seededRandom'
import { type BoardStore, type LogRecord, StoreLockedError } from './boardStore'
import { Child } from './children/childProcess'
import { archiveOf } from './contract/samples'
import { openLevelStore } from './levelStore'

const COMMITTER = new URL('./children/committer.ts', import.meta.url)
const SEED = 20_261_122
const ROUNDS = 12

let folder: string
let child: Child | null = null
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'grappe-crash-'))
})
afterEach(async () => {
  await child?.kill()
  await rm(folder, { recursive: true, force: true })
})

const markOf = ({ update }: LogRecord) => Buffer.from(update).toString()

/** The marks of all images; each must be whole. */
async function imagesOf(store: BoardStore): Promise<string[]> {
  const listed = await store.images('b')
  for (const { id, bytes } of listed) {
    const file = await store.readImage('b', id)
    expect(Buffer.from(file ?? []).equals(Buffer.alloc(bytes, id)), id).toBe(true)
  }
  return listed.map(({ id }) => id)
}

/** The marks of all records of a room in their order, whatever is folded; the store itself finds gaps. */
async function marksOf(store: BoardStore, room: string): Promise<string[]> {
  const { snapshot, snapshotSeq, records } = await store.load(room)
  if (snapshot !== null) expect(Buffer.from(snapshot).toString()).toBe(`up to ${snapshotSeq}`)
  const all = [...(await archiveOf(store, room)), ...records]
  expect(all.map(({ seq }) => seq)).toEqual(all.map((_, i) => i + 1))
  return all.map(markOf)
}

test(`ST20 has every commit that came back, and none by half, over ${ROUNDS} kills (seed ${SEED})`, async () => {
  const random = createRandom(SEED)
  const told: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    child = new Child(COMMITTER, [folder, String(round)])
    await child.told(1 + Math.floor(random() * 200))
    await child.kill()
    told.push(...child.lines.filter((line) => line !== 'open'))
    const store = await openLevelStore(folder)
    const board = await marksOf(store, 'b')
    const desk = await marksOf(store, 'b.desk.anna')
    const images = await imagesOf(store)
    await store.close()
    expect(images).toEqual(board.filter((mark) => Number(mark.split('-')[2]) % 5 === 0).sort())
    expect(desk).toEqual(board)
    for (const line of told) {
      const [seq, deskSeq, mark] = line.split(' ')
      expect([board[Number(seq) - 1], desk[Number(deskSeq) - 1]]).toEqual([mark, mark])
    }
  }
  expect(told.length).toBeGreaterThan(ROUNDS)
}, 120_000)

test('ST21 lets a second process in once the first is dead, not before', async () => {
  child = new Child(COMMITTER, [folder, '0'])
  await child.told(1)
  const refusal = openLevelStore(folder)
  await expect(refusal).rejects.toThrow(StoreLockedError)
  await expect(refusal).rejects.toThrow(
    `Another Grappe server is using ${folder}. Stop it, or set GRAPPE_DATA to another folder.`,
  )
  await child.kill()
  const store = await openLevelStore(folder)
  await expect(openLevelStore(folder)).rejects.toThrow(StoreLockedError)
  await store.close()
})
