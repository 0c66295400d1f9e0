import { afterEach, describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { addNote, BOARD, FakeDevice, nextOf, noteIds, STAGE, until } from '../testing/openConnections'
import { untilSeen } from './firstSight'
import { KeptDocument } from './keptDocument'
import type { EarlyDocument } from './types'

const devices: FakeDevice[] = []

afterEach(async () => {
  await Promise.all(devices.splice(0).map((each) => each.leave()))
})

/** A board with a note on the server, and its document as it is there now. */
function board(generation = 'g1') {
  const device = new FakeDevice()
  devices.push(device)
  const { server } = device
  writeStageMeta(server.room(STAGE), { generation })
  addNote(server.room(BOARD), 'there')
  const document = (of = generation): EarlyDocument => ({
    update: Y.encodeStateAsUpdate(server.room(BOARD)),
    generation: of,
  })
  return { device, server, document }
}

describe('a document that came before the socket', () => {
  it('FL7 is shown before any socket opens, and the socket brings what it lacks', async () => {
    const { device, server, document } = board()
    server.hangs = true
    const early = document()
    addNote(server.room(BOARD), 'since')
    const connection = device.open({ early: async () => early })
    await connection.ready
    expect(noteIds(connection.board)).toEqual(['there'])
    expect(connection.saveState.getState()).toEqual({ kind: 'connecting', unsent: 0 })
    expect(connection.hasUnsent()).toBe(false)
    server.hangs = false
    device.events.dispatchEvent(new Event('offline'))
    device.events.dispatchEvent(new Event('online'))
    await until(connection.saveState, ({ kind }) => kind === 'saved')
    expect(noteIds(connection.board)).toEqual(['since', 'there'])
  })

  it('FL7 names its generation to the socket, which begins anew where the server has another', async () => {
    const { device, server, document } = board('g2')
    server.closings.set(BOARD, CLOSE.openFresh)
    const connection = device.open({ early: async () => document('g1') })
    const fresh = nextOf(connection)
    const next = await fresh
    const generations = server.sockets.filter(({ room }) => room === BOARD).map(({ hello }) => hello.generation)
    expect(generations[0]).toBe('g1')
    server.closings.clear()
    await until(next.saveState, ({ kind }) => kind === 'saved')
    expect(noteIds(next.board)).toEqual(['there'])
  })

  it('FL7 is kept in this browser as what a socket brings is', async () => {
    const { device, document } = board()
    const first = device.open({ early: async () => document() })
    await first.ready
    await first.close()
    device.server.hangs = true
    const again = device.open()
    await again.ready
    expect(noteIds(again.board)).toEqual(['there'])
  })

  it.each([
    ['does not come', async () => null],
    ['cannot be read', async () => ({ update: new Uint8Array([9, 9, 9]), generation: 'g1' })],
  ])('FL7 is left to the socket where it %s', async (_, early) => {
    const { device } = board()
    const connection = device.open({ early })
    await until(connection.saveState, ({ kind }) => kind === 'saved')
    expect(noteIds(connection.board)).toEqual(['there'])
  })

  it('FL7 FL8 is not asked for where a copy is kept here, which is shown whatever the server does', async () => {
    const { device, document } = board()
    const first = device.open()
    await until(first.saveState, ({ kind }) => kind === 'saved')
    await first.close()
    device.server.hangs = true
    const early = vi.fn(async () => document())
    const again = device.open({ early })
    await again.ready
    expect(noteIds(again.board)).toEqual(['there'])
    expect(early).not.toHaveBeenCalled()
  })

  it('FL8 is seen before a socket is opened, which then brings what is new', async () => {
    const { device, server } = board()
    const first = device.open()
    await until(first.saveState, ({ kind }) => kind === 'saved')
    await first.close()
    addNote(server.room(BOARD), 'since')
    const attempts = () => server.attempts.filter((room) => room === BOARD).length
    let tellSeen = () => {}
    const seen = new Promise<void>((resolve) => {
      tellSeen = resolve
    })
    const again = device.open({ seen })
    await again.ready
    expect(noteIds(again.board)).toEqual(['there'])
    expect(attempts()).toBe(1)
    tellSeen()
    await until(again.saveState, ({ kind }) => kind === 'saved')
    expect(noteIds(again.board)).toEqual(['since', 'there'])
    expect(attempts()).toBe(2)
  })

  it('FL8 is not waited for beyond 2 s, say in a tab that nobody looks at', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const went: string[] = []
    const waiting = untilSeen(new Promise(() => {})).then(() => went.push('on'))
    await vi.advanceTimersByTimeAsync(1_999)
    expect(went).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    await waiting
    expect(went).toEqual(['on'])
    vi.useRealTimers()
  })

  it('FL7 of another generation than the copy names is left to the socket', () => {
    const nothing = { onChange: () => {}, onEdit: () => {}, onAdopted: () => {} }
    const kept = new KeptDocument({ doc: new Y.Doc(), open: null, tracksEdits: true, ...nothing })
    kept.keepGeneration('g1')
    const { document } = board()
    expect(kept.begin(document('g0'))).toBe(false)
    expect(noteIds(kept.doc)).toEqual([])
    expect(kept.begin(document('g1'))).toBe(true)
    expect(noteIds(kept.doc)).toEqual(['there'])
    expect(kept.outbox.edits).toEqual([])
  })
})
