import { describe, expect, it, vi } from 'vitest'
import * as Y from 'yjs'
import { setTableCount } from '../../shared/facilitation/changeTables'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { readSeats, readTables } from '../../shared/facilitation/tables'
import { writeLead } from '../../shared/facilitation/writeLead'
import { turn } from '../testing/manualClock'
import { startHttp } from './httpHarness'

async function withTables() {
  const http = await startHttp()
  const { id, keys } = await http.create()
  const people = `/api/boards/${id}/people`
  const stage = await http.rooms.doc(`${id}.stage`)
  let made = 0
  setTableCount(stage, 3, () => `table-${++made}`, new LeadEdit())
  const join = async (key = keys.participant): Promise<{ id: string; key: string }> =>
    (await http.call('POST', people, { key })).json()
  const seat = async (key: string, person: string, table: unknown) => {
    const answer = await http.call('PUT', `${people}/${person}/table`, { key, body: { table } })
    return answer.statusCode === 204 ? 204 : `${answer.statusCode} ${answer.json().code}`
  }
  const seats = () => Object.fromEntries(readSeats(stage))
  return { ...http, id, keys, people, stage, join, seat, seats }
}

describe('seats', () => {
  it('H81: who is here chooses a table, changes and leaves it; the server writes that in their name', async () => {
    const { id, join, seat, seats, rooms } = await withTables()
    const [ana, leo] = [await join(), await join()]
    expect(await seat(ana.key, ana.id, 'table-1')).toBe(204)
    expect(await seat(leo.key, leo.id, 'table-1')).toBe(204)
    expect(await seat(ana.key, ana.id, 'table-2')).toBe(204)
    expect(seats()).toEqual({ [ana.id]: 'table-2', [leo.id]: 'table-1' })
    expect(await seat(ana.key, ana.id, 'table-2')).toBe(204)
    expect(await seat(leo.key, leo.id, null)).toBe(204)
    expect(await seat(leo.key, leo.id, null)).toBe(204)
    expect(seats()).toEqual({ [ana.id]: 'table-2' })
    const by = [ana, leo, ana, leo].map(({ id: person }) => ({ room: `${id}.stage`, person }))
    expect(rooms.written).toEqual(by)
  })

  it('H81: a facilitator seats anybody, by the link or their own key', async () => {
    const { keys, join, seat, seats } = await withTables()
    const [ana, lead] = [await join(), await join(keys.facilitator)]
    expect(await seat(keys.facilitator, ana.id, 'table-3')).toBe(204)
    expect(await seat(lead.key, lead.id, 'table-1')).toBe(204)
    expect(await seat(lead.key, ana.id, 'table-1')).toBe(204)
    expect(seats()).toEqual({ [ana.id]: 'table-1', [lead.id]: 'table-1' })
  })

  it('H81: nobody seats another, nobody who is not there, at no table that is not', async () => {
    const { keys, join, seat, seats, create, call, people } = await withTables()
    const [ana, leo] = [await join(), await join()]
    const elsewhere = await create()
    for (const key of [leo.key, keys.participant, keys.observer, keys.screen]) {
      expect(await seat(key, ana.id, 'table-1')).toBe('403 forbidden')
    }
    expect(await seat(elsewhere.keys.facilitator, ana.id, 'table-1')).toBe('401 unauthorized')
    expect(await seat(keys.facilitator, 'nobody', 'table-1')).toBe('404 no-such-person')
    expect(await seat(keys.facilitator, '__proto__', 'table-1')).toBe('404 no-such-person')
    for (const table of ['table-4', '', '__proto__', '../table-1', 'x'.repeat(10_000)]) {
      expect(await seat(ana.key, ana.id, table)).toBe('404 no-such-table')
    }
    for (const table of [7, undefined, ['table-1'], { id: 'table-1' }]) {
      expect(await seat(ana.key, ana.id, table)).toBe('422 invalid-input')
    }
    expect((await call('GET', `${people}/${ana.id}/table`, { key: ana.key })).headers.allow).toBe('PUT')
    expect(seats()).toEqual({})
  })

  it('H81: where tables are dealt only the facilitator seats', async () => {
    const { keys, join, seat, seats, stage } = await withTables()
    const ana = await join()
    await seat(ana.key, ana.id, 'table-1')
    writeLead(stage, { seating: 'dealt' }, new LeadEdit())
    expect([await seat(ana.key, ana.id, 'table-2'), await seat(ana.key, ana.id, null)]).toEqual([
      '403 seating-dealt',
      '403 seating-dealt',
    ])
    expect(seats()).toEqual({ [ana.id]: 'table-1' })
    expect(await seat(keys.facilitator, ana.id, 'table-2')).toBe(204)
  })

  it('H81: whoever is removed loses their seat, and is removed also where the stage cannot be written', async () => {
    const { call, keys, people, join, seat, seats, rooms, logged } = await withTables()
    const [ana, leo] = [await join(), await join()]
    for (const { id, key } of [ana, leo]) await seat(key, id, 'table-1')
    const remove = (person: string) => call('DELETE', `${people}/${person}`, { key: keys.facilitator })
    expect((await remove(ana.id)).statusCode).toBe(204)
    expect(seats()).toEqual({ [leo.id]: 'table-1' })
    rooms.use = async () => {
      throw new Error('a secret idea')
    }
    expect((await remove(leo.id)).statusCode).toBe(204)
    expect((await call('GET', people, { key: keys.facilitator })).json().people).toEqual([])
    expect(logged.join('')).toContain('the seat of a person who was removed')
    expect(logged.join('')).not.toContain('secret')
  })

  it('H81: who takes a seat and leaves it before it is written has left it', async () => {
    const { join, seat, seats, store } = await withTables()
    const ana = await join()
    const before = store.commitsStarted
    store.hold()
    const taken = seat(ana.key, ana.id, 'table-1')
    await vi.waitFor(() => expect(store.commitsStarted).toBeGreaterThan(before))
    const left = seat(ana.key, ana.id, null)
    await turn()
    store.release()
    expect([await taken, await left]).toEqual([204, 204])
    expect(seats()).toEqual({})
  })

  it('H81: who is removed while their seat is being written keeps none', async () => {
    const { call, keys, people, join, seat, seats, store } = await withTables()
    const ana = await join()
    const { commit } = store
    let write = () => {}
    const isOnItsWay = new Promise<void>((told) => {
      store.commit = async (made) => {
        if (made.appends !== undefined) {
          told()
          store.commit = commit
          await new Promise<void>((resolve) => {
            write = resolve
          })
        }
        return commit(made)
      }
    })
    const seated = seat(ana.key, ana.id, 'table-1')
    await isOnItsWay
    const removal = call('DELETE', `${people}/${ana.id}`, { key: keys.facilitator })
    const isGone = async () => (await call('GET', people, { key: keys.facilitator })).json().people.length === 0
    await vi.waitFor(async () => expect(await isGone()).toBe(true))
    write()
    expect([await seated, (await removal).statusCode]).toEqual([204, 204])
    expect(seats()).toEqual({})
  })

  it('H9: takes no seat while nothing can be saved', async () => {
    const { join, seat, seats, rooms } = await withTables()
    const ana = await join()
    rooms.canSave = false
    expect(await seat(ana.key, ana.id, 'table-1')).toBe('503 cannot-save')
    expect(seats()).toEqual({})
  })

  it('H81: leaves everything else of the stage as it was', async () => {
    const { id, store, join, seat, stage } = await withTables()
    const before = readTables(stage)
    const ana = await join()
    await seat(ana.key, ana.id, 'table-1')
    expect(readTables(stage)).toEqual(before)
    const stored = new Y.Doc()
    for (const { update } of (await store.load(`${id}.stage`)).records) Y.applyUpdate(stored, update)
    expect(stored.store.clients.size).toBeGreaterThan(0)
    expect(stored.getMap('meta').get('title')).toBe('Quartier')
  })
})
