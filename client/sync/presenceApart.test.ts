import * as decoding from 'lib0/decoding'
import { afterEach, expect, it } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { addNote, BOARD, FakeDevice } from '../testing/openConnections'
import { presenceForProvider } from './presenceForProvider'

const devices: FakeDevice[] = []

function device(beside?: FakeDevice): FakeDevice {
  const made = new FakeDevice(beside?.server)
  devices.push(made)
  return made
}

afterEach(async () => {
  for (const one of devices.splice(0)) await one.leave()
})

const isSaved = (connection: ReturnType<FakeDevice['open']>) =>
  expect.poll(() => connection.saveState.getState().kind).toBe('saved')

it('AN1 who is here and who wrote have no number in common, in any frame of presence', async () => {
  const alice = device()
  const connection = alice.open()
  await isSaved(connection)
  addNote(connection.board, 'mine')
  connection.awareness.setLocalState({ who: 'alice' })
  alice.server.close(BOARD, 1006)
  const frames = () => alice.server.sockets.flatMap((socket) => (socket.room === BOARD ? socket.awareness : []))
  await expect.poll(() => alice.server.sockets.filter(({ room }) => room === BOARD).length).toBe(2)
  await expect.poll(() => frames().length).toBeGreaterThan(2)
  await isSaved(connection)
  expect(new Set(frames().flatMap(clientsIn))).toEqual(new Set([connection.awareness.clientID]))
  expect(connection.awareness.clientID).not.toBe(connection.board.clientID)
  expect(connection.board.store.clients.has(connection.awareness.clientID)).toBe(false)
})

it('AN1 what a page says of itself outlives a lost connection, what it heard of others does not', async () => {
  const alice = device()
  const bob = device(alice)
  const [hers, his] = [alice.open(), bob.open({ person: 'bob' })]
  await isSaved(hers)
  await isSaved(his)
  hers.awareness.setLocalState({ who: 'alice' })
  his.awareness.setLocalState({ who: 'bob' })
  const people = () => [...hers.awareness.getStates().values()].map(({ who }) => who).sort()
  await expect.poll(people).toEqual(['alice', 'bob'])
  const seen: unknown[][] = []
  hers.awareness.on('change', () => seen.push(people()))
  alice.server.close(BOARD, 1006)
  await expect.poll(() => seen).toContainEqual(['alice'])
  await expect.poll(people).toEqual(['alice', 'bob'])
  expect(seen.every((one) => one.includes('alice'))).toBe(true)
})

it('AN1 presence ends with the board', async () => {
  const connection = device().open()
  const { awareness } = connection
  let isGone = false
  awareness.on('destroy', () => {
    isGone = true
  })
  await connection.close()
  expect(isGone).toBe(true)
})

it('AN1 y-websocket finds the others in it and never this page', () => {
  const awareness = new Awareness(new Y.Doc())
  awareness.setLocalState({ who: 'me' })
  awareness.states.set(7, { who: 'other' })
  const shown = presenceForProvider(awareness)
  expect([...shown.getStates().keys()]).toEqual([7])
  expect(shown.getLocalState()).toBeNull()
  expect(awareness.getLocalState()).toEqual({ who: 'me' })
  awareness.destroy()
})

/** Whom a frame of presence speaks of. */
function clientsIn(frame: Uint8Array): number[] {
  const whole = decoding.createDecoder(frame)
  decoding.readVarUint(whole)
  const decoder = decoding.createDecoder(decoding.readVarUint8Array(whole))
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    decoding.readVarString(decoder)
    return client
  })
}
