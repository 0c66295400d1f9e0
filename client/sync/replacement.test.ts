import { afterEach, describe, expect, it } from 'vitest'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { addNote, BOARD, FakeDevice, nextOf, noteIds, noteTexts, STAGE, until } from '../testing/openConnections'

const devices: FakeDevice[] = []
const device = (from?: FakeDevice) => {
  const made = new FakeDevice(from?.server)
  devices.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(devices.splice(0).map((each) => each.leave()))
})

describe('a refusal', () => {
  it('CS9 CS14 is told with its reason, keeps the work unsent, and ends once a socket had nothing refused', async () => {
    const alice = device()
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    alice.server.refusals.set(BOARD, 'the board is frozen')
    addNote(connection.board, 'refused')
    const refused = await until(connection.saveState, (state) => state.kind === 'refused')
    expect(refused).toEqual({ kind: 'refused', reason: 'the board is frozen', unsent: 1 })
    await expect.poll(() => alice.server.last(BOARD).writes).toBe(2)
    expect(connection.saveState.getState()).toEqual(refused)

    alice.server.close(BOARD, 1006)
    await until(connection.saveState, (state) => state.kind === 'offline')
    await until(connection.saveState, (state) => state.kind === 'refused')
    alice.server.refusals.clear()
    alice.server.close(BOARD, 1006)
    await until(connection.saveState, (state) => state.kind === 'saved')
    expect(noteIds(alice.server.room(BOARD))).toEqual(['refused'])
  })

  it('CS16 a person can start fresh, and gets what was refused offered again', async () => {
    const alice = device()
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    alice.server.refusals.set(BOARD, 'no')
    addNote(connection.board, 'refused', 'my idea')
    await until(connection.saveState, (state) => state.kind === 'refused')
    alice.server.refusals.clear()
    const replaced = nextOf(connection)
    connection.startFresh()
    const next = await replaced
    const offer = await until(next.salvage, (state) => state !== null)
    expect(offer).toMatchObject({ notes: 1, clusters: 0 })
    expect(noteIds(next.board)).toEqual([])
    offer?.accept()
    await until(next.saveState, (state) => state.kind === 'saved')
    expect(noteTexts(alice.server.room(BOARD))).toEqual(['my idea'])
  })

  it('CS18 in a room that is only read replaces that document silently', async () => {
    const alice = device()
    writeStageMeta(alice.server.room(STAGE), { title: 'Before', generation: 'g1' })
    const first = alice.open()
    await until(first.saveState, (state) => state.kind === 'saved')
    addNote(first.board, 'mine')
    await until(first.saveState, (state) => state.kind === 'saved')
    await first.close()

    writeStageMeta(alice.server.replaceRoom(STAGE), { title: 'After', generation: 'g1' })
    alice.server.refusals.set(STAGE, 'read-only')
    const second = alice.open()
    const next = await nextOf(second)
    await until(next.saveState, (state) => state.kind === 'saved')
    expect(next.stage.getMap('meta').get('title')).toBe('After')
    expect(noteIds(next.board)).toEqual(['mine'])
    expect(next.salvage.getState()).toBeNull()
  })

  it('CS19 stops beginning anew where it does not help', async () => {
    const alice = device()
    alice.server.closings.set(BOARD, CLOSE.openFresh)
    let connection = alice.open()
    let count = 0
    const follow = (next: typeof connection) => {
      connection = next
      count++
      next.onReplaced(follow)
    }
    connection.onReplaced(follow)
    await expect.poll(() => connection.saveState.getState().kind).toBe('closed')
    expect(count).toBe(3)
  })
})

describe('a document that was replaced', () => {
  it('CS16 CS17 opens a fresh one without the old content and offers the unsent work', async () => {
    const alice = device()
    writeStageMeta(alice.server.room(STAGE), { generation: 'g1' })
    addNote(alice.server.room(BOARD), 'old')
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    alice.server.cut()
    addNote(connection.board, 'mine', 'my idea')

    writeStageMeta(alice.server.replaceRoom(STAGE), { generation: 'g2' })
    addNote(alice.server.replaceRoom(BOARD), 'fresh')
    alice.server.closings.set(BOARD, CLOSE.openFresh)
    alice.server.closings.set(STAGE, CLOSE.openFresh)
    const replaced = nextOf(connection)
    alice.server.reachable = true
    const next = await replaced
    expect(alice.server.last(BOARD).hello.generation).toBe('g1')
    alice.server.closings.clear()

    const offer = await until(next.salvage, (state) => state !== null)
    expect(alice.server.last(BOARD).hello.generation).toBe(null)
    expect(noteIds(next.board)).toEqual(['fresh'])
    expect(next.board.clientID).not.toBe(connection.board.clientID)
    expect(next.hasUnsent()).toBe(true)
    offer?.discard()
    expect(next.salvage.getState()).toBeNull()
    expect(next.hasUnsent()).toBe(false)
    expect(noteIds(next.board)).toEqual(['fresh'])
  })

  it('CS16 keeps the work aside through a reload until it is answered for', async () => {
    const alice = device()
    addNote(alice.server.room(BOARD), 'old')
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    alice.server.cut()
    addNote(connection.board, 'mine', 'my idea')
    const replaced = nextOf(connection)
    connection.startFresh()
    const next = await replaced
    await next.close()

    alice.server.reachable = true
    const reloaded = alice.open()
    const offer = await until(reloaded.salvage, (state) => state !== null)
    offer?.accept()
    await until(reloaded.saveState, (state) => state.kind === 'saved')
    expect(noteTexts(alice.server.room(BOARD))).toEqual(['my idea', 'old'])
    await reloaded.close()

    const again = alice.open()
    await until(again.saveState, (state) => state.kind === 'saved')
    expect(again.salvage.getState()).toBeNull()
    expect(noteTexts(again.board)).toEqual(['my idea', 'old'])
  })

  it('CS6 CS16 is named from the first socket of a visit on, so that nothing of the old one comes in', async () => {
    const alice = device()
    writeStageMeta(alice.server.room(STAGE), { generation: 'g1' })
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    await connection.close()
    const again = alice.open()
    await until(again.saveState, (state) => state.kind === 'saved')
    const hellos = alice.server.sockets.filter(({ room }) => room === BOARD).map(({ hello }) => hello.generation)
    expect(hellos).toEqual([null, 'g1'])
  })

  it('CS16 is noticed by the generation of the stage too', async () => {
    const alice = device()
    writeStageMeta(alice.server.room(STAGE), { generation: 'g1' })
    const connection = alice.open()
    await until(connection.saveState, (state) => state.kind === 'saved')
    const replaced = nextOf(connection)
    writeStageMeta(alice.server.room(STAGE), { generation: 'g2' })
    const next = await replaced
    await until(next.saveState, (state) => state.kind === 'saved')
    alice.server.close(BOARD, 1006)
    await until(next.saveState, (state) => state.kind === 'offline')
    await until(next.saveState, (state) => state.kind === 'saved')
    expect(alice.server.last(BOARD).hello.generation).toBe('g2')
  })

  it('CS4 another tab with the old document does not write into the fresh copy', async () => {
    const alice = device()
    const one = alice.open()
    const other = alice.open()
    await until(one.saveState, (state) => state.kind === 'saved')
    await until(other.saveState, (state) => state.kind === 'saved')
    alice.server.cut()
    const replaced = nextOf(one)
    one.startFresh()
    const next = await replaced
    await next.close()
    addNote(other.board, 'of the old document')
    await until(other.storage, (state) => state === 'memory')
    await other.close()
    const reopened = alice.open()
    await until(reopened.saveState, (state) => state.kind === 'offline')
    expect(reopened.board.store.clients.size).toBe(0)
    expect(reopened.hasUnsent()).toBe(false)
  })
})
