import { afterEach, describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { ballotsOf, readBallot } from '../../shared/facilitation/ballot'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { writeLead } from '../../shared/facilitation/writeLead'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { atDesk, deskOf, nextDesk, writeAlone } from '../testing/deskAtWork'
import { addNote, BOARD, DESK, FakeDevice, nextOf, noteIds, noteTexts, STAGE, until } from '../testing/openConnections'
import { findCopiesHere } from './copiesHere'
import { forgetLocalCopies } from './forgetLocalCopies'
import type { BoardConnection } from './types'
import { countUnsentWork } from './unsentWork'

const LEAD = new LeadEdit()

const devices: FakeDevice[] = []
const device = () => {
  const made = new FakeDevice()
  devices.push(made)
  return made
}

afterEach(async () => {
  await Promise.all(devices.splice(0).map((each) => each.leave()))
})

const saved = (connection: BoardConnection) => until(connection.saveState, ({ kind }) => kind === 'saved')

describe('a desk', () => {
  it('CS50 is not asked for before the board has to do with desks, and is there then', async () => {
    const alice = device()
    const connection = alice.open()
    await saved(connection)
    expect(connection.desk.getState()).toBeNull()
    expect(alice.server.attempts).not.toContain(DESK)
    writeAlone(alice)
    const desk = await deskOf(connection)
    addNote(desk, 'mine')
    await saved(connection)
    expect(noteIds(alice.server.room(DESK))).toEqual(['mine'])
    expect(noteIds(alice.server.room(BOARD))).toEqual([])
  })

  it.each(['observer', 'screen'] as const)('CS50 is nothing that a %s has', async (role) => {
    const alice = device()
    writeAlone(alice)
    const connection = alice.open({ role })
    await saved(connection)
    expect(connection.desk.getState()).toBeNull()
    expect([...new Set(alice.server.attempts)].sort()).toEqual([BOARD, STAGE])
  })

  it('CS50 opens without a network where this browser knows the stage, and what was written there is unsent', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'offline')
    await connection.close()
    const again = alice.open()
    expect(noteIds(await deskOf(again))).toEqual(['first', 'offline'])
    expect(await until(again.saveState, ({ kind }) => kind === 'offline')).toEqual({ kind: 'offline', unsent: 1 })
    alice.server.reachable = true
    await saved(again)
    expect(noteIds(alice.server.room(DESK))).toEqual(['first', 'offline'])
  })

  it('CS50 opens where this browser holds one, whatever is known of the stage', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'mine')
    const replaced = nextOf(connection)
    connection.startFresh()
    await (await replaced).close()
    const again = alice.open()
    await deskOf(again)
    expect(again.stage.store.clients.size).toBe(0)
    expect(await until(again.saveState, ({ kind }) => kind === 'offline')).toEqual({ kind: 'offline', unsent: 1 })
  })

  it('CS51 goes on, the same, while a lock replaces the board, and keeps what is unsent where nothing is stored', async () => {
    const alice = device()
    writeAlone(alice)
    const connection = alice.open({ indexedDB: null })
    const desk = await deskOf(connection)
    await saved(connection)
    alice.server.acks = false
    addNote(desk, 'unsent')
    alice.server.refusals.set(BOARD, 'look-only: only look.')
    const replaced = nextOf(connection)
    addNote(connection.board, 'parked')
    const next = await replaced
    expect(next.desk.getState()).toBe(desk)
    expect(next.hasUnsent()).toBe(true)
    addNote(desk, 'later')
    expect(await until(next.saveState, ({ kind }) => kind === 'parked')).toEqual({ kind: 'parked', unsent: 3 })
    alice.server.acknowledge(DESK)
    expect(await until(next.saveState, (state) => 'unsent' in state && state.unsent === 1)).toMatchObject({
      kind: 'parked',
    })
    expect(alice.server.attempts.filter((room) => room === DESK)).toHaveLength(1)
    expect(noteIds(alice.server.room(DESK))).toEqual(['later', 'unsent'])
  })

  it('CS51 is closed with the connection that has it, also while that one is being replaced', async () => {
    const { alice, connection, desk } = await atDesk(device())
    let isGone = false
    desk.on('destroy', () => {
      isGone = true
    })
    const replaced = nextOf(connection)
    writeLead(alice.server.room(STAGE), { freeze: { at: 1, by: 'lead' } }, LEAD)
    alice.server.refusals.set(BOARD, 'frozen: now.')
    addNote(connection.board, 'parked')
    const next = await replaced
    await connection.close()
    expect(isGone).toBe(false)
    next.startFresh()
    await next.close()
    expect(isGone).toBe(true)
    expect(alice.server.open(DESK)).toEqual([])
  })
})

describe('what is said of a desk', () => {
  it('CS55 a ballot that is not acknowledged is unsent, and its text goes to no other room', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.acks = false
    ballotsOf(desk).set('vote', { a: 1 })
    expect(connection.saveState.getState()).toEqual({ kind: 'saving', unsent: 1 })
    expect(connection.hasUnsent()).toBe(true)
    await expect.poll(() => readBallot(alice.server.room(DESK), 'vote')).toEqual({ a: 1 })
    alice.server.acknowledge(DESK)
    await saved(connection)
    expect(connection.hasUnsent()).toBe(false)
  })

  it('CS55 a desk that is only being opened takes nobody’s connection away', async () => {
    const alice = device()
    const connection = alice.open()
    await saved(connection)
    const kinds = new Set<string>()
    connection.saveState.subscribe(({ kind }) => kinds.add(kind))
    writeAlone(alice)
    await expect.poll(() => alice.server.open(DESK)).toHaveLength(1)
    addNote(await deskOf(connection), 'mine')
    await saved(connection)
    expect([...kinds].sort()).toEqual(['saved', 'saving'])
  })

  it('CS55 one that is lost alone is offline', async () => {
    const { alice, connection } = await atDesk(device())
    alice.server.closings.set(DESK, 1013)
    alice.server.close(DESK, 1006)
    await until(connection.saveState, ({ kind }) => kind === 'offline')
  })

  it('CS56 a refusal is told with its reason, and what was refused stays, put back by whoever starts from the saved board', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.refusals.set(DESK, 'full: this desk is as large as it may become.')
    addNote(desk, 'too much')
    const refused = await until(connection.saveState, ({ kind }) => kind === 'refused')
    expect(refused).toMatchObject({ reason: 'full: this desk is as large as it may become.', unsent: 1 })
    const replaced = nextOf(connection)
    connection.startFresh()
    const next = await replaced
    await until(next.saveState, ({ kind }) => kind === 'refused')
    expect(next.hasUnsent()).toBe(true)
    alice.server.refusals.clear()
    alice.server.close(DESK, 1006)
    await until(next.saveState, ({ kind }) => kind === 'offline')
    await saved(next)
    expect(noteIds(alice.server.room(DESK))).toEqual(['first', 'too much'])
  })
})

describe('two tabs of one person', () => {
  it('CS57 have one desk, and what one wrote without a network is sent by the other', async () => {
    const { alice, connection: one, desk } = await atDesk(device())
    const other = alice.open()
    const otherDesk = await deskOf(other)
    await saved(other)
    addNote(otherDesk, 'of the other')
    await expect.poll(() => noteIds(desk)).toEqual(['first', 'of the other'])
    alice.server.cut()
    addNote(desk, 'offline')
    await one.close()
    await other.close()
    alice.server.reachable = true
    const third = alice.open()
    await deskOf(third)
    await expect.poll(() => noteIds(alice.server.room(DESK))).toEqual(['first', 'of the other', 'offline'])
    await saved(third)
  })

  it('CS57 that both begin anew put back once what both hold', async () => {
    const { alice, connection: one, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'mine', 'my secret')
    ballotsOf(desk).set('vote', { a: 1 })
    await one.close()
    const tabs = [alice.open(), alice.open()]
    const desks = await Promise.all(tabs.map(deskOf))
    alice.server.acks = false
    alice.server.reachable = true
    await expect.poll(() => alice.server.open(DESK).map(({ writes }) => writes)).toEqual([1, 1])
    const fresh = alice.server.replaceRoom(DESK)
    addNote(fresh, 'first')
    alice.server.acks = true
    alice.server.close(DESK, CLOSE.openFresh)
    await Promise.all(tabs.map((tab, at) => nextDesk(tab, desks[at] as Y.Doc)))
    await expect.poll(() => noteTexts(fresh)).toEqual(['first', 'my secret'])
    await Promise.all(tabs.map(saved))
    await expect.poll(() => tabs.map((tab) => tab.hasUnsent())).toEqual([false, false])
    expect(noteTexts(fresh)).toEqual(['first', 'my secret'])
    expect(readBallot(fresh, 'vote')).toEqual({ a: 1 })
  })
})

describe('a device that is left clean', () => {
  it('CS58 has nothing of a desk any more, and says before what was never sent', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'unsent')
    ballotsOf(desk).set('vote', { a: 1 })
    await connection.close()
    const copies = await findCopiesHere([], alice.indexedDB)
    expect(copies.map(({ name }) => name)).toContain(`grappe/${DESK}/alice`)
    expect(await countUnsentWork(copies, alice.indexedDB)).toEqual(new Map([[BOARD, 2]]))
    await forgetLocalCopies(copies, alice.indexedDB)
    expect(await findCopiesHere([], alice.indexedDB)).toEqual([])
    alice.server.reachable = true
    const again = alice.open()
    await expect.poll(async () => noteIds(await deskOf(again))).toEqual(['first'])
  })

  it('CS58 is so too where the desk begins anew at that moment', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'unsent')
    connection.startFresh()
    await connection.close()
    const copies = await findCopiesHere([], alice.indexedDB)
    await forgetLocalCopies(copies, alice.indexedDB)
    expect(await findCopiesHere([], alice.indexedDB)).toEqual([])
  })
})
