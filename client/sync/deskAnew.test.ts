import { afterEach, describe, expect, it } from 'vitest'
import { ballotsOf, readBallot } from '../../shared/facilitation/ballot'
import { cardsOf } from '../../shared/model/board'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { createCards } from '../../shared/operations/createCards'
import { LocalEdit } from '../../shared/operations/origin'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { cardDraft } from '../../shared/testing/boards'
import { atDesk, deskOf, nextDesk, writeAlone } from '../testing/deskAtWork'
import { addNote, BOARD, DESK, FakeDevice, nextOf, noteIds, noteTexts, STAGE, until } from '../testing/openConnections'
import { findCopiesHere } from './copiesHere'
import { forgetLocalCopies } from './forgetLocalCopies'
import type { BoardConnection } from './types'
import { countUnsentWork } from './unsentWork'

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

describe('a desk that has to begin anew', () => {
  it('CS52 does so alone, and what was unsent is put back on it by itself, never offered', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'note', 'my secret')
    createCards(desk, [cardDraft('card')], new LocalEdit())
    ballotsOf(desk).set('vote', { a: 2 })
    expect(await until(connection.saveState, ({ kind }) => kind === 'offline')).toEqual({ kind: 'offline', unsent: 3 })
    addNote(alice.server.replaceRoom(DESK), 'of the server')
    alice.server.closings.set(DESK, CLOSE.openFresh)
    const kinds: string[] = []
    connection.saveState.subscribe((state) => kinds.push(state.kind))
    alice.server.reachable = true
    const next = await nextDesk(connection, desk)
    alice.server.closings.clear()
    await saved(connection)
    for (const doc of [next, alice.server.room(DESK)]) {
      expect(noteTexts(doc)).toEqual(['my secret', 'of the server'])
      expect([...cardsOf(doc).keys()]).toEqual(['card'])
      expect(readBallot(doc, 'vote')).toEqual({ a: 2 })
    }
    expect(connection.salvage.getState()).toBeNull()
    expect(noteIds(alice.server.room(BOARD))).toEqual([])
    expect(kinds).not.toContain('closed')
    expect(connection.desk.getState()).toBe(next)
  })

  it('CS52 counts what is to be put back as unsent all the while, and keeps what is written meanwhile', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'before')
    alice.server.replaceRoom(DESK)
    const replaced = nextDesk(connection, desk)
    const unsent: number[] = []
    connection.saveState.subscribe((state) => unsent.push(state.kind === 'saved' ? 0 : state.unsent))
    alice.server.closings.set(DESK, CLOSE.openFresh)
    alice.server.reachable = true
    await until(connection.saveState, ({ kind }) => kind === 'saving')
    expect(connection.hasUnsent()).toBe(true)
    addNote(desk, 'meanwhile')
    expect(connection.saveState.getState()).toEqual({ kind: 'saving', unsent: 2 })
    await replaced
    alice.server.closings.clear()
    await saved(connection)
    expect(noteIds(alice.server.room(DESK))).toEqual(['before', 'meanwhile'])
    expect(Math.min(...unsent.slice(0, -1))).toBeGreaterThan(0)
  })

  it('CS52 says so after three times that did not help', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'mine')
    alice.server.closings.set(DESK, CLOSE.openFresh)
    alice.server.reachable = true
    const closed = await until(connection.saveState, ({ kind }) => kind === 'closed')
    expect(closed).toEqual({ kind: 'closed', code: CLOSE.openFresh, unsent: 1 })
    await connection.close()
    alice.server.closings.clear()
    const again = alice.open()
    await saved(again)
    await expect.poll(() => noteIds(alice.server.room(DESK))).toEqual(['first', 'mine'])
  })

  it('CS53 is put back after a reload, too, where the server was not there before', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'mine')
    alice.server.replaceRoom(DESK)
    const replaced = nextOf(connection)
    connection.startFresh()
    await (await replaced).close()
    const copies = await findCopiesHere([], alice.indexedDB)
    expect(await countUnsentWork(copies, alice.indexedDB)).toEqual(new Map([[BOARD, 1]]))
    alice.server.reachable = true
    for (let visit = 0; visit < 2; visit++) {
      const again = alice.open()
      await deskOf(again)
      await expect.poll(() => noteIds(alice.server.room(DESK))).toEqual(['mine'])
      await saved(again)
      expect(again.hasUnsent()).toBe(false)
      await again.close()
    }
    expect(await countUnsentWork(copies, alice.indexedDB)).toEqual(new Map())
  })

  it.each<[string, (alice: FakeDevice) => void]>([
    ['4410 for the board alone', ({ server }) => server.closings.set(BOARD, CLOSE.openFresh)],
    [
      '4410 for every room',
      ({ server }) => {
        for (const room of [BOARD, STAGE, DESK]) server.closings.set(room, CLOSE.openFresh)
      },
    ],
  ])('CS54 brings back what was unsent where all is replaced: %s', async (_, close) => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.cut()
    addNote(desk, 'mine', 'my secret')
    for (const room of [BOARD, DESK, STAGE]) alice.server.replaceRoom(room)
    writeStageMeta(alice.server.room(STAGE), { generation: 'g2' })
    writeAlone(alice)
    addNote(alice.server.room(DESK), 'fresh')
    close(alice)
    const replaced = nextOf(connection)
    alice.server.reachable = true
    const next = await replaced
    alice.server.closings.clear()
    await expect.poll(() => noteTexts(alice.server.room(DESK))).toEqual(['fresh', 'my secret'])
    await saved(next)
    expect(noteTexts(await deskOf(next))).toEqual(['fresh', 'my secret'])
    expect(next.salvage.getState()).toBeNull()
    expect(noteIds(alice.server.room(BOARD))).toEqual([])
    alice.server.close(DESK, 1006)
    await until(next.saveState, ({ kind }) => kind === 'offline')
    await saved(next)
    expect(alice.server.last(DESK).hello.generation).toBe('g2')
  })

  it('CS54 brings it back where the stage names another generation', async () => {
    const { alice, connection, desk } = await atDesk(device())
    alice.server.refusals.set(DESK, 'full: for now.')
    addNote(desk, 'mine')
    await until(connection.saveState, ({ kind }) => kind === 'refused')
    const replaced = nextOf(connection)
    writeStageMeta(alice.server.room(STAGE), { generation: 'g2' })
    alice.server.refusals.clear()
    const next = await replaced
    await expect.poll(() => noteIds(alice.server.room(DESK))).toEqual(['first', 'mine'])
    await saved(next)
    expect(next.desk.getState()).not.toBe(desk)
    expect(next.salvage.getState()).toBeNull()
  })

  it('CS54 a desk of another generation than the stage’s begins anew alone', async () => {
    const { alice, connection } = await atDesk(device())
    await connection.close()
    const copies = await findCopiesHere([], alice.indexedDB)
    await forgetLocalCopies(
      copies.filter(({ name }) => !name.includes(DESK)),
      alice.indexedDB,
    )
    writeStageMeta(alice.server.room(STAGE), { generation: 'g2' })
    const again = alice.open()
    const old = await deskOf(again)
    const next = await nextDesk(again, old)
    await saved(again)
    await expect.poll(() => noteIds(next)).toEqual(['first'])
    expect(alice.server.sockets.filter(({ room }) => room === DESK).map(({ hello }) => hello.generation)).toEqual([
      null,
      'g1',
      null,
    ])
    expect(alice.server.attempts.filter((room) => room === BOARD)).toHaveLength(2)
  })
})
