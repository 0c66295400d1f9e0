import { IDBFactory as FakeIndexedDb } from 'fake-indexeddb'
import { expect, it, vi } from 'vitest'
import { FakeTime } from '../../testing/fakeTime'
import { ApiError, NetworkError } from '../apiError'
import { ImageKeeper, type KeeperOptions, type Picture } from './imageKeeper'
import { openKeptImages } from './keptImages'

const file = (text: string) => new Blob([text], { type: 'image/webp' })

/** A server that answers when a test says so, and a browser without a screen. */
function keeperWith(options: Partial<KeeperOptions> = {}) {
  const time = new FakeTime()
  const asked: string[] = []
  const answers = new Map<string, { resolve(file: Blob): void; reject(error: Error): void }>()
  const released: string[] = []
  const onCome = vi.fn()
  const keeper = new ImageKeeper({
    board: 'b',
    key: 'k',
    api: {
      getImage: (_board, _key, id) => {
        asked.push(id)
        return new Promise((resolve, reject) => answers.set(id, { resolve, reject }))
      },
      addImage: async (_board, _key, sent) => ({ id: await sent.text(), width: 1, height: 1, bytes: 1 }),
    },
    show: async (shown) => {
      const text = await shown.text()
      if (text === 'broken') throw new Error('no picture')
      return { url: `blob:${text}`, image: {} } as unknown as Picture
    },
    release: ({ url }) => released.push(url),
    shrink: async (given) => file(`small ${await given.text()}`),
    kept: null,
    after: (milliseconds, run) => void time.set(run, milliseconds),
    onCome,
    ...options,
  })
  const answer = (id: string) => answers.get(id) ?? expect.fail(`nobody asked for ${id}`)
  return { keeper, asked, answer, released, onCome, time }
}

it('CS30 fetches a picture once, and tells when it has come', async () => {
  const { keeper, asked, answer, onCome } = keeperWith()
  expect([keeper.pictureOf('a'), keeper.pictureOf('a')]).toEqual([null, null])
  await expect.poll(() => asked).toEqual(['a'])
  answer('a').resolve(file('a'))
  await expect.poll(() => onCome.mock.calls.length).toBe(1)
  expect(keeper.pictureOf('a')).toMatchObject({ url: 'blob:a' })
  expect(keeper.pictureOf('a')).toBe(keeper.pictureOf('a'))
  expect(asked).toEqual(['a'])
})

it('CS30 fetches three at once, so that the board has room', async () => {
  const { keeper, asked, answer } = keeperWith()
  for (const id of ['a', 'b', 'c', 'd']) keeper.pictureOf(id)
  await expect.poll(() => asked).toEqual(['a', 'b', 'c'])
  answer('b').resolve(file('b'))
  await expect.poll(() => asked).toEqual(['a', 'b', 'c', 'd'])
})

it('CS31 asks again where no answer came, not where the server has said no', async () => {
  const { keeper, asked, answer, time } = keeperWith()
  for (const id of ['lost', 'busy', 'unknown']) keeper.pictureOf(id)
  await expect.poll(() => asked.length).toBe(3)
  answer('lost').reject(new NetworkError('no answer'))
  answer('unknown').reject(new ApiError(404, 'no-such-image', 'No such picture.'))
  answer('busy').reject(new ApiError(503, 'cannot-save', 'Later.'))
  await expect.poll(() => keeper.waitsFor).toBe(0)
  expect(keeper.pictureOf('lost')).toBeNull()
  expect(asked.length).toBe(3)
  time.pass(10_000)
  await expect.poll(() => asked.slice(3).sort()).toEqual(['busy', 'lost'])
})

it('CS31 asks for all again once the network is back', async () => {
  const { keeper, asked, answer, onCome } = keeperWith()
  keeper.pictureOf('a')
  await expect.poll(() => asked).toEqual(['a'])
  answer('a').reject(new ApiError(404, 'no-such-image', 'No such picture.'))
  await expect.poll(() => keeper.waitsFor).toBe(0)
  keeper.retry()
  await expect.poll(() => asked).toEqual(['a', 'a'])
  answer('a').resolve(file('a'))
  await expect.poll(() => onCome.mock.calls.length).toBe(1)
})

it('CS32 lets go of everything when the board is closed, of what comes later too', async () => {
  const { keeper, asked, answer, released, onCome } = keeperWith()
  keeper.pictureOf('a')
  keeper.pictureOf('b')
  await expect.poll(() => asked).toEqual(['a', 'b'])
  answer('a').resolve(file('a'))
  await expect.poll(() => onCome.mock.calls.length).toBe(1)
  keeper.close()
  answer('b').resolve(file('b'))
  await expect.poll(() => released).toEqual(['blob:a', 'blob:b'])
  expect(onCome).toHaveBeenCalledTimes(1)
})

it('CS33 shows what was seen before without a network, and fetches what is kept broken', async () => {
  const factory = new FakeIndexedDb()
  const before = openKeptImages(factory, 'grappe/b.images/p')
  await before.put('seen', file('seen'))
  await before.put('bad', file('broken'))
  before.close()
  const { keeper, asked, answer, onCome } = keeperWith({ kept: openKeptImages(factory, 'grappe/b.images/p') })
  keeper.pictureOf('seen')
  keeper.pictureOf('bad')
  await expect.poll(() => [keeper.pictureOf('seen')?.url, asked.join()]).toEqual(['blob:seen', 'bad'])
  answer('bad').resolve(file('good'))
  await expect.poll(() => onCome.mock.calls.length).toBe(2)
  keeper.close()
  const after = openKeptImages(factory, 'grappe/b.images/p')
  await expect.poll(async () => (await after.get('bad'))?.text()).toBe('good')
  after.close()
})

it('CS34 sends a picture as small as is enough and gives its id', async () => {
  expect(await keeperWith().keeper.upload(file('photo'))).toBe('small photo')
})

it('CS35 sends again, a few times, what a busy server sent away, and nothing that it refused', async () => {
  const refusals = [new ApiError(503, 'images-busy', 'Later.'), new ApiError(429, 'too-many-images-at-once', 'Later.')]
  let sent = 0
  const addImage = async () => {
    sent++
    const refusal = refusals.shift()
    if (refusal !== undefined) throw refusal
    return { id: 'id', width: 1, height: 1, bytes: 1 }
  }
  const getImage = () => Promise.reject(new NetworkError('no answer'))
  const { keeper, time } = keeperWith({ api: { addImage, getImage } })
  const uploaded = keeper.upload(file('photo'))
  await expect.poll(() => sent).toBe(1)
  time.pass(2_000)
  await expect.poll(() => sent).toBe(2)
  time.pass(4_000)
  expect(await uploaded).toBe('id')
  refusals.push(new ApiError(415, 'unsupported-image', 'No picture.'))
  await expect(keeper.upload(file('page'))).rejects.toMatchObject({ code: 'unsupported-image' })
  expect(sent).toBe(4)
  refusals.push(...Array.from({ length: 4 }, () => new ApiError(503, 'too-much-at-once', 'Later.')))
  const given = keeper.upload(file('photo'))
  for (const [tries, wait] of [2_000, 4_000, 8_000].entries()) {
    await expect.poll(() => sent).toBe(5 + tries)
    time.pass(wait)
  }
  await expect(given).rejects.toMatchObject({ code: 'too-much-at-once' })
})
