import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { MESSAGE } from '../../shared/protocol/messages'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import type { Connection } from './connection'
import { syncStep1Frame, syncStep2Frame, updateFrame } from './frames'
import type { SocketLike } from './types'

const placeIn = (doc: Y.Doc) => doc.getMap('note').get('place')

/** A device that went on without a network: it has an edit that nobody knows, and then moved another's note. */
async function boardAndDevice() {
  const world = new RoomWorld()
  const writer = await world.enter(BOARD)
  writer.peer.doc.getMap('note').set('place', 'here')
  await world.settle()
  const device = new Y.Doc()
  Y.applyUpdate(device, Y.encodeStateAsUpdate(writer.peer.doc))
  const edits: Uint8Array[] = []
  device.on('update', (update: Uint8Array) => edits.push(update))
  device.getMap('other').set('made', 'offline')
  device.getMap('note').set('place', 'there')
  const [offline, move] = edits as [Uint8Array, Uint8Array]
  const answer = syncStep2Frame(Y.encodeStateAsUpdate(device))
  return { world, writer, offline, move: updateFrame(move), answer }
}

/** A socket that asks for the document, as every client does, and answers nothing by itself. */
async function openMute(world: RoomWorld): Promise<{ connection: Connection; acks: number[] }> {
  const mute = await openRaw(world)
  mute.connection.receive(syncStep1Frame(Y.encodeStateVector(new Y.Doc())))
  return mute
}

/** One that does not even ask. */
async function openRaw(world: RoomWorld): Promise<{ connection: Connection; acks: number[] }> {
  const acks: number[] = []
  const socket: SocketLike = {
    bufferedBytes: 0,
    send: (frame) => frame[0] === MESSAGE.ack && acks.push(frame[1] as number),
    close: () => {},
    pause: () => {},
    resume: () => {},
  }
  const grant = { board: BOARD, role: 'participant', person: null, keyHash: 'mute' } as const
  const connection = world.rooms.connect(socket, grant, { kind: 'board', board: BOARD }, { ack: true })
  await world.settle()
  return { connection, acks }
}

describe('SY15 a move that builds on an edit which only the answer to the first sync step brings', () => {
  it('leaves the note where it was and is not acknowledged until the answer comes, and is whole then', async () => {
    const { world, writer, move, answer } = await boardAndDevice()
    const { connection, acks } = await openMute(world)
    connection.receive(move)
    await world.settle()
    expect(placeIn(writer.peer.doc)).toBe('here')
    expect(acks).toEqual([])
    connection.receive(answer)
    await world.settle()
    expect(placeIn(writer.peer.doc)).toBe('there')
    expect(acks).toEqual([2])
    world.restart()
    expect(placeIn((await world.enter(BOARD)).peer.doc)).toBe('there')
  })

  it('goes with its socket, and comes again with the next', async () => {
    const { world, writer, move, answer } = await boardAndDevice()
    const { connection } = await openMute(world)
    connection.receive(move)
    world.rooms.disconnect(connection)
    await world.settle()
    expect(placeIn(writer.peer.doc)).toBe('here')
    const again = await openMute(world)
    again.connection.receive(answer)
    await world.settle()
    expect(placeIn(writer.peer.doc)).toBe('there')
  })

  it('comes in without the answer once what it builds on came another way', async () => {
    const { world, writer, offline, move } = await boardAndDevice()
    const { connection, acks } = await openMute(world)
    connection.receive(move)
    writer.peer.sendUpdate(offline)
    await world.settle()
    expect(placeIn(writer.peer.doc)).toBe('there')
    expect(acks).toEqual([1])
  })

  it('is not held back where it builds on what the socket has sent before, as large work in parts does', async () => {
    const { world, writer } = await boardAndDevice()
    const { connection, acks } = await openMute(world)
    const fresh = new Y.Doc()
    const parts: Uint8Array[] = []
    fresh.on('update', (update: Uint8Array) => parts.push(update))
    for (let i = 0; i < 7; i++) fresh.getText('t').insert(0, `${i}`.repeat(1024 * 1024))
    for (const part of parts.slice(0, 6)) connection.receive(updateFrame(part))
    connection.receive(syncStep2Frame(parts[6] as Uint8Array))
    await world.settle()
    expect(writer.peer.doc.getText('t').length).toBe(7 * 1024 * 1024)
    expect(acks.at(-1)).toBe(7)
  })

  it('is not held back from a socket that sends one edit after the other and never answers', async () => {
    const { world, writer } = await boardAndDevice()
    const { connection, acks } = await openMute(world)
    const fresh = new Y.Doc()
    fresh.on('update', (update: Uint8Array) => connection.receive(updateFrame(update)))
    for (const letter of 'abc') fresh.getText('t').insert(0, letter)
    await world.settle()
    expect(writer.peer.doc.getText('t').toString()).toBe('cba')
    expect(acks.at(-1)).toBe(3)
  })

  it('is kept at once from a socket that only sends, and is whole after a restart once the rest comes', async () => {
    const { world, writer, offline, move } = await boardAndDevice()
    const { connection, acks } = await openRaw(world)
    connection.receive(move)
    await world.settle()
    expect(acks).toEqual([1])
    world.restart()
    const later = await world.enter(BOARD, { key: 'later' })
    later.peer.sendUpdate(offline)
    await world.settle()
    expect(placeIn(later.peer.doc)).toBe('there')
    writer.leave()
  })
})
