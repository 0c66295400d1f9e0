import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { addNote, BOARD, FakeDevice, nextOf, noteIds, noteTexts, until } from '../testing/openConnections'
import type { BoardConnection } from './types'

const MIB = 1024 * 1024

let alice: FakeDevice
beforeEach(() => {
  alice = new FakeDevice()
})
afterEach(() => alice.leave())

const isSaved = (connection: BoardConnection) => until(connection.saveState, ({ kind }) => kind === 'saved')
const isOffline = (connection: BoardConnection) => until(connection.saveState, ({ kind }) => kind === 'offline')

async function savedThenOffline(): Promise<BoardConnection> {
  const connection = alice.open()
  addNote(connection.board, 'first')
  await isSaved(connection)
  alice.server.cut()
  await isOffline(connection)
  return connection
}

function comeBack(): void {
  alice.server.reachable = true
  alice.events.dispatchEvent(new Event('online'))
}

describe('CS27 work that is larger than a message', () => {
  it('several large pastes while offline travel in parts, and are saved once the last one is acknowledged', async () => {
    const connection = await savedThenOffline()
    const pastes = [1, 2, 3].map((paste) => Array.from({ length: 300 }, (_, i) => `${paste}-${i}`))
    for (const ids of pastes)
      connection.board.transact(() => ids.map((id) => addNote(connection.board, id, 'é'.repeat(2_000))))
    connection.board.getMap('notes').delete('1-0')
    alice.server.acks = false
    comeBack()
    await until(connection.saveState, ({ kind }) => kind === 'saving')
    const socket = alice.server.last(BOARD)
    expect(socket.writes).toBeGreaterThan(3)
    for (const update of socket.updates) expect(update.byteLength).toBeLessThan(1.1 * MIB)
    expect(noteIds(alice.server.room(BOARD))).toEqual(noteIds(connection.board))
    expect(alice.server.room(BOARD).store.pendingStructs).toBeNull()
    alice.server.acknowledge(BOARD)
    await isSaved(connection)
  })

  it('until the last part is acknowledged nothing of it counts as saved', async () => {
    const connection = await savedThenOffline()
    connection.board.transact(() => {
      for (let i = 0; i < 300; i++) addNote(connection.board, `n${i}`, 'é'.repeat(2_000))
    })
    alice.server.acks = false
    comeBack()
    await until(connection.saveState, ({ kind }) => kind === 'saving')
    const socket = alice.server.last(BOARD)
    alice.server.acknowledgeUpTo(BOARD, socket.writes - 1)
    await new Promise((resolve) => setTimeout(resolve))
    expect(connection.saveState.getState()).toMatchObject({ kind: 'saving', unsent: 1 })
    alice.server.acknowledge(BOARD)
    await isSaved(connection)
  })

  it('one piece above the limit is told, kept, and not sent; nor is what follows it', async () => {
    const connection = await savedThenOffline()
    connection.board.getMap('later').set('huge', 'x'.repeat(LIMITS.frame))
    comeBack()
    const refused = await until(connection.saveState, ({ kind }) => kind === 'refused')
    expect(refused).toMatchObject({ kind: 'refused', unsent: 1, reason: expect.stringMatching(/^too-large: /) })
    addNote(connection.board, 'after')
    expect(connection.hasUnsent()).toBe(true)
    await connection.close()
    expect(alice.server.last(BOARD).writes).toBe(0)
    const again = alice.open()
    await until(again.saveState, ({ kind }) => kind === 'refused')
    expect(noteIds(again.board)).toEqual(['after', 'first'])
    expect(String(again.board.getMap('later').get('huge')).length).toBe(LIMITS.frame)
    expect(again.saveState.getState().kind).not.toBe('saved')
  })

  it('typed while online it is told too', async () => {
    const connection = alice.open()
    await isSaved(connection)
    connection.board.getMap('later').set('huge', 'x'.repeat(LIMITS.frame))
    await until(connection.saveState, ({ kind }) => kind === 'refused')
    expect(alice.server.room(BOARD).getMap('later').size).toBe(0)
  })
})

describe('CS28 unsent edits that the server names already', () => {
  it('whose acknowledgement was lost travel again and are saved', async () => {
    const connection = alice.open()
    await isSaved(connection)
    alice.server.acks = false
    addNote(connection.board, 'there')
    await until(connection.saveState, ({ kind }) => kind === 'saving')
    await new Promise((resolve) => setTimeout(resolve))
    expect(noteIds(alice.server.room(BOARD))).toEqual(['there'])
    alice.server.cut()
    await isOffline(connection)
    alice.server.acks = true
    comeBack()
    await isSaved(connection)
    const fresh = new Y.Doc()
    for (const update of alice.server.last(BOARD).updates) Y.applyUpdate(fresh, update)
    expect(noteIds(fresh)).toEqual(['there'])
  })

  it('which somebody else wrote otherwise travel whole, and are offered again when the server says so', async () => {
    const connection = await savedThenOffline()
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(connection.board))
    forged.clientID = connection.board.clientID
    for (let i = 0; i < 20; i++) addNote(forged, `forged ${i}`)
    addNote(connection.board, 'mine')
    Y.applyUpdate(alice.server.room(BOARD), Y.encodeStateAsUpdate(forged))
    alice.server.acks = false
    const next = nextOf(connection)
    comeBack()
    await until(connection.saveState, ({ kind }) => kind === 'saving')
    const { structs } = Y.decodeUpdate(alice.server.last(BOARD).updates.at(-1) ?? Uint8Array.of())
    const words = structs.map((s) => (s instanceof Y.Item && s.content instanceof Y.ContentString ? s.content.str : ''))
    expect(words).toContain('mine')
    alice.server.acks = true
    alice.server.close(BOARD, CLOSE.openFresh)
    const fresh = await next
    const offer = await until(fresh.salvage, (state) => state !== null)
    offer?.accept()
    await isSaved(fresh)
    expect(noteTexts(alice.server.room(BOARD))).toContain('mine')
    expect(noteTexts(alice.server.room(BOARD))).toContain('forged 19')
  })
})
