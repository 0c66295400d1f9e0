import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import type WebSocket from 'ws'
import * as Y from 'yjs'
import { MESSAGE, SYNC } from '../../shared/protocol/messages'
import { Child } from '../store/children/childProcess'
import { eventually } from '../testing/eventually'
import { openPeer, openSocket } from '../testing/openPeer'
import { TestPeer } from '../testing/testPeer'

const SERVER = new URL('../testing/serveAlone.ts', import.meta.url)
const MIB = 1024 * 1024
const WRITERS = 11
const EDITS = 28

async function gauge(http: string, name: string): Promise<number> {
  const text = await (await fetch(`${http}/metrics`)).text()
  return Number(new RegExp(`^${name} ([0-9.e+]+)$`, 'm').exec(text)?.[1])
}

/** A reader that counts what comes and keeps none of it. */
function openCounter(url: string, board: string, key: string) {
  const ws = openSocket(url, board, key)
  const counter = { ws, bytes: 0 }
  ws.on('message', (data) => {
    counter.bytes += (data as Buffer).byteLength
  })
  return counter
}

const isOpen = (ws: WebSocket) => eventually(() => expect(ws.readyState).toBe(ws.OPEN))

it('SY35 readers that do not read 300 MB are cut off; memory stays bounded, and the others are served', {
  timeout: 120_000,
}, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-slow-'))
  const child = new Child(SERVER, [folder])
  onTestFinished(async () => {
    await child.kill()
    await rm(folder, { recursive: true, force: true })
  })
  await child.told(1)
  const { http, ws, board, keys } = JSON.parse(child.lines[0] ?? '')
  const good = openCounter(ws, board, keys.observer)
  const slow = [1, 2, 3].map(() => openCounter(ws, board, keys.observer))
  for (const each of [good, ...slow]) await isOpen(each.ws)
  await eventually(async () => expect(await gauge(http, 'grappe_sockets')).toBe(4))
  for (const each of slow) each.ws.pause()
  const before = await gauge(http, 'process_resident_memory_bytes')
  let most = 0
  // Each edit comes after the one before: of two at a time only the one that holds would be sent on.
  const source = new Y.Doc()
  let edited: Uint8Array = new Uint8Array()
  source.on('update', (update: Uint8Array) => {
    edited = update
  })
  for (let writer = 0; writer < WRITERS; writer++) {
    const { ws: socket, peer } = await openPeer(ws, board, keys.participant, new Deaf())
    source.clientID = writer + 1
    for (let edit = 0; edit < EDITS; edit++) {
      source.getMap('m').set('part', `${writer}/${edit} `.padEnd(MIB, 'x'))
      const acked = peer.acks.at(-1) ?? 0
      peer.sendUpdate(edited)
      await eventually(() => expect(peer.acks.at(-1)).toBe(acked + 1))
      if (edit % 7 === 0) most = Math.max(most, await gauge(http, 'process_resident_memory_bytes'))
    }
    socket.terminate()
  }
  await eventually(() => expect(good.bytes).toBeGreaterThan(300 * MIB))
  expect((most - before) / MIB).toBeLessThan(200)
  // Only the one that reads is left.
  await eventually(async () => expect(await gauge(http, 'grappe_sockets')).toBe(1))
  for (const each of slow) expect(each.bytes).toBeLessThan(32 * MIB)
  const fresh = await openPeer(ws, board, keys.participant)
  await eventually(() => expect(String(fresh.peer.doc.getMap('m').get('part')).length).toBe(MIB))
  fresh.ws.terminate()
  good.ws.terminate()
})

/** Answers and counts acknowledgements, and keeps nothing of what it hears. */
class Deaf extends TestPeer {
  override send(frame: Uint8Array): void {
    const isStep1 = frame[0] === MESSAGE.sync && frame[1] === SYNC.step1
    if (isStep1 || frame[0] === MESSAGE.ack) super.send(frame)
  }
}
