import { afterEach, describe, expect, it } from 'vitest'
import { supportsOf } from '../../shared/model/stageMaps'
import { writeStageMeta } from '../../shared/model/stageMeta'
import { LocalEdit } from '../../shared/operations/origin'
import { createSupport } from '../../shared/operations/supports'
import { BOARD, FakeDevice, nextOf, PLAN, STAGE, until } from '../testing/openConnections'
import { SAMPLE_CROSS } from '../testing/sampleTemplates'
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

const lead = (alice: FakeDevice) => alice.open({ role: 'facilitator' })
const saved = (connection: BoardConnection) => until(connection.saveState, (state) => state.kind === 'saved')

function planOf(connection: BoardConnection) {
  if (connection.plan === null) throw new Error('there is no plan')
  return connection.plan
}

function prepare(connection: BoardConnection, id: string): void {
  const box = { x: 0, y: 0, width: 1000, height: 1000 }
  const draft = { id, template: SAMPLE_CROSS, box, createdAt: 1, zoneIds: [`${id}-zone`] }
  createSupport(planOf(connection), draft, new LocalEdit())
}

const prepared = (connection: BoardConnection) => [...supportsOf(planOf(connection)).keys()]

describe('the plan of a board', () => {
  it.each(['participant', 'observer', 'screen'] as const)('CS29 is never asked for by a %s', async (role) => {
    const alice = device()
    const connection = alice.open({ role })
    await saved(connection)
    expect(connection.plan).toBeNull()
    expect([...new Set(alice.server.attempts)].sort()).toEqual([BOARD, STAGE])
  })

  it('CS29 opens with the board for who leads it, and its edits count as unsent', async () => {
    const alice = device()
    alice.server.acks = false
    const connection = lead(alice)
    await saved(connection)
    prepare(connection, 'surprise')
    expect(connection.saveState.getState()).toEqual({ kind: 'saving', unsent: 1 })
    expect(connection.hasUnsent()).toBe(true)
    await expect.poll(() => [...supportsOf(alice.server.room(PLAN)).keys()]).toEqual(['surprise'])
    expect(supportsOf(alice.server.room(STAGE)).size).toBe(0)
    alice.server.acknowledge(PLAN)
    await saved(connection)
  })

  it('CS13 CS29 makes the board offline where it alone is lost', async () => {
    const alice = device()
    const connection = lead(alice)
    await saved(connection)
    alice.server.closings.set(PLAN, 1013)
    alice.server.close(PLAN, 1006)
    await until(connection.saveState, (state) => state.kind === 'offline')
  })

  it('CS1 CS2 CS29 what was prepared without a network survives a reload', async () => {
    const alice = device()
    const first = lead(alice)
    await saved(first)
    alice.server.cut()
    prepare(first, 'offline')
    await first.close()
    const second = lead(alice)
    await until(second.saveState, (state) => state.kind === 'offline' && state.unsent === 1)
    expect(prepared(second)).toEqual(['offline'])
    alice.server.reachable = true
    await saved(second)
    expect([...supportsOf(alice.server.room(PLAN)).keys()]).toEqual(['offline'])
  })

  it('CS16 CS29 is replaced with the board’s generation', async () => {
    const alice = device()
    writeStageMeta(alice.server.room(STAGE), { generation: 'g1' })
    const connection = lead(alice)
    await saved(connection)
    prepare(connection, 'old')
    await saved(connection)
    const replaced = nextOf(connection)
    alice.server.replaceRoom(PLAN)
    writeStageMeta(alice.server.room(STAGE), { generation: 'g2' })
    const next = await replaced
    await saved(next)
    expect(prepared(next)).toEqual([])
    alice.server.close(PLAN, 1006)
    await until(next.saveState, (state) => state.kind === 'offline')
    await saved(next)
    expect(alice.server.last(PLAN).hello.generation).toBe('g2')
  })

  it('CS29 leaves the device with the rest of the board', async () => {
    const alice = device()
    const connection = lead(alice)
    await saved(connection)
    alice.server.cut()
    prepare(connection, 'unsent')
    await connection.close()
    const copies = await findCopiesHere([], alice.indexedDB)
    expect(copies.map(({ name }) => name)).toContain(`grappe/${PLAN}/alice`)
    expect(await countUnsentWork(copies, alice.indexedDB)).toEqual(new Map([[BOARD, 1]]))
    await forgetLocalCopies(copies, alice.indexedDB)
    expect(await findCopiesHere([], alice.indexedDB)).toEqual([])
  })
})
