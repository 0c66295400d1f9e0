import { EventEmitter } from 'node:events'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { StoreDamagedError } from '../store/boardStore'
import { draw } from '../testing/pictures'
import { startHttp } from './httpHarness'
import { createLargeBodies } from './largeBodies'
import type { Problem } from './problem'

async function withBoard() {
  const http = await startHttp()
  const { id, keys } = await http.create()
  const url = `/api/boards/${id}/images`
  const send = (body: Buffer, headers = {}) =>
    http.call('POST', url, { key: keys.participant, body, type: 'image/png', headers })
  const count = async () => (await http.store.images(id)).length
  return { ...http, id, keys, url, send, count }
}

const problemOf = ({ statusCode, json }: { statusCode: number; json(): { code: string } }) => [statusCode, json().code]

describe('limits of a board', () => {
  const about = { width: 1, height: 1, time: 0, person: '' }

  it('H67: the 300th picture is taken and the next one is told that the board has its pictures', async () => {
    const { send, store, id, count } = await withBoard()
    const images = Array.from({ length: LIMITS.imagesPerBoard - 1 }, (_, i) => ({
      board: id,
      image: { ...about, id: `i${i}`, bytes: 1 },
      file: new Uint8Array(1),
    }))
    await store.commit({ images })
    const png = await draw().png().toBuffer()
    const answers = await Promise.all([send(png), send(png), send(png)])
    expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422, 422])
    expect(problemOf(await send(png))).toEqual([422, 'too-many-images'])
    expect(await count()).toBe(LIMITS.imagesPerBoard)
  })

  it('H67: so is the one that would pass 60 MB, and nothing of it is stored', async () => {
    const { send, store, id, count } = await withBoard()
    const bytes = LIMITS.imageBytesPerBoard - 10
    await store.commit({ images: [{ board: id, image: { ...about, id: 'large', bytes }, file: new Uint8Array(1) }] })
    expect(problemOf(await send(await draw().png().toBuffer()))).toEqual([422, 'too-many-images'])
    expect(await count()).toBe(1)
  })

  it('H68: pictures are throttled by board, and go on after a while', async () => {
    const { send, clock } = await withBoard()
    const one = () => send(Buffer.from('no picture'))
    const answers = await Promise.all(Array.from({ length: 121 }, one))
    const last = answers.at(-1) ?? expect.fail()
    expect(problemOf(last)).toEqual([429, 'too-many-images-at-once'])
    expect(Number(last.headers['retry-after'])).toBeGreaterThan(0)
    clock.now += 2_000
    expect((await one()).statusCode).toBe(415)
  })
})

it('H69: cannot be kept where the disk does not take it: 503, and nothing was changed', async () => {
  const { send, store, rooms, count } = await withBoard()
  const png = await draw().png().toBuffer()
  store.fail(new Error('the disk is full'))
  expect(problemOf(await send(png))).toEqual([503, 'cannot-save'])
  store.recover()
  rooms.canSave = false
  expect(problemOf(await send(png))).toEqual([503, 'cannot-save'])
  expect(await count()).toBe(0)
})

it('H69: goes with its board', async () => {
  const { call, send, store, id, keys, url } = await withBoard()
  const { id: image } = (await send(await draw().png().toBuffer())).json()
  expect((await call('DELETE', `/api/boards/${id}`, { key: keys.facilitator })).statusCode).toBe(204)
  expect([await store.images(id), await store.readImage(id, image)]).toEqual([[], null])
  expect((await call('GET', `${url}/${image}`, { key: keys.participant })).statusCode).toBe(401)
})

it('H69: is named as damaged where the disk changed it, and never answered', async () => {
  const { call, send, store, keys, url, logged } = await withBoard()
  const { id: image } = (await send(await draw().png().toBuffer())).json()
  store.readImage = async () => {
    throw new StoreDamagedError(`The image "${image}" is damaged: its checksum does not fit.`)
  }
  expect(problemOf(await call('GET', `${url}/${image}`, { key: keys.participant }))).toEqual([500, 'image-damaged'])
  expect(logged.join('')).toContain('its checksum does not fit')
})

describe('bodies that come at the same time', () => {
  const png = Buffer.alloc(1)
  /** What was declared counts, not what came: a slow sender holds it for long. */
  const declaring = (size: number) => ({ 'content-length': `${size}` })

  it('H70: are taken in as far as the memory for them goes; the others are told to come again', async () => {
    const grants = ['a', 'a', 'b', 'b', 'c', 'a'].map((board) => ({ board }))
    const take = createLargeBodies({ all: 100, board: 60 })(40)
    const ends: (() => void)[] = []
    const outcomes: string[] = []
    for (const grant of grants) {
      const raw = new EventEmitter()
      ends.push(() => raw.emit('close'))
      const request = { grant, headers: declaring(30) } as unknown as FastifyRequest
      await take(request, { raw } as unknown as FastifyReply).then(
        () => outcomes.push('taken'),
        (problem: Problem) => outcomes.push(problem.code),
      )
      if (outcomes.length === 5) ends[0]?.()
    }
    expect(outcomes).toEqual(['taken', 'taken', 'taken', 'too-much-at-once', 'too-much-at-once', 'taken'])
  })

  it('H70: are let go of once they are answered, whatever the answer is', async () => {
    const { send } = await withBoard()
    const answers = []
    for (let i = 0; i < 15; i++) answers.push(await send(png, declaring(LIMITS.imageBody)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([400]))
  })
})
