import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import type { WebsocketProvider } from 'y-websocket'
import { setTableCount } from '../../shared/facilitation/changeTables'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { readSeats } from '../../shared/facilitation/tables'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { nextEvent, openProvider, startTestServer, type TestServer } from '../testing/startTestServer'

let server: TestServer
const providers: WebsocketProvider[] = []

beforeAll(async () => {
  server = await startTestServer()
})
afterAll(async () => {
  for (const provider of providers) provider.destroy()
  await server.stop()
})

async function synced(room: string, key: string) {
  const provider = openProvider(server, room, key)
  providers.push(provider)
  await nextEvent(provider, 'sync')
  return provider
}

/** The code with which it is closed, and the reason. */
function refusalOf(room: string, key: string): Promise<[number, string]> {
  const ws = new WebSocket(`${server.ws}/sync/${room}`, ['grappe', `key.${key}`])
  return new Promise((resolve) => ws.on('close', (code, reason) => resolve([code, String(reason)])))
}

async function call<Answer>(method: string, path: string, key: string | null, body?: unknown): Promise<Answer> {
  const headers = {
    ...(key === null ? {} : { authorization: `Bearer ${key}` }),
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
  }
  const sent = body === undefined ? {} : { body: JSON.stringify(body) }
  const answer = await fetch(`${server.http}/api${path}`, { method, headers, ...sent })
  return (answer.status === 204 ? null : await answer.json()) as Answer
}

it('A23 closes new sockets of the participants’ link while the door is closed, and no others', async () => {
  const { record, keys } = await server.createBoard()
  const { id } = record
  const person = await server.directory.addPerson(id, 'participant', 'Ana')
  const before = await synced(id, keys.participant)
  await call('PUT', `/boards/${id}/door`, keys.facilitator, { isOpen: false })
  for (const room of [id, `${id}.stage`]) {
    const [code, reason] = await refusalOf(room, keys.participant)
    expect(code).toBe(CLOSE.unauthorized)
    expect(reason).toContain('door')
  }
  const others = [keys.facilitator, keys.observer, keys.screen, person.key]
  const inside = await Promise.all(others.map((key) => synced(id, key)))
  inside[3]?.doc.getText('t').insert(0, 'on')
  await vi.waitFor(() => expect(before.doc.getText('t').toString()).toBe('on'))
  await call('PUT', `/boards/${id}/door`, keys.facilitator, { isOpen: true })
  await synced(id, keys.participant)
})

it('H81 A22 a person who came by code takes a seat, and everybody sees it until they are removed', async () => {
  const { record, keys } = await server.createBoard()
  const { id } = record
  const stage = await synced(`${id}.stage`, keys.facilitator)
  const screen = await synced(`${id}.stage`, keys.screen)
  let made = 0
  setTableCount(stage.doc, 2, () => `table-${++made}`, new LeadEdit())
  await vi.waitFor(() => expect(screen.doc.getMap('tables').size).toBe(2))
  const { code } = await call<{ code: string }>('GET', `/boards/${id}/door`, keys.screen)
  const ana = await call<{ id: string; key: string }>('POST', '/join', null, { code })
  const socket = await synced(id, ana.key)
  await call('PUT', `/boards/${id}/people/${ana.id}/table`, ana.key, { table: 'table-2' })
  await vi.waitFor(() => expect([...readSeats(screen.doc)]).toEqual([[ana.id, 'table-2']]))
  const closed = nextEvent(socket, 'closed')
  await call('DELETE', `/boards/${id}/people/${ana.id}`, keys.facilitator)
  expect(await closed).toMatchObject({ code: CLOSE.withdrawn })
  await vi.waitFor(() => expect([...readSeats(screen.doc)]).toEqual([]))
})
