import { expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import { FakeTime } from '../../testing/fakeTime'
import { NetworkError } from '../apiError'
import { createBoardApi } from '../boardApi'
import type { Identity, SaveState } from '../types'
import { createBoardImages } from './createBoardImages'
import type { ImageKeeper } from './imageKeeper'

const IDENTITY: Identity = { board: 'b', role: 'participant', key: 'k', person: { id: 'p', name: 'Ann' } }

/** Images whose code comes, or not; the keeper only notes what is asked of it. */
function imagesWith(load: () => Promise<void> = async () => {}) {
  const keeper = {
    pictureOf: vi.fn(() => null),
    upload: vi.fn(async () => 'id'),
    retry: vi.fn(),
    close: vi.fn(),
  }
  const time = new FakeTime()
  const saveState = createStore<SaveState>(() => ({ kind: 'saved' }))
  const loads = vi.fn(async (_onCome: () => void) => {
    await load()
    return keeper as unknown as ImageKeeper
  })
  const images = createBoardImages({
    identity: IDENTITY,
    api: createBoardApi(),
    saveState,
    load: loads,
    after: (milliseconds, run) => void time.set(run, milliseconds),
  })
  return { images, keeper, loads, saveState, time }
}

it('CS30 fetches its code with the first picture that is asked for, and passes on what was asked before', async () => {
  const { images, keeper, loads } = imagesWith()
  expect(loads).not.toHaveBeenCalled()
  expect([images.pictureOf('a'), images.pictureOf('b')]).toEqual([null, null])
  await expect.poll(() => keeper.pictureOf.mock.calls).toEqual([['a'], ['b']])
  expect(loads).toHaveBeenCalledTimes(1)
})

it('CS31 asks for code that did not come again after a while, and fails what is sent as by the network', async () => {
  let isThere = false
  const { images, keeper, loads, time } = imagesWith(async () => {
    if (!isThere) throw new TypeError('failed to fetch')
  })
  images.pictureOf('a')
  await expect(images.upload(new Blob())).rejects.toBeInstanceOf(NetworkError)
  for (let frame = 0; frame < 10; frame++) images.pictureOf('a')
  expect(loads).toHaveBeenCalledTimes(1)
  isThere = true
  time.pass(3_000)
  await expect.poll(() => keeper.pictureOf.mock.calls).toEqual([['a']])
  expect(await images.upload(new Blob())).toBe('id')
})

it('CS31 asks again for what failed once the board is connected again', async () => {
  const { images, keeper, saveState } = imagesWith()
  await images.upload(new Blob())
  saveState.setState({ kind: 'offline', unsent: 0 }, true)
  expect(keeper.retry).not.toHaveBeenCalled()
  saveState.setState({ kind: 'saved' }, true)
  expect(keeper.retry).toHaveBeenCalledTimes(1)
})

it('CS32 is closed with its board, also while its code is on its way', async () => {
  const { images, keeper } = imagesWith()
  images.pictureOf('a')
  images.close()
  await expect.poll(() => keeper.close.mock.calls.length).toBe(1)
  expect(keeper.pictureOf).not.toHaveBeenCalled()
  expect(images.pictureOf('b')).toBeNull()
})
