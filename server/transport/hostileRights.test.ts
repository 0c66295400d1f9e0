import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import WebSocket from 'ws'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { Besieged } from '../testing/besieged'
import { eventually } from '../testing/eventually'
import { closeOf, type SocketPeer } from '../testing/openPeer'
import { nextEvent, openProvider } from '../testing/startTestServer'

let siege: Besieged
let warn: MockInstance
const providers: WebsocketProvider[] = []
beforeEach(async () => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  siege = await Besieged.start()
})
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  await siege.close()
  vi.restoreAllMocks()
})

const text = (doc: Y.Doc) => doc.getText('t')

/** An unmodified client of y-websocket on the board. */
async function synced(key: string, doc = new Y.Doc()): Promise<WebsocketProvider> {
  const provider = openProvider(siege.server, siege.board.record.id, key, { doc })
  providers.push(provider)
  await nextEvent(provider, 'sync')
  return provider
}

async function comeBack(provider: WebsocketProvider): Promise<void> {
  provider.disconnect()
  const again = nextEvent(provider, 'sync')
  provider.connect()
  await again
}

/** What the board holds for who comes now, and after a restart of the server: the same. */
async function boardNow(): Promise<string[]> {
  const { peer, ws } = await siege.enter()
  await eventually(() => expect(peer.doc.getMap('proof').size).toBeGreaterThan(0))
  ws.close()
  const later = await siege.restart()
  const maps = [peer.doc, later].map((doc) => [...doc.getMap('m').keys()].sort())
  expect(maps[1]).toEqual(maps[0])
  expect(text(later).toString()).toBe(text(peer.doc).toString())
  return maps[1] ?? []
}

describe('SY40 rights that end in the middle of writes', () => {
  /** Writes numbered edits without a pause until its socket is closed. */
  function writeOn({ ws, peer }: SocketPeer, name: string) {
    let made = 0
    const write = () => ws.readyState === ws.OPEN && peer.doc.getMap('m').set(`${name}/${made++}`, true)
    ws.on('message', write)
    for (let i = 0; i < 5; i++) write()
    return {
      get made() {
        return made
      },
      /** How many of them were acknowledged: the answer to the first step is the first ack. */
      get acked() {
        return (peer.acks.at(-1) ?? 1) - 1
      },
    }
  }

  const endings: Record<string, (person: string, facilitator: string) => Promise<unknown>> = {
    'a person’s key is withdrawn': (person) => siege.server.directory.removePerson(siege.board.record.id, person),
    'the link of the role is renewed': async (_person, key) => {
      const { id } = siege.board.record
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
      const body = JSON.stringify({ role: 'participant' })
      return fetch(`${siege.server.http}/api/boards/${id}/keys/rotate`, { method: 'POST', headers, body })
    },
  }
  for (const [name, end] of Object.entries(endings)) {
    it(`${name}: what was acknowledged is there, nothing of later is, the others work on`, async () => {
      const { record, keys } = siege.board
      const isPerson = name.includes('person')
      const { person, key } = await siege.server.directory.addPerson(record.id, 'participant', 'P')
      const other = await siege.enter(undefined, keys.facilitator)
      const out = await siege.enter(undefined, isPerson ? key : keys.participant)
      const [going, staying] = [writeOn(out, 'out'), writeOn(other, 'other')]
      await eventually(() => expect(Math.min(going.acked, staying.acked)).toBeGreaterThan(30))
      await end(person.id, keys.facilitator)
      const madeAtEnd = going.made
      out.peer.doc.getMap('m').set('too late', true)
      expect(await out.closed).toBe(CLOSE.withdrawn)
      const stayed = staying.acked
      await eventually(() => expect(staying.acked).toBeGreaterThan(stayed + 10))
      other.ws.close()
      await other.closed
      const fresh = await siege.enter(undefined, keys.observer)
      const saved = [...fresh.peer.doc.getMap('m').keys()]
      expect(saved).toEqual(expect.arrayContaining(Array.from({ length: going.acked }, (_, i) => `out/${i}`)))
      expect(saved).toEqual(expect.arrayContaining(Array.from({ length: staying.acked }, (_, i) => `other/${i}`)))
      expect(saved).not.toContain('too late')
      expect(saved.filter((each) => each.startsWith('out/')).length).toBeLessThanOrEqual(madeAtEnd)
      fresh.ws.close()
      expect(await siege.turnedAway(isPerson ? key : keys.participant)).toBe(CLOSE.unauthorized)
    })
  }
})

describe('SY12 SY13 refused writes, what follows them, and coming back', () => {
  it('an observer who goes on writing, deleting and reconnecting changes nothing for anybody', async () => {
    await siege.goesOn()
    const observer = await synced(siege.board.keys.observer)
    await eventually(() => expect(observer.doc.getMap('proof').size).toBe(1))
    observer.doc.getMap('m').set('refused', new Y.Map())
    text(observer.doc).insert(0, 'refused')
    await eventually(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('read-only')))
    const held = observer.doc.getMap('m').get('refused') as Y.Map<unknown>
    held.set('child', new Y.Text('of the refused'))
    text(observer.doc).delete(0, 2)
    observer.doc.getMap('proof').delete('edit 1')
    for (let i = 0; i < 3; i++) {
      await comeBack(observer)
      observer.doc.getMap('m').set(`again ${i}`, i)
      await siege.goesOn()
    }
    expect(observer.wsconnected).toBe(true)
    expect([...siege.reader.peer.doc.getMap('m').keys()]).toEqual([])
    expect(siege.reader.peer.doc.getMap('proof').has('edit 1')).toBe(true)
    expect(await boardNow()).toEqual([])
  })

  it('SY42 a participant refused for a full board: nothing of it comes back until there is room, then all of it', async () => {
    await siege.goesOn()
    // Filling 50 MiB would say no more.
    const limit = vi.spyOn(LIMITS, 'document', 'get')
    limit.mockReturnValue((512 * 1024) as never)
    text(siege.writer.peer.doc).insert(0, 'x'.repeat(600 * 1024))
    await eventually(() => expect(text(siege.reader.peer.doc).length).toBe(600 * 1024))
    const late = await synced(siege.board.keys.participant)
    late.doc.getMap('m').set('refused', new Y.Map())
    await eventually(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('full')))
    const held = late.doc.getMap('m').get('refused') as Y.Map<unknown>
    held.set('child', 1)
    await comeBack(late)
    late.doc.getMap('m').set('later', 1)
    await comeBack(late)
    const watcher = await siege.enter()
    expect([...watcher.peer.doc.getMap('m').keys()]).toEqual([])
    const closed = nextEvent(late, 'closed')
    text(siege.writer.peer.doc).delete(0, 600 * 1024)
    late.doc.getMap('m').set('latest', 1)
    const keepAsking = setInterval(() => late.doc.getMap('m').set('asking', Math.random()), 100)
    expect(await closed).toMatchObject({ code: CLOSE.openFresh })
    clearInterval(keepAsking)
    expect([...watcher.peer.doc.getMap('m').keys()]).toEqual([])
    await comeBack(late)
    await eventually(() => expect(watcher.peer.doc.getMap('m').has('latest')).toBe(true))
    expect([...watcher.peer.doc.getMap('m').keys()].sort()).toEqual(['asking', 'later', 'latest', 'refused'])
    watcher.ws.close()
    limit.mockRestore()
    await siege.goesOn()
    expect(await boardNow()).toEqual(['asking', 'later', 'latest', 'refused'])
  })
})

describe('SY4 pages of elsewhere', () => {
  it('neither read a board by a socket nor change one by HTTP', async () => {
    const { record, keys } = siege.board
    for (const origin of ['null', 'https://elsewhere.example', `${siege.server.http}.example`]) {
      const ws = new WebSocket(`${siege.server.ws}/sync/${record.id}`, ['grappe', `key.${keys.facilitator}`], {
        origin,
      })
      ws.on('error', () => {})
      const heard: unknown[] = []
      ws.on('message', (data) => heard.push(data))
      expect([await closeOf(ws), heard]).toEqual([CLOSE.unauthorized, []])
      const headers = { origin, authorization: `Bearer ${keys.facilitator}`, 'content-type': 'application/json' }
      const url = `${siege.server.http}/api/boards/${record.id}`
      for (const [method, path, body] of [
        ['DELETE', '', null],
        ['POST', '/keys/rotate', JSON.stringify({ role: 'participant' })],
        ['POST', '/people', JSON.stringify({ name: 'X' })],
      ] as const) {
        expect((await fetch(`${url}${path}`, { method, headers, body })).status).toBe(403)
      }
    }
    expect(await siege.server.directory.people(record.id)).toEqual([])
    await siege.goesOn()
  })
})
