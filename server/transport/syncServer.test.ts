import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import WebSocket from 'ws'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
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

function open(...args: Parameters<typeof openProvider> extends [unknown, ...infer Rest] ? Rest : never) {
  const provider = openProvider(server, ...args)
  providers.push(provider)
  return provider
}

async function synced(...args: Parameters<typeof open>) {
  const provider = open(...args)
  await nextEvent(provider, 'sync')
  return provider
}

const text = (provider: WebsocketProvider) => provider.doc.getText('t')

/** The code with which a raw socket is closed. */
function closeCode(path: string, options: { protocols?: string[]; headers?: Record<string, string> } = {}) {
  const ws = new WebSocket(`${server.ws}${path}`, options.protocols ?? [], { headers: options.headers ?? {} })
  ws.on('error', () => {})
  return new Promise<number>((resolve) => ws.on('close', resolve))
}

describe('an unmodified y-websocket 3.1 client', () => {
  it('SY2 reads and writes with the key as a subprotocol, and as a parameter', async () => {
    const { record, keys } = await server.createBoard()
    const a = await synced(record.id, keys.participant)
    const b = await synced(record.id, '', { protocols: [], params: { key: keys.facilitator } })
    expect(a.ws?.protocol).toBe('grappe')
    text(a).insert(0, 'from a')
    await vi.waitFor(() => expect(text(b).toString()).toBe('from a'))
    text(b).insert(6, ' and b')
    await vi.waitFor(() => expect(text(a).toString()).toBe('from a and b'))
  })

  it('SY30 sees who is here, echoing what it hears as it does', async () => {
    const { record, keys } = await server.createBoard()
    const a = await synced(record.id, keys.participant)
    const b = await synced(record.id, keys.participant)
    const c = await synced(record.id, keys.observer)
    a.awareness.setLocalState({ name: 'a' })
    b.awareness.setLocalState({ name: 'b' })
    c.awareness.setLocalState({ name: 'c' })
    await vi.waitFor(() => {
      expect(b.awareness.getStates().get(a.doc.clientID)).toEqual({ name: 'a' })
      expect(c.awareness.getStates().get(b.doc.clientID)).toEqual({ name: 'b' })
    })
    b.destroy()
    await vi.waitFor(() => expect(a.awareness.getStates().has(b.doc.clientID)).toBe(false))
    expect(a.awareness.getStates().has(c.doc.clientID)).toBe(false)
  })

  it('SY12 is refused where it may not write, and stays open', async () => {
    const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
    const { record, keys } = await server.createBoard()
    const writer = await synced(record.id, keys.participant)
    const observer = await synced(record.id, keys.observer)
    text(observer).insert(0, 'no')
    await vi.waitFor(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('read-only')))
    text(writer).insert(0, 'yes')
    await vi.waitFor(() => expect(text(observer).toString()).toContain('yes'))
    expect(text(writer).toString()).toBe('yes')
    expect(observer.wsconnected).toBe(true)
    warn.mockRestore()
  })

  it('SY34 stays connected, alone and idle, for longer than its watchdog of 30 s', { timeout: 90_000 }, async () => {
    const { record, keys } = await server.createBoard()
    const lone = await synced(record.id, keys.screen)
    let closes = 0
    lone.on('connection-close', () => closes++)
    await new Promise((resolve) => setTimeout(resolve, 62_000))
    expect(closes).toBe(0)
    expect(lone.wsconnected).toBe(true)
  })
})

describe('who may come in', () => {
  it('SY3 closes with 4401 for a wrong key, an unknown board, a room that is none, and another’s room', async () => {
    const { record, keys } = await server.createBoard()
    const person = await server.directory.addPerson(record.id, 'participant', 'P')
    const codes = await Promise.all([
      closeCode(`/sync/${record.id}`),
      closeCode(`/sync/${record.id}`, { protocols: ['grappe', `key.${'x'.repeat(43)}`] }),
      closeCode('/sync/nowhere', { protocols: ['grappe', `key.${keys.facilitator}`] }),
      closeCode('/sync/..%2f..', { protocols: ['grappe', `key.${keys.facilitator}`] }),
      closeCode('/sync/%E0%A4%A', { protocols: ['grappe', `key.${keys.facilitator}`] }),
      closeCode(`/sync/${record.id}.plan`, { protocols: ['grappe', `key.${keys.participant}`] }),
      closeCode(`/sync/${record.id}.desk.${person.person.id}`, { protocols: ['grappe', `key.${keys.facilitator}`] }),
    ])
    expect(codes).toEqual(codes.map(() => CLOSE.unauthorized))
  })

  it('SY10 lets a person, and nobody else, onto their own desk', async () => {
    const { record } = await server.createBoard()
    const { person, key } = await server.directory.addPerson(record.id, 'participant', 'P')
    const desk = await synced(`${record.id}.desk.${person.id}`, key)
    text(desk).insert(0, 'mine')
    const second = await synced(`${record.id}.desk.${person.id}`, key)
    await vi.waitFor(() => expect(text(second).toString()).toBe('mine'))
  })

  it('SY4 closes pages of another origin and of none', async () => {
    const { record, keys } = await server.createBoard()
    const protocols = ['grappe', `key.${keys.participant}`]
    for (const origin of ['null', 'https://elsewhere.example', 'http://127.0.0.1:1']) {
      expect(await closeCode(`/sync/${record.id}`, { protocols, headers: { origin } })).toBe(CLOSE.unauthorized)
    }
    const own = open(record.id, keys.participant, { doc: new Y.Doc() })
    await nextEvent(own, 'sync')
  })

  it('SY5 tells a client that is too old, and one that holds another generation', async () => {
    const { record, keys } = await server.createBoard()
    const hello = ['grappe', `key.${keys.participant}`]
    expect(await closeCode(`/sync/${record.id}`, { protocols: [...hello, 'v.0'] })).toBe(CLOSE.clientTooOld)
    expect(await closeCode(`/sync/${record.id}`, { protocols: [...hello, 'gen.other'] })).toBe(CLOSE.openFresh)
    await synced(record.id, '', { protocols: [...hello, 'v.1', `gen.${record.generation}`] })
  })

  it('SY40 closes a withdrawn key with 4403 at once, and with 4401 later', async () => {
    const { record } = await server.createBoard()
    const { person, key } = await server.directory.addPerson(record.id, 'participant', 'P')
    const provider = await synced(record.id, key)
    const closed = nextEvent(provider, 'closed')
    await server.directory.removePerson(record.id, person.id)
    expect(await closed).toMatchObject({ code: CLOSE.withdrawn })
    expect(await closeCode(`/sync/${record.id}`, { protocols: ['grappe', `key.${key}`] })).toBe(CLOSE.unauthorized)
  })
})

describe('frames that hurt', () => {
  it('SY16 a frame above the limit closes its own socket with 1009, and others go on', async () => {
    const { record, keys } = await server.createBoard()
    const good = await synced(record.id, keys.participant)
    const ws = new WebSocket(`${server.ws}/sync/${record.id}`, ['grappe', `key.${keys.participant}`])
    ws.on('error', () => {})
    const closed = new Promise<number>((resolve) => ws.on('close', resolve))
    await new Promise((resolve) => ws.on('open', resolve))
    ws.send(new Uint8Array(LIMITS.frame + 1))
    expect(await closed).toBe(CLOSE.tooLarge)
    text(good).insert(0, 'on')
    const other = await synced(record.id, keys.participant)
    await vi.waitFor(() => expect(text(other).toString()).toBe('on'))
  })

  it('SY16 a text frame, a flood and a broken WebSocket frame close their own socket only', async () => {
    const { record, keys } = await server.createBoard()
    const good = await synced(record.id, keys.participant)
    const raw = () => new WebSocket(`${server.ws}/sync/${record.id}`, ['grappe', `key.${keys.participant}`])
    const closedAfter = (act: (ws: WebSocket) => void) => {
      const ws = raw()
      ws.on('error', () => {})
      ws.on('open', () => act(ws))
      return new Promise<number>((resolve) => ws.on('close', resolve))
    }
    expect(await closedAfter((ws) => ws.send('hello'))).toBe(CLOSE.malformed)
    const flood = (ws: WebSocket) => {
      for (let i = 0; i < LIMITS.messageBurst * 2; i++) ws.send(Uint8Array.of(3))
    }
    expect(await closedAfter(flood)).toBe(CLOSE.overLimits)
    const reservedOpcode = Buffer.from([0x83, 0x80, 0, 0, 0, 0])
    await closedAfter((ws) => (ws as unknown as { _socket: { write(b: Buffer): void } })._socket.write(reservedOpcode))
    text(good).insert(0, 'on')
    const other = await synced(record.id, keys.participant)
    await vi.waitFor(() => expect(text(other).toString()).toBe('on'))
  })
})

describe('leaving', () => {
  it('saves and tells every socket to come back later', async () => {
    const other = await startTestServer()
    const { record, keys } = await other.createBoard()
    const provider = openProvider(other, record.id, keys.participant)
    await nextEvent(provider, 'sync')
    text(provider).insert(0, 'last words')
    const closed = nextEvent(provider, 'connection-close')
    await other.stop()
    expect(await closed).toMatchObject({ code: CLOSE.tryLater })
    provider.destroy()
  })
})
