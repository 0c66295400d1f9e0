import type { Socket } from 'node:net'
import { deflateRawSync } from 'node:zlib'
import * as encoding from 'lib0/encoding'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import WebSocket from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { Besieged } from '../testing/besieged'
import { closeOf } from '../testing/openPeer'

let siege: Besieged
beforeAll(async () => {
  siege = await Besieged.start()
})
// Every case here goes on until the end of the same server, and all that was written is there after a restart.
afterAll(() => siege.end())

/** RFC 6455's own codes, which `ws` closes with. */
const PROTOCOL_ERROR = 1002
const NOT_UTF8 = 1007
const MIB = 1024 * 1024

/** A masked frame with a mask of zeros, which leaves the payload as it is. */
function frame(head: number, payload: Uint8Array, length = payload.byteLength): Buffer {
  const bytes = length < 126 ? 0 : length < 65_536 ? 2 : 8
  const header = Buffer.alloc(2 + bytes + 4)
  header[0] = head
  header[1] = 0x80 | (bytes === 0 ? length : bytes === 2 ? 126 : 127)
  if (bytes === 2) header.writeUInt16BE(length, 2)
  if (bytes === 8) header.writeBigUInt64BE(BigInt(length), 2)
  return Buffer.concat([header, payload])
}

/** What lies under `ws`: what is written here is no concern of the library's. */
const wireOf = (ws: WebSocket) => (ws as unknown as { _socket: Socket })._socket

/** Writes these again and again until the other side has had enough. */
async function pour(ws: WebSocket, bytes: Buffer, atMost: number): Promise<number> {
  let sent = 0
  const wire = wireOf(ws)
  while (sent < atMost && ws.readyState === ws.OPEN && !wire.destroyed) {
    sent += bytes.byteLength
    if (!wire.write(bytes)) await new Promise((resolve) => wire.once('drain', resolve).once('close', resolve))
  }
  return sent
}

function message(type: number, ...parts: (number | Uint8Array)[]): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, type)
  for (const part of parts) {
    if (typeof part === 'number') encoding.writeVarUint(encoder, part)
    else encoding.writeVarUint8Array(encoder, part)
  }
  return encoding.toUint8Array(encoder)
}

/** The bytes with every "\u00e9" in them broken. */
function withBadUtf8(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte, i) => (byte === 0xa9 && bytes[i - 1] === 0xc3 ? 0x28 : byte))
}

const badText = () => {
  const doc = new Y.Doc()
  doc.getText('t').insert(0, 'caf\u00e9')
  return message(0, 2, withBadUtf8(Y.encodeStateAsUpdate(doc)))
}
const badPresence = () => {
  const payload = encoding.createEncoder()
  for (const number of [1, 77, 1]) encoding.writeVarUint(payload, number)
  encoding.writeVarString(payload, '"\u00e9"')
  return message(1, withBadUtf8(encoding.toUint8Array(payload)))
}

describe('SY16 a frame that hurts closes its own socket, and the others work on', () => {
  const frames: [string, Buffer, number][] = [
    ['a reserved opcode', frame(0x83, new Uint8Array(0)), PROTOCOL_ERROR],
    ['a reserved control opcode', frame(0x8b, new Uint8Array(0)), PROTOCOL_ERROR],
    ['reserved bits', frame(0xb2, new Uint8Array(0)), PROTOCOL_ERROR],
    ['no mask', Buffer.from([0x82, 1, 3]), PROTOCOL_ERROR],
    ['a continuation of nothing', frame(0x80, Uint8Array.of(3)), PROTOCOL_ERROR],
    ['a ping in parts', frame(0x09, Uint8Array.of(3)), PROTOCOL_ERROR],
    ['a ping that is too long', frame(0x89, new Uint8Array(126)), PROTOCOL_ERROR],
    ['a length past 2^53', frame(0x82, new Uint8Array(0), 2 ** 60), CLOSE.tooLarge],
    ['105 MiB announced', frame(0x82, new Uint8Array(0), 105 * MIB), CLOSE.tooLarge],
    ['a text frame that is no UTF-8', frame(0x81, Uint8Array.of(0xc3, 0x28)), NOT_UTF8],
    ['a close frame that is no UTF-8', frame(0x88, Uint8Array.of(0x0f, 0xa1, 0xc3, 0x28)), NOT_UTF8],
    ['a text frame', frame(0x81, Uint8Array.of(0x61)), CLOSE.malformed],
    ['an edit whose words are no UTF-8', frame(0x82, badText()), CLOSE.malformed],
    ['a presence that is no UTF-8', frame(0x82, badPresence()), CLOSE.malformed],
  ]
  for (const [name, bytes, code] of frames) {
    it(name, async () => {
      const ws = await siege.attack()
      const closed = closeOf(ws)
      wireOf(ws).write(bytes)
      expect(await closed).toBe(code)
      await siege.goesOn()
    })
  }

  it('105 MiB really sent: most of it is never read', async () => {
    const ws = await siege.attack()
    const closed = closeOf(ws)
    wireOf(ws).on('error', () => {})
    wireOf(ws).write(frame(0x82, new Uint8Array(0), 105 * MIB))
    const sent = await pour(ws, Buffer.alloc(MIB), 105 * MIB)
    // Closed with the code, or cut off while it was still sending.
    expect([CLOSE.tooLarge, 1006]).toContain(await closed)
    expect(sent).toBeLessThanOrEqual(105 * MIB)
    await siege.goesOn()
  })

  it('parts without an end, tiny ones and large ones', async () => {
    const [tiny, large] = [await siege.attack(), await siege.attack()]
    const closed = [closeOf(tiny), closeOf(large)]
    for (const ws of [tiny, large]) wireOf(ws).on('error', () => {})
    wireOf(tiny).write(frame(0x02, Uint8Array.of(0)))
    wireOf(large).write(frame(0x02, Uint8Array.of(0)))
    const part = frame(0x00, Uint8Array.of(0))
    await pour(tiny, Buffer.concat(Array.from({ length: 1_000 }, () => part)), 64 * part.byteLength * 1_000)
    const sent = await pour(large, frame(0x00, new Uint8Array(MIB)), 64 * MIB)
    expect(sent).toBeLessThan(64 * MIB)
    expect([CLOSE.malformed, 1006]).toContain(await closed[0])
    expect([CLOSE.tooLarge, 1006]).toContain(await closed[1])
    await siege.goesOn()
  })

  it('a small frame that unpacks to 100 MiB', async () => {
    const { board, server } = siege
    const ws = new WebSocket(`${server.ws}/sync/${board.record.id}`, ['grappe', `key.${board.keys.participant}`])
    const closed = closeOf(ws)
    await new Promise((resolve) => ws.on('open', resolve))
    expect(ws.extensions).toContain('permessage-deflate')
    const bomb = deflateRawSync(Buffer.alloc(100 * MIB))
    expect(bomb.byteLength).toBeLessThan(LIMITS.frame / 16)
    wireOf(ws).write(frame(0xc2, bomb))
    expect(await closed).toBe(CLOSE.tooLarge)
    await siege.goesOn()
  })

  it('bytes that do not unpack', async () => {
    const { board, server } = siege
    const ws = new WebSocket(`${server.ws}/sync/${board.record.id}`, ['grappe', `key.${board.keys.participant}`])
    const closed = closeOf(ws)
    await new Promise((resolve) => ws.on('open', resolve))
    wireOf(ws).write(frame(0xc2, Uint8Array.of(0xff, 0xff, 0xff, 0xff)))
    expect([NOT_UTF8, CLOSE.tooLarge]).toContain(await closed)
    await siege.goesOn()
  })

  it('pings without end from a socket that never reads the answers', async () => {
    const ws = await siege.attack()
    const closed = closeOf(ws)
    const wire = wireOf(ws)
    wire.on('error', () => {})
    ws.pause()
    const pings = Buffer.concat(Array.from({ length: 1_000 }, () => frame(0x89, new Uint8Array(125))))
    const sent = await pour(ws, pings, 256 * MIB)
    expect(sent).toBeLessThan(256 * MIB)
    ws.resume()
    await closed
    await siege.goesOn()
  })
})
