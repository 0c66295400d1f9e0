import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { Besieged } from '../testing/besieged'
import { eventually } from '../testing/eventually'
import { closeOf, openSocket } from '../testing/openPeer'
import { TestPeer } from '../testing/testPeer'

let siege: Besieged
beforeAll(async () => {
  siege = await Besieged.start()
})
// Every case here goes on until the end of the same server, and all that was written is there after a restart.
afterAll(() => siege.end())

const text = (doc: Y.Doc) => doc.getText('t')
const END_OF_TIME = Number.MAX_SAFE_INTEGER

/** Structs of `client` that say nothing, from `clock` on. */
function garbage(client: number, clock: number, length: number): Uint8Array {
  const encoder = encoding.createEncoder()
  for (const number of [1, 1, client, clock, 0, length, 0]) encoding.writeVarUint(encoder, number)
  return encoding.toUint8Array(encoder)
}

function docOf(clientID: number, start?: Y.Doc): Y.Doc {
  const doc = new Y.Doc()
  if (start !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(start))
  doc.clientID = clientID
  return doc
}

describe('presences that hurt', () => {
  it('SY30 of 10,000 in one message one is told, and it goes with its socket', async () => {
    const { ws, peer } = await siege.enter()
    peer.sendPresence(Array.from({ length: 10_000 }, (_, i) => ({ id: 10_000 + i, clock: 1, state: { i } })))
    await eventually(() => expect(siege.reader.peer.presenceOf(10_000)).toEqual({ i: 0 }))
    const late = await siege.enter()
    await eventually(() => expect(late.peer.presenceOf(10_000)).toEqual({ i: 0 }))
    expect(late.peer.presences.flat().length).toBe(1)
    ws.close()
    await eventually(() => expect(siege.reader.peer.presenceOf(10_000)).toBeNull())
    expect(siege.reader.peer.presences.flat().some(({ id }) => id > 10_000 && id < 20_000)).toBe(false)
    late.ws.close()
    await siege.goesOn()
  })

  it('SY35 10,000 messages at once close their socket, and the others have heard a few', async () => {
    const { peer, closed } = await siege.enter()
    const before = siege.reader.peer.presences.length
    for (let clock = 1; clock <= 10_000; clock++) peer.sendPresence([{ id: 30_000, clock, state: { clock } }])
    expect(await closed).toBe(CLOSE.overLimits)
    await eventually(() => expect(siege.reader.peer.presenceOf(30_000)).toBeNull())
    expect(siege.reader.peer.presences.length - before).toBeLessThan(2_000)
    await siege.goesOn()
  })

  it('SY31 nobody speaks, moves or leaves in the name of another key, nor ends another’s clock', async () => {
    const { board, server } = siege
    const { key } = await server.directory.addPerson(board.record.id, 'participant', 'P')
    const owner = await siege.enter()
    owner.peer.sendPresence([{ id: 40_000, clock: 5, state: { is: 'me' } }])
    await eventually(() => expect(siege.reader.peer.presenceOf(40_000)).toEqual({ is: 'me' }))
    const thief = await siege.enter(undefined, key)
    for (const clock of [6, LIMITS.clock, END_OF_TIME]) {
      thief.peer.sendPresence([{ id: 40_000, clock, state: { is: 'thief' } }])
      thief.peer.sendPresence([{ id: 40_000, clock, state: null }])
    }
    thief.peer.sendPresence([{ id: 40_001, clock: END_OF_TIME, state: { is: 'late' } }])
    thief.peer.sendPresence([{ id: 40_002, clock: 1, state: { is: 'own' } }])
    await eventually(() => expect(siege.reader.peer.presenceOf(40_002)).toEqual({ is: 'own' }))
    owner.peer.sendPresence([{ id: 40_000, clock: 6, state: { is: 'still me' } }])
    await eventually(() => expect(siege.reader.peer.presenceOf(40_000)).toEqual({ is: 'still me' }))
    expect(siege.reader.peer.presenceOf(40_001)).toBeUndefined()
    for (const { ws } of [owner, thief]) ws.close()
    await siege.goesOn()
  })
})

describe('edits that hurt', () => {
  it('SY16 a clock at the end of time closes its socket, and everybody’s clocks stay readable', async () => {
    for (const [clock, length] of [
      [0, END_OF_TIME],
      [END_OF_TIME, 1],
      [LIMITS.clock, 1],
    ] as const) {
      const { peer, closed } = await siege.enter()
      peer.sendUpdate(garbage(50_000, clock, length))
      expect(await closed).toBe(CLOSE.malformed)
    }
    expect(Y.decodeStateVector(Y.encodeStateVector(siege.reader.peer.doc)).has(50_000)).toBe(false)
    await siege.goesOn()
  })

  it('SY15 what waits for others is kept up to a limit, outlives a restart, and is whole when they come', async () => {
    const apart = await Besieged.start()
    const source = new Y.Doc()
    const updates: Uint8Array[] = []
    source.on('update', (update: Uint8Array) => updates.push(update))
    for (let i = 0; i < 40; i++) text(source).insert(text(source).length, `${i % 10}`.repeat(256 * 1024))
    const { ws, peer, closed } = await apart.enter()
    let sent = 1
    while (sent < 40 && ws.readyState === ws.OPEN) {
      peer.sendUpdate(updates[sent] as Uint8Array)
      const wanted = sent + 1
      const isAnswered = () => (peer.acks.at(-1) ?? 0) >= wanted || ws.readyState !== ws.OPEN
      await eventually(() => expect(isAnswered()).toBe(true))
      if ((peer.acks.at(-1) ?? 0) >= wanted) sent++
    }
    expect(await closed).toBe(CLOSE.overLimits)
    expect((sent - 1) * 256 * 1024).toBeLessThan(2 * LIMITS.pending)
    await apart.goesOn()
    expect(text(await apart.restart()).length).toBe(0)
    const late = await apart.enter()
    late.peer.sendUpdate(updates[0] as Uint8Array)
    await eventually(() => expect(late.peer.acks.at(-1)).toBe(2))
    const fresh = await apart.enter()
    await eventually(() => expect(text(fresh.peer.doc).length).toBe(sent * 256 * 1024))
    expect(text(fresh.peer.doc).toString()).toBe(
      text(source)
        .toString()
        .slice(0, sent * 256 * 1024),
    )
    await apart.close()
  })

  it('SY50 who is here and is written for goes on under another Yjs client, and loses nothing', async () => {
    const victim = await siege.enter(new TestPeer(docOf(60_000)))
    text(victim.peer.doc).insert(0, 'mine')
    await eventually(() => expect(text(siege.reader.peer.doc).toString()).toContain('mine'))
    const forged = docOf(60_000, siege.reader.peer.doc)
    const before = Y.encodeStateVector(forged)
    text(forged).insert(0, 'forged ')
    const forger = await siege.enter()
    forger.peer.sendUpdate(Y.encodeStateAsUpdate(forged, before))
    await eventually(() => expect(text(victim.peer.doc).toString()).toContain('forged'))
    expect(victim.peer.doc.clientID).not.toBe(60_000)
    text(victim.peer.doc).insert(0, 'after ')
    await eventually(() => expect(text(siege.reader.peer.doc).toString()).toBe(text(victim.peer.doc).toString()))
    expect(text(siege.reader.peer.doc).toString()).toMatch(/^after forged mine/)
    for (const { ws } of [victim, forger]) ws.close()
    await siege.goesOn()
  })

  it('SY50 who writes what was written for them meanwhile is not acknowledged, and nobody’s board parts', async () => {
    const victim = await siege.enter(new TestPeer(docOf(61_000)))
    victim.peer.doc.getMap('m').set('first', 1)
    await eventually(() => expect(siege.reader.peer.doc.getMap('m').get('first')).toBe(1))
    victim.ws.pause()
    const forged = docOf(61_000, siege.reader.peer.doc)
    const before = Y.encodeStateVector(forged)
    forged.getMap('m').set('forged', 1)
    const forger = await siege.enter()
    forger.peer.sendUpdate(Y.encodeStateAsUpdate(forged, before))
    await eventually(() => expect(siege.reader.peer.doc.getMap('m').get('forged')).toBe(1))
    const acked = victim.peer.acks.at(-1)
    victim.peer.doc.getMap('m').set('mine', 1)
    victim.ws.resume()
    expect(await victim.closed).toBe(CLOSE.openFresh)
    expect(victim.peer.acks.at(-1)).toBe(acked)
    const again = await siege.enter()
    again.peer.doc.getMap('m').set('mine', 1)
    await eventually(() => expect(siege.reader.peer.doc.getMap('m').get('mine')).toBe(1))
    for (const { ws } of [again, forger]) ws.close()
    await siege.goesOn()
  })

  it('SY55 values nested without end close their socket, and no reader ever meets them', async () => {
    for (const kind of ['any', 'format', 'embed']) {
      const { peer, closed } = await siege.enter()
      let deep: object = {}
      for (let i = 0; i <= LIMITS.valueDepth; i++) deep = [deep]
      if (kind === 'any') peer.doc.getMap('m').set('deep', deep)
      else if (kind === 'format') text(peer.doc).insert(0, 'x', { deep })
      else text(peer.doc).insertEmbed(0, deep)
      expect(await closed).toBe(CLOSE.malformed)
    }
    await siege.goesOn()
  })

  it('names of prototypes and elements nested without end spoil neither the export nor the server', async () => {
    const { peer, ws } = await siege.enter()
    const { board, server } = siege
    const hostile = JSON.parse('{"__proto__": {"polluted": 1}, "x": {"constructor": {"prototype": {"polluted": 1}}}}')
    peer.doc.transact(() => {
      for (const map of ['notes', 'clusters', '__proto__', 'constructor']) {
        for (const id of ['__proto__', 'constructor', 'toString']) peer.doc.getMap(map).set(id, hostile)
      }
      let xml = new Y.XmlElement('a')
      peer.doc.getMap('holds').set('xml', xml)
      for (let i = 0; i < 6_000; i++) {
        const inner = new Y.XmlElement('a')
        xml.insert(0, [inner])
        xml = inner
      }
    })
    await eventually(() => expect(peer.acks.at(-1)).toBe(2))
    for (const format of ['json', 'csv', 'md']) {
      const headers = { authorization: `Bearer ${board.keys.observer}` }
      const answer = await fetch(`${server.http}/api/boards/${board.record.id}/export?format=${format}`, { headers })
      await answer.arrayBuffer()
      expect([format, answer.status]).toEqual([format, 200])
    }
    expect('polluted' in {}).toBe(false)
    ws.close()
    await siege.goesOn()
  })
})

describe('who comes in great numbers, and from elsewhere', () => {
  it('1,000 sockets of one address are all served, 1,000 with wrong keys are all closed, and a person still gets in', {
    timeout: 120_000,
  }, async () => {
    const { board, server } = siege
    const crowd = Array.from({ length: 1_000 }, () => openSocket(server.ws, board.record.id, board.keys.participant))
    const served = crowd.map((ws) => new Promise((resolve) => ws.on('message', resolve).on('close', resolve)))
    await Promise.all(served)
    expect(crowd.filter((ws) => ws.readyState !== ws.OPEN)).toEqual([])
    const wrong = Array.from({ length: 1_000 }, (_, i) =>
      closeOf(openSocket(server.ws, i % 2 ? board.record.id : `nowhere${i}`, 'x'.repeat(43))),
    )
    expect(new Set(await Promise.all(wrong))).toEqual(new Set([CLOSE.unauthorized]))
    await siege.goesOn()
    for (const ws of crowd) ws.terminate()
    await eventually(async () => {
      const metrics = await (await fetch(`${server.http}/metrics`)).text()
      expect(/^grappe_sockets (\d+)$/m.exec(metrics)?.[1]).toBe('2')
    })
    await siege.goesOn()
  })

  it('150 people join a board from an address that has used up its guesses and its new boards', async () => {
    const { board, server } = siege
    const post = async (path: string, key: string) => {
      const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' }
      const answer = await fetch(`${server.http}${path}`, { method: 'POST', headers, body: '{}' })
      return { status: answer.status, body: (await answer.json()) as { key?: string } }
    }
    const join = (key: string) => post(`/api/boards/${board.record.id}/people`, key)
    const many = async (call: () => Promise<{ status: number }>, status: number) => {
      for (let i = 0; i < 1_000; i++) if ((await call()).status === status) return
      throw new Error(`never answered with ${status}`)
    }
    await many(() => join('x'.repeat(43)), 429)
    await many(() => post('/api/boards', ''), 429)
    const joined = await Promise.all(Array.from({ length: 150 }, () => join(board.keys.participant)))
    expect(new Set(joined.map(({ status }) => status))).toEqual(new Set([201]))
    const inside = await Promise.all(joined.map(({ body }) => siege.enter(undefined, body.key)))
    expect(inside.filter(({ ws }) => ws.readyState !== ws.OPEN)).toEqual([])
    for (const { ws } of inside) ws.terminate()
    await siege.goesOn()
  })
})
