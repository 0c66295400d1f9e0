import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pino } from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { metaOf } from '../shared/model/stageMeta'
import { CLOSE } from '../shared/protocol/closeCodes'
import { askServer } from './backup/askServer'
import { readConfig } from './config'
import { FolderServer } from './folderServer'
import { type BoardStore, StoreDamagedError, StoreWriteError } from './store/boardStore'
import { type FaultyStore, faultyStore } from './store/faultyStore'
import { openLevelStore } from './store/levelStore'
import { openSocketPeer } from './testing/socketPeer'

let base: string
let data: string
let stores: FaultyStore[]
let lost: unknown[]
beforeEach(async () => {
  base = await mkdtemp(join(tmpdir(), 'grappe-folder-server-'))
  data = join(base, 'data')
  stores = []
  lost = []
})
afterEach(() => rm(base, { recursive: true, force: true }))

async function openFaulty(folder: string): Promise<BoardStore> {
  const store = faultyStore(await openLevelStore(folder))
  stores.push(store)
  return store
}

async function start(openStore = openFaulty) {
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', GRAPPE_DATA: data })
  const log = pino({ level: 'silent' })
  const server = await FolderServer.start({ config, log, onLost: (error) => lost.push(error), openStore })
  return { server, url: `http://127.0.0.1:${server.port}` }
}

type Made = { id: string; keys: Record<'facilitator' | 'participant', string> }
async function createBoard(url: string): Promise<Made> {
  const headers = { 'content-type': 'application/json' }
  return (await (await fetch(`${url}/api/boards`, { method: 'POST', headers, body: '{}' })).json()) as Made
}

const backUp = (name: string) => askServer(data, { do: 'backup', to: join(base, name) }, () => {})
const restore = (name: string) => askServer(data, { do: 'restore', from: join(base, name) }, () => {})

test('SY23 BK5 a disk that fails and recovers: everybody is told, nothing is promised, and all of it is saved', async () => {
  const { server, url } = await start()
  const [store] = stores
  const { id, keys } = await createBoard(url)
  const open = (room: string) => openSocketPeer(url, room, keys.facilitator)
  const [writer, reader, stage] = await Promise.all([open(id), open(id), open(`${id}.stage`)])
  const text = (peer: typeof writer) => peer.peer.doc.getText('t').toString()
  const isTold = () => metaOf(stage.peer.doc).get('unsaved')
  const ready = async () => (await fetch(`${url}/readyz`)).status
  const acked = writer.peer.acks.at(-1) ?? 0

  store?.fail(new StoreWriteError('the disk is full'))
  writer.peer.doc.getText('t').insert(0, 'one ')
  await expect.poll(isTold).toBe(true)
  writer.peer.doc.getText('t').insert(0, 'two ')
  await expect.poll(() => text(reader)).toBe('two one ')
  expect(await ready()).toBe(503)
  await expect(backUp('during')).rejects.toThrow('cannot save at the moment')
  await expect(restore('during')).rejects.toThrow('cannot save at the moment')
  expect(await readdir(base)).toEqual(['data'])
  expect(writer.peer.acks.at(-1)).toBe(acked)

  store?.recover()
  await expect.poll(() => writer.peer.acks.at(-1)).toBe(acked + 2)
  await expect.poll(isTold).toBeUndefined()
  expect(await ready()).toBe(200)
  await backUp('after')
  await server.stop()
  expect(await writer.closed).toBe(CLOSE.tryLater)
  for (const folder of [data, join(base, 'after')]) {
    data = folder
    const next = await start()
    expect(text(await openSocketPeer(next.url, id, keys.facilitator))).toBe('two one ')
    await next.server.stop()
  }
})

test('BK2 of two restores at once one is refused, and the server that stops meanwhile leaves the old or the new', async () => {
  const { server, url } = await start()
  const { id, keys } = await createBoard(url)
  await backUp('one')
  const outcomes = await Promise.allSettled([restore('one'), restore('one')])
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
    reason: { message: 'A restore is under way. Wait until it has ended.' },
  })
  const restoring = restore('one').catch(() => 'ended')
  await server.stop()
  await restoring
  const next = await start()
  await openSocketPeer(next.url, id, keys.participant)
  expect(await readdir(data)).not.toContain('restoring')
  await next.server.stop()
})

test('BK2 says so, to who asked and to who runs it, where what was restored cannot be served', async () => {
  let opens = 0
  const { url } = await start(async (folder) => {
    opens++
    if (opens > 1) throw new StoreDamagedError('the disk has died')
    return openLevelStore(folder)
  })
  const { id, keys } = await createBoard(url)
  await backUp('one')
  await expect(restore('one')).rejects.toThrow('the disk has died')
  expect(lost).toEqual([new StoreDamagedError('the disk has died')])
  const next = await start()
  await openSocketPeer(next.url, id, keys.participant)
  await next.server.stop()
})

test('A20 BK1 the door is backed up and restored with its board, and its code holds over the restart', async () => {
  const { server, url } = await start()
  const { id, keys } = await createBoard(url)
  const call = async (method: string, path: string, body?: unknown) => {
    const headers = { authorization: `Bearer ${keys.facilitator}`, 'content-type': 'application/json' }
    const sent = body === undefined ? {} : { body: JSON.stringify(body) }
    const answer = await fetch(`${url}/api${path}`, { method, headers, ...sent })
    return { status: answer.status, body: (await answer.json()) as Record<string, unknown> }
  }
  const { body: door } = await call('GET', `/boards/${id}/door`)
  await backUp('before')
  await call('PUT', `/boards/${id}/door`, { isOpen: false })
  expect((await call('POST', '/codes', { code: door.code })).status).toBe(404)
  await restore('before')
  expect((await call('POST', '/codes', { code: door.code })).body).toMatchObject({ board: id })
  expect((await call('GET', `/boards/${id}/door`)).body).toEqual(door)
  expect((await call('POST', '/join', { code: door.ticket })).body).toMatchObject({ board: id, role: 'participant' })
  await server.stop()
})
