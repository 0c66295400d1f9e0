import { afterEach, describe, expect, it } from 'vitest'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { addNote, BOARD, FakeDevice, noteIds, STAGE, until } from '../testing/openConnections'

const devices: FakeDevice[] = []
const device = (from?: FakeDevice) => {
  const made = new FakeDevice(from?.server)
  devices.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(devices.splice(0).map((each) => each.leave()))
})

describe('an open board', () => {
  it('CS13 goes from connecting over saving to saved, and counts until the server has it', async () => {
    const alice = device()
    alice.server.acks = false
    const connection = alice.open()
    expect(connection.saveState.getState()).toEqual({ kind: 'connecting', unsent: 0 })
    await until(connection.saveState, (state) => state.kind === 'saved')
    addNote(connection.board, 'one')
    addNote(connection.board, 'two')
    expect(connection.saveState.getState()).toEqual({ kind: 'saving', unsent: 2 })
    expect(connection.hasUnsent()).toBe(true)
    await expect.poll(() => noteIds(alice.server.room(BOARD))).toEqual(['one', 'two'])
    expect(connection.saveState.getState()).toEqual({ kind: 'saving', unsent: 2 })
    alice.server.acknowledge(BOARD)
    await until(connection.saveState, (state) => state.kind === 'saved')
    expect(connection.hasUnsent()).toBe(false)
  })

  it('CS8 an acknowledgement makes safe what it covers and no more', async () => {
    const alice = device()
    alice.server.acks = false
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    addNote(connection.board, 'one')
    await expect.poll(() => noteIds(alice.server.room(BOARD))).toEqual(['one'])
    alice.server.acknowledge(BOARD)
    addNote(connection.board, 'two')
    await until(connection.saveState, (state) => state.kind === 'saving' && state.unsent === 1)
    alice.server.acknowledge(BOARD)
    await until(connection.saveState, (state) => state.kind === 'saved')
  })

  it('CS8 an edit made between open and the first sync step is counted once and becomes safe', async () => {
    const alice = device()
    const connection = alice.open()
    await expect.poll(() => alice.server.open(BOARD).length).toBe(1)
    addNote(connection.board, 'early')
    await until(connection.saveState, (state) => state.kind === 'saved')
    expect(noteIds(alice.server.room(BOARD))).toEqual(['early'])
  })

  it('CS6 sends the key as a subprotocol and never in the address', async () => {
    const alice = device()
    alice.open()
    await expect.poll(() => alice.server.sockets.length).toBe(2)
    const socket = alice.server.last(BOARD)
    expect(socket.url).toBe(`ws://server/sync/${BOARD}`)
    expect(socket.hello).toEqual({ key: 'k'.repeat(43), ack: true, schema: 1, generation: null })
  })

  it('CS15 is not ready on an empty store until the server has answered', async () => {
    const alice = device()
    alice.server.reachable = false
    const connection = alice.open()
    let isReady = false
    void connection.ready.then(() => {
      isReady = true
    })
    await until(connection.saveState, (state) => state.kind === 'offline')
    expect(isReady).toBe(false)
    addNote(alice.server.room(BOARD), 'there')
    alice.server.reachable = true
    await connection.ready
    expect(noteIds(connection.board)).toEqual(['there'])
  })

  it('CS61 marks when its first content is read: before it, and once it is there', async () => {
    const alice = device()
    alice.server.reachable = false
    const connection = alice.open()
    performance.clearMarks()
    const marks = () => performance.getEntriesByType('mark')
    const seen: number[] = []
    connection.board.on('update', () => seen.push(marks().length))
    addNote(alice.server.room(BOARD), 'there')
    alice.server.reachable = true
    await connection.ready
    addNote(connection.board, 'later')
    expect(seen).toEqual([1, 2])
    expect(marks().map(({ name }) => name)).toEqual(['grappe:content', 'grappe:read'])
  })

  it('CS1 CS2 CS7 CS15 offline work survives a reload with its count, and merges on return', async () => {
    const alice = device()
    const first = alice.open()
    await until(first.saveState, (state) => state.kind === 'saved')
    alice.server.cut()
    addNote(first.board, 'offline')
    expect(first.saveState.getState()).toEqual({ kind: 'offline', unsent: 1 })
    await first.close()
    addNote(alice.server.room(BOARD), 'meanwhile')

    const second = alice.open()
    await second.ready
    expect(noteIds(second.board)).toEqual(['offline'])
    await until(second.saveState, (state) => state.kind === 'offline' && state.unsent === 1)
    alice.server.reachable = true
    await until(second.saveState, (state) => state.kind === 'saved')
    expect(noteIds(second.board)).toEqual(['meanwhile', 'offline'])
    expect(noteIds(alice.server.room(BOARD))).toEqual(['meanwhile', 'offline'])
    await second.close()

    const third = alice.open()
    await until(third.saveState, (state) => state.kind === 'saved')
  })

  it('CS8 what an older socket carried unacknowledged is unsent until the next one has it', async () => {
    const alice = device()
    alice.server.acks = false
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    addNote(connection.board, 'one')
    await expect.poll(() => alice.server.last(BOARD).writes).toBe(2)
    alice.server.close(BOARD, 1006)
    expect(connection.saveState.getState()).toEqual({ kind: 'offline', unsent: 1 })
    await until(connection.saveState, (state) => state.kind === 'saving')
    await expect.poll(() => alice.server.last(BOARD).writes).toBe(1)
    alice.server.acknowledge(BOARD)
    await until(connection.saveState, (state) => state.kind === 'saved')
  })

  it('CS12 gives its sockets up at once when the browser says offline, and returns at once when online', async () => {
    const alice = device()
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    alice.server.reachable = false
    alice.events.dispatchEvent(new Event('offline'))
    expect(connection.saveState.getState()).toEqual({ kind: 'offline', unsent: 0 })
    alice.server.reachable = true
    alice.events.dispatchEvent(new Event('online'))
    await until(connection.saveState, (state) => state.kind === 'saved')
  })

  it('CS3 works from memory where the browser keeps nothing, and says so', async () => {
    const alice = device()
    const forbidding = { open: () => failingRequest() } as unknown as IDBFactory
    for (const indexedDB of [null, forbidding]) {
      const connection = alice.open({ indexedDB })
      await until(connection.saveState, (state) => state.kind === 'saved')
      expect(connection.storage.getState()).toBe('memory')
      await connection.close()
    }
    const keeping = alice.open()
    await until(keeping.saveState, (state) => state.kind === 'saved')
    expect(keeping.storage.getState()).toBe('kept')
  })

  it('CS13 says when the server cannot save', async () => {
    const alice = device()
    alice.server.acks = false
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    writeStageMeta(alice.server.room(STAGE), { unsaved: true })
    await until(connection.saveState, (state) => state.kind === 'serverCannotSave')
    addNote(connection.board, 'one')
    expect(connection.saveState.getState()).toEqual({ kind: 'serverCannotSave', unsent: 1 })
  })

  it.each([CLOSE.unauthorized, CLOSE.withdrawn, CLOSE.clientTooOld, CLOSE.overLimits])(
    'CS13 says that the server closed for good with %i, and does not come back',
    async (code) => {
      const alice = device()
      alice.server.closings.set(BOARD, code)
      const connection = alice.open()
      const seen: string[] = []
      connection.saveState.subscribe((state) => seen.push(state.kind))
      expect(await until(connection.saveState, (state) => state.kind === 'closed')).toEqual({
        kind: 'closed',
        code,
        unsent: 0,
      })
      expect(seen).toEqual(['closed'])
      alice.events.dispatchEvent(new Event('online'))
      expect(alice.server.sockets.filter((socket) => socket.room === BOARD)).toHaveLength(1)
    },
  )
})

describe('presence on the wire', () => {
  it('CS10 echoes nothing that it hears, and raises its clock on every new socket', async () => {
    const alice = device()
    const bob = device(alice)
    const hers = alice.open()
    const his = bob.open({ person: 'bob' })
    await until(hers.saveState, (state) => state.kind === 'saved')
    await until(his.saveState, (state) => state.kind === 'saved')
    hers.awareness.setLocalState({ who: 'alice' })
    await expect.poll(() => his.awareness.getStates().get(hers.awareness.clientID)).toEqual({ who: 'alice' })
    expect(alice.server.sockets.flatMap((socket) => socket.awareness)).toHaveLength(1)

    alice.server.close(BOARD, 1006)
    expect(his.awareness.getStates().has(hers.awareness.clientID)).toBe(false)
    await expect.poll(() => his.awareness.getStates().get(hers.awareness.clientID)).toEqual({ who: 'alice' })
  })

  it('CS10 an observer tells nothing', async () => {
    const alice = device()
    const connection = alice.open({ role: 'observer' })
    await until(connection.saveState, (state) => state.kind === 'saved')
    expect(connection.canWrite).toBe(false)
    expect(alice.server.sockets.flatMap((socket) => socket.awareness)).toEqual([])
  })
})

function failingRequest(): IDBOpenDBRequest {
  const request = { error: new Error('forbidden'), onerror: null as (() => void) | null }
  queueMicrotask(() => request.onerror?.())
  return request as unknown as IDBOpenDBRequest
}
