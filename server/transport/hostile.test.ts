import { mkdtemp, rm } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { closeOf, openPeer, openSocket } from '../testing/openPeer'
import { nextEvent, openProvider, startTestServer, type TestServer } from '../testing/startTestServer'
import type { TestPeer } from '../testing/testPeer'

let server: TestServer
beforeAll(async () => {
  server = await startTestServer()
})
afterAll(() => server.stop())

describe('a socket that hurts', () => {
  it('that asks for an upgrade elsewhere gets 404', async () => {
    const headers = { connection: 'Upgrade', upgrade: 'websocket' }
    const status = await new Promise((resolve, reject) => {
      const call = request(`${server.http}/elsewhere`, { headers }, (answer) => resolve(answer.statusCode))
      call.on('error', reject).end()
    })
    expect(status).toBe(404)
  })
})

describe('rights that change while sockets are open', () => {
  it('SY40 a renewed role’s old link is closed with 4403, and people’s own keys stay', async () => {
    const { record, keys } = await server.createBoard()
    const { key } = await server.directory.addPerson(record.id, 'participant', 'P')
    const byLink = openProvider(server, record.id, keys.participant)
    await nextEvent(byLink, 'sync')
    const watching = await openPeer(server.ws, record.id, keys.observer)
    const personal = await openPeer(server.ws, record.id, key)
    const closed = nextEvent(byLink, 'closed')
    const grant = await server.directory.authenticate(record.id, keys.facilitator)
    if (grant === null) throw new Error('no grant')
    const rotated = await server.directory.rotate(grant, keys.facilitator, 'participant')
    expect(await closed).toMatchObject({ code: CLOSE.withdrawn })
    byLink.destroy()
    expect(await closeOf(openSocket(server.ws, record.id, keys.participant))).toBe(CLOSE.unauthorized)
    const byNewLink = await openPeer(server.ws, record.id, rotated.key)
    personal.peer.doc.getText('t').insert(0, 'still here')
    for (const { peer } of [byNewLink, watching]) {
      await vi.waitFor(() => expect(peer.doc.getText('t').toString()).toBe('still here'))
    }
    for (const { ws } of [byNewLink, watching, personal]) ws.close()
  })
})

describe('stopping under load', () => {
  it('SY27 everything that was acknowledged is there when the folder is opened again', {
    timeout: 30_000,
  }, async () => {
    const data = await mkdtemp(join(tmpdir(), 'grappe-stop-'))
    const first = await startTestServer({ GRAPPE_DATA: data })
    const { record, keys } = await first.createBoard()
    const writers = await Promise.all(Array.from({ length: 8 }, () => openPeer(first.ws, record.id, keys.participant)))
    const closes = writers.map(({ ws }) => closeOf(ws))
    let edits = 0
    for (const [i, { ws, peer }] of writers.entries()) {
      const write = () => peer.doc.getMap('m').set(`${i}/${edits++}`, true)
      ws.on('message', () => {
        if (ws.readyState === ws.OPEN && peer.acks.length > 1) write()
      })
      for (let n = 0; n < 5; n++) write()
    }
    await vi.waitFor(() => expect(edits).toBeGreaterThan(300), 20_000)
    const editsAtStop = edits
    await first.stop()
    expect(await Promise.all(closes)).toEqual(writers.map(() => CLOSE.tryLater))
    expect(edits).toBeGreaterThanOrEqual(editsAtStop)

    const second = await startTestServer({ GRAPPE_DATA: data })
    const { ws, peer: reader } = await openPeer(second.ws, record.id, keys.observer)
    await vi.waitFor(() => expect(reader.doc.getMap('m').size).toBeGreaterThan(0))
    const saved = new Set(reader.doc.getMap('m').keys())
    for (const [i, { peer }] of writers.entries()) {
      const own = [...peer.doc.getMap('m').keys()].filter((name) => name.startsWith(`${i}/`))
      const acked = own.sort((a, b) => Number(a.split('/')[1]) - Number(b.split('/')[1])).slice(0, ackedEdits(peer))
      expect(acked.filter((name) => !saved.has(name))).toEqual([])
      expect(acked.length).toBeGreaterThan(0)
    }
    ws.close()
    await second.stop()
    await rm(data, { recursive: true, force: true })
  })
})

/** Its answer to the first step counts as one. */
function ackedEdits(peer: TestPeer): number {
  return (peer.acks.at(-1) ?? 1) - 1
}
