import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { notesOf } from '../../shared/model/board'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { addNote, BOARD, FakeDevice, nextOf, noteIds, noteTexts, STAGE, until } from '../testing/openConnections'
import type { BoardConnection } from './types'

const devices: FakeDevice[] = []
const device = (from?: FakeDevice) => {
  const made = new FakeDevice(from?.server)
  devices.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(devices.splice(0).map((each) => each.leave()))
})

const saved = (connection: BoardConnection) => until(connection.saveState, ({ kind }) => kind === 'saved')
const offered = (connection: BoardConnection) => until(connection.salvage, (offer) => offer !== null)

/** What the server holds, as the real one does: the stage says it, and the board's room refuses. */
function lock({ server }: FakeDevice, reason: string | null): void {
  if (reason === null) server.refusals.delete(BOARD)
  else server.refusals.set(BOARD, reason)
  writeLead(server.room(STAGE), { freeze: reason === null ? null : { at: 1, by: 'lead' } }, new LeadEdit())
}

const FROZEN = 'frozen: for a moment.'

/** One who is there, with a note that is on the board. */
async function atWork() {
  const alice = device()
  addNote(alice.server.room(BOARD), 'there')
  const connection = alice.open()
  await saved(connection)
  return { alice, connection }
}

function textOf(doc: Y.Doc, id: string): Y.Text {
  return notesOf(doc).get(id)?.get('text') as Y.Text
}

describe('work that meets a lock', () => {
  for (const reason of [FROZEN, 'look-only: only look.']) {
    it(`CS40 opens a fresh document at once, keeps the work aside and says so, never that it was refused (${reason})`, async () => {
      const { alice, connection } = await atWork()
      const kinds: string[] = []
      connection.saveState.subscribe(({ kind }) => kinds.push(kind))
      lock(alice, reason)
      const replaced = nextOf(connection)
      addNote(connection.board, 'mine')
      const next = await replaced
      next.saveState.subscribe(({ kind }) => kinds.push(kind))
      expect(await until(next.saveState, ({ kind }) => kind === 'parked')).toEqual({ kind: 'parked', unsent: 1 })
      expect(noteIds(next.board)).toEqual(['there'])
      expect(next.salvage.getState()).toBeNull()
      expect(next.hasUnsent()).toBe(true)
      expect(kinds).not.toContain('refused')
    })
  }

  it('CS41 is offered once the lock has gone, and goes on as it is: texts, moves and all', async () => {
    const { alice, connection } = await atWork()
    alice.server.cut()
    addNote(connection.board, 'mine', 'my idea')
    textOf(connection.board, 'there').insert(5, ', still')
    notesOf(connection.board).get('there')?.set('color', 'pink')
    lock(alice, FROZEN)
    addNote(alice.server.room(BOARD), 'led')
    const replaced = nextOf(connection)
    alice.server.reachable = true
    const next = await replaced
    expect(await until(next.saveState, ({ kind }) => kind === 'parked')).toEqual({ kind: 'parked', unsent: 3 })
    expect(noteTexts(next.board)).toEqual(['led', 'there'])

    lock(alice, null)
    const offer = await offered(next)
    expect(offer).toMatchObject({ notes: 0, clusters: 0, changes: 3 })
    expect(next.saveState.getState().kind).toBe('saved')
    offer?.accept()
    await saved(next)
    for (const doc of [next.board, alice.server.room(BOARD)]) {
      expect(noteTexts(doc)).toEqual(['led', 'my idea', 'there, still'])
      expect(notesOf(doc).get('there')?.get('color')).toBe('pink')
    }
    expect(next.salvage.getState()).toBeNull()
    await next.close()
    const later = alice.open()
    await saved(later)
    expect(later.salvage.getState()).toBeNull()
    expect(noteTexts(later.board)).toEqual(['led', 'my idea', 'there, still'])
  })

  it('CS41 may be thrown away, and comes to nobody then', async () => {
    const { alice, connection } = await atWork()
    lock(alice, FROZEN)
    const replaced = nextOf(connection)
    addNote(connection.board, 'mine')
    const next = await replaced
    await until(next.saveState, ({ kind }) => kind === 'parked')
    lock(alice, null)
    const offer = await offered(next)
    offer?.discard()
    expect(next.hasUnsent()).toBe(false)
    expect(noteIds(alice.server.room(BOARD))).toEqual(['there'])
  })

  it('CS41 is kept through reloads in the lock, and its count with it', async () => {
    const { alice, connection } = await atWork()
    lock(alice, FROZEN)
    const replaced = nextOf(connection)
    addNote(connection.board, 'mine')
    await (await replaced).close()
    for (let i = 0; i < 2; i++) {
      const reloaded = alice.open()
      expect(await until(reloaded.saveState, ({ kind }) => kind === 'parked')).toEqual({ kind: 'parked', unsent: 1 })
      await reloaded.close()
    }
    alice.server.cut()
    const offline = alice.open()
    expect(await until(offline.saveState, ({ kind }) => kind === 'offline')).toEqual({ kind: 'offline', unsent: 1 })
    await offline.close()
    alice.server.reachable = true
    lock(alice, null)
    const thawed = alice.open()
    const offer = await offered(thawed)
    offer?.accept()
    await saved(thawed)
    expect(noteIds(alice.server.room(BOARD))).toEqual(['mine', 'there'])
  })

  it('CS41 an offer waits through another lock', async () => {
    const { alice, connection } = await atWork()
    lock(alice, FROZEN)
    const replaced = nextOf(connection)
    addNote(connection.board, 'mine')
    const next = await replaced
    await until(next.saveState, ({ kind }) => kind === 'parked')
    lock(alice, null)
    await offered(next)
    lock(alice, FROZEN)
    expect(await until(next.saveState, ({ kind }) => kind === 'parked')).toEqual({ kind: 'parked', unsent: 1 })
    expect(next.salvage.getState()).toBeNull()
    lock(alice, null)
    const offer = await offered(next)
    offer?.accept()
    await saved(next)
    expect(noteIds(alice.server.room(BOARD))).toEqual(['mine', 'there'])
  })

  it('CS41 two tabs that both offer it add it once', async () => {
    const { alice, connection } = await atWork()
    alice.server.cut()
    addNote(connection.board, 'mine')
    await until(connection.storage, (storage) => storage === 'kept')
    lock(alice, FROZEN)
    const replaced = nextOf(connection)
    alice.server.reachable = true
    const one = await replaced
    await until(one.saveState, ({ kind }) => kind === 'parked')
    const other = alice.open()
    await until(other.saveState, ({ kind }) => kind === 'parked')
    lock(alice, null)
    const offers = [await offered(one), await offered(other)]
    for (const offer of offers) offer?.accept()
    await saved(one)
    await saved(other)
    expect(noteIds(alice.server.room(BOARD))).toEqual(['mine', 'there'])
  })

  it('CS40 does not use up the restarts: whoever writes on in a freeze loses nothing of it', async () => {
    const { alice, connection } = await atWork()
    lock(alice, FROZEN)
    let current = connection
    for (let i = 1; i <= 5; i++) {
      const replaced = nextOf(current)
      addNote(current.board, `mine ${i}`)
      current = await replaced
      expect(await until(current.saveState, ({ kind }) => kind === 'parked')).toEqual({ kind: 'parked', unsent: i })
    }
    lock(alice, null)
    const offer = await offered(current)
    offer?.accept()
    await saved(current)
    expect(noteIds(alice.server.room(BOARD))).toHaveLength(6)
  })

  it('CS41 what had come in before the lock is not offered again', async () => {
    const { alice, connection } = await atWork()
    alice.server.acks = false
    addNote(connection.board, 'accepted')
    await expect.poll(() => noteIds(alice.server.room(BOARD))).toEqual(['accepted', 'there'])
    lock(alice, FROZEN)
    const replaced = nextOf(connection)
    addNote(connection.board, 'mine')
    const next = await replaced
    await until(next.saveState, (state) => state.kind === 'parked' && state.unsent === 1)
    expect(noteIds(next.board)).toEqual(['accepted', 'there'])
  })

  it('CS43 of a board that was made anew meanwhile, it is offered as new entries', async () => {
    const alice = device()
    writeStageMeta(alice.server.room(STAGE), { generation: 'g1' })
    addNote(alice.server.room(BOARD), 'there')
    const connection = alice.open()
    await saved(connection)
    lock(alice, FROZEN)
    const replaced = nextOf(connection)
    textOf(connection.board, 'there').insert(0, 'mine: ')
    const parked = await replaced
    await until(parked.saveState, ({ kind }) => kind === 'parked')
    alice.server.cut()
    writeStageMeta(alice.server.replaceRoom(STAGE), { generation: 'g2' })
    addNote(alice.server.replaceRoom(BOARD), 'fresh')
    for (const room of [BOARD, STAGE]) alice.server.closings.set(room, CLOSE.openFresh)
    alice.server.refusals.clear()
    const anew = nextOf(parked)
    alice.server.reachable = true
    const next = await anew
    alice.server.closings.clear()
    const offer = await offered(next)
    expect(offer).toMatchObject({ notes: 1, clusters: 0, changes: 0 })
    offer?.accept()
    await saved(next)
    expect(noteTexts(alice.server.room(BOARD))).toEqual(['fresh', 'mine: there'])
  })
})
