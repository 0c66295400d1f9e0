import { expect, it, onTestFinished } from 'vitest'
import { AccessError } from '../auth/accessError'
import { BoardDirectory } from '../auth/boardDirectory'
import { createMemoryStore } from '../store/memoryStore'
import { BoardImages } from './boardImages'
import type { MadeImage } from './imageProcess'

/** Pictures of one board; each is made when the test says so. */
async function withBoard() {
  const store = createMemoryStore()
  onTestFinished(() => store.close())
  const directory = new BoardDirectory(store)
  const { record } = await directory.create({ title: 'Quartier', locale: 'fr' })
  const making: ((made: MadeImage) => void)[] = []
  const maker = { make: () => new Promise<MadeImage>((resolve) => making.push(resolve)) }
  const images = new BoardImages(store, directory, maker)
  const sender = { board: record.id, person: 'ann' }
  return { store, directory, images, sender, making, board: record.id }
}

const MADE: MadeImage = { file: Uint8Array.of(1, 2, 3), width: 2, height: 1 }
const SENT = Uint8Array.of(9)

it('H69: no picture comes to a board that is deleted while it is made', async () => {
  const { store, directory, images, sender, making, board } = await withBoard()
  const added = images.add(sender, SENT)
  await expect.poll(() => making.length).toBe(1)
  await directory.remove(board)
  making[0]?.(MADE)
  await expect(added).rejects.toEqual(new AccessError('unauthorized'))
  expect(await store.images(board)).toEqual([])
})

it('H67: pictures that are made at the same time do not pass the limit together', async () => {
  const { store, images, sender, making, board } = await withBoard()
  const about = { width: 1, height: 1, time: 0, person: '', bytes: 1 }
  await store.commit({
    images: Array.from({ length: 299 }, (_, i) => ({ board, image: { ...about, id: `i${i}` }, file: SENT })),
  })
  const added = Array.from({ length: 3 }, () => images.add(sender, SENT))
  await expect.poll(() => making.length).toBe(3)
  for (const make of making) make(MADE)
  const outcomes = await Promise.allSettled(added)
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
  expect(await store.images(board)).toHaveLength(300)
  await expect(images.add(sender, SENT)).rejects.toEqual(new AccessError('tooManyImages'))
  expect(making).toHaveLength(3)
})

it('H60: a picture is kept with its size and who sent it', async () => {
  const { store, images, sender, making, board } = await withBoard()
  const added = images.add(sender, SENT, 'mine')
  await expect.poll(() => making.length).toBe(1)
  making[0]?.(MADE)
  expect(await added).toMatchObject({ id: 'mine', width: 2, height: 1, bytes: 3, person: 'ann' })
  expect(await images.read(board, 'mine')).toEqual(MADE.file)
  expect(await images.ids(board)).toEqual(new Set(['mine']))
  expect([await images.read(board, 'no/id'), await images.read(board, 'other')]).toEqual([null, null])
  expect(await store.images(board)).toHaveLength(1)
})
