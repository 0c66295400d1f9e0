import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '../../shared/testing/seededRandom'
import { turn } from '../testing/manualClock'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { awarenessFrame, encodeEntry } from './awarenessEntries'
import type { Connection } from './connection'
import { updateFrame } from './frames'
import type { SocketLike } from './types'

const text = (doc: Y.Doc) => doc.getText('t')

/** The updates of a few people who write, move, tag and delete notes. */
function realUpdates(random: () => number): Uint8Array[] {
  const updates: Uint8Array[] = []
  const docs = [1001, 1002, 1003].map((id) => {
    const doc = new Y.Doc()
    doc.clientID = id
    return doc
  })
  for (const doc of docs) {
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === 'relay') return
      updates.push(update)
      for (const other of docs) if (other !== doc) Y.applyUpdate(other, update, 'relay')
    })
  }
  for (let i = 0; i < 150; i++) {
    const doc = docs[i % 3] as Y.Doc
    doc.transact(() => changeNote(doc, `n${Math.floor(random() * 12)}`, random))
  }
  return updates
}

function changeNote(doc: Y.Doc, id: string, random: () => number): void {
  const notes = doc.getMap<Y.Map<unknown>>('notes')
  const note = notes.get(id)
  if (note === undefined) {
    const made = new Y.Map<unknown>([
      ['text', new Y.Text('hello world')],
      ['tags', new Y.Map<unknown>()],
    ])
    notes.set(id, made)
    return
  }
  const words = note.get('text') as Y.Text
  const turn = random()
  if (turn < 0.4) words.insert(Math.floor(random() * words.length), 'abc')
  else if (turn < 0.6 && words.length > 2) words.delete(1, 2)
  else if (turn < 0.8) note.set('place', { in: null, x: random(), y: 1 })
  else if (turn < 0.95) (note.get('tags') as Y.Map<unknown>).set(`t${Math.floor(random() * 3)}`, true)
  else notes.delete(id)
}

/** One to four bytes changed, cut out, put in or cut off. */
function mutate(update: Uint8Array, random: () => number): Uint8Array {
  const bytes = [...update]
  for (let left = 1 + Math.floor(random() * 4); left > 0; left--) {
    const at = Math.floor(random() * bytes.length)
    const turn = random()
    if (turn < 0.6) bytes[at] = Math.floor(random() * 256)
    else if (turn < 0.75) bytes.splice(at, 1)
    else if (turn < 0.95) bytes.splice(at, 0, Math.floor(random() * 256))
    else bytes.length = at
  }
  return Uint8Array.from(bytes)
}

/** A socket that listens to nothing: an attacker's document would cost more than the server's work on it. */
class MuteSocket implements SocketLike {
  readonly bufferedBytes = 0
  isClosed = false
  send(): void {}
  close(): void {
    this.isClosed = true
  }
  pause(): void {}
  resume(): void {}
}

/** Frames of one who comes back as soon as the room has closed the socket. */
class Attacker {
  taken = 0
  #socket = new MuteSocket()
  #connection: Connection
  readonly #world: RoomWorld

  constructor(world: RoomWorld) {
    this.#world = world
    this.#connection = this.#join()
  }

  #join(): Connection {
    this.#socket = new MuteSocket()
    const grant = { board: BOARD, role: 'participant', person: null, keyHash: 'x' } as const
    return this.#world.rooms.connect(this.#socket, grant, { kind: 'board', board: BOARD }, { ack: true })
  }

  send(frame: Uint8Array): void {
    this.#connection.receive(frame)
    this.taken++
    if (!this.#socket.isClosed) return
    this.taken--
    this.#world.rooms.disconnect(this.#connection)
    this.#connection = this.#join()
  }
}

function presenceFrame(clock: number): Uint8Array {
  return awarenessFrame([
    encodeEntry({ id: 5, clock, state: JSON.stringify({ name: 'Zoé', cursor: { x: clock, y: 1 } }) }),
  ])
}

/** Seven of ten are updates with a few bytes changed; the others are whole frames of updates and of presences. */
function hostileFrame(real: readonly Uint8Array[], random: () => number): Uint8Array {
  const update = real[Math.floor(random() * real.length)] as Uint8Array
  const kind = random()
  if (kind < 0.7) return updateFrame(mutate(update, random))
  return mutate(kind < 0.85 ? updateFrame(update) : presenceFrame(Math.floor(random() * 9)), random)
}

describe.each([7, 20_000, 3, 4, 5, 6, 8, 9, 10, 11])('10,000 of 100,000 mutations of real frames, seed %i', (seed) => {
  it('SY17 SY19 another member’s edits still arrive and are saved, and a restart changes nothing', {
    timeout: 120_000,
  }, async () => {
    const random = createRandom(seed)
    const real = realUpdates(random)
    const world = new RoomWorld()
    const [a, b] = [await world.enter(BOARD, { key: 'a' }), await world.enter(BOARD, { key: 'b' })]
    const attacker = new Attacker(world)
    await turn()
    for (let i = 0; i < 10_000; i++) {
      if (i % 100 === 0) attacker.send(updateFrame(real[(i / 100) % real.length] as Uint8Array))
      attacker.send(hostileFrame(real, random))
      await null
      if (i % 50 === 0) await world.clock.advance(20)
      if (i % 1_000 !== 999) continue
      text(a.peer.doc).insert(0, `${i} `)
      await world.settle()
      expect(text(b.peer.doc).toString().startsWith(`${i} `)).toBe(true)
    }
    expect(attacker.taken).toBeGreaterThan(500)
    await world.settle()
    expect(a.peer.acks.at(-1)).toBe(11)
    const before = await world.enter(BOARD, { key: 'reader' })
    world.restart()
    const after = await world.enter(BOARD, { key: 'reader' })
    expect(text(after.peer.doc).toString()).toBe(text(a.peer.doc).toString())
    expect(after.peer.doc.getMap('notes').toJSON()).toEqual(before.peer.doc.getMap('notes').toJSON())
    expect(Y.encodeStateVector(after.peer.doc)).toEqual(Y.encodeStateVector(before.peer.doc))
  })
})
