import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import * as Y from 'yjs'
import { readLead } from '../../shared/facilitation/lead'
import { LeadEdit } from '../../shared/facilitation/leadEdit'
import { startTimer } from '../../shared/facilitation/timer'
import { writeLead } from '../../shared/facilitation/writeLead'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { Besieged } from '../testing/besieged'
import { eventually } from '../testing/eventually'
import { begin, freeze } from '../testing/leading'
import { closeOf, openPeer, openSocket, type SocketPeer } from '../testing/openPeer'
import { TestPeer } from '../testing/testPeer'

const EDIT = new LeadEdit()
let siege: Besieged
let warn: MockInstance
const open: SocketPeer[] = []
beforeEach(async () => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  siege = await Besieged.start()
})
afterEach(async () => {
  for (const { ws } of open.splice(0)) ws.close()
  await siege.close()
  expect(warn).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

async function enter(kind: '' | '.stage' | '.plan', key: string, peer = new TestPeer()): Promise<SocketPeer> {
  const joined = await openPeer(siege.server.ws, `${siege.board.record.id}${kind}`, key, peer)
  open.push(joined)
  return joined
}

/** Once the server has it on disk, or has refused it. */
async function acked({ peer }: SocketPeer, change: (doc: Y.Doc) => void): Promise<void> {
  const before = peer.acks.at(-1) ?? 0
  change(peer.doc)
  await eventually(() => expect(peer.acks.at(-1)).toBeGreaterThan(before))
}

const phaseOf = ({ peer }: SocketPeer) => readLead(peer.doc).phase?.id
const notesOf = (doc: Y.Doc) => [...doc.getMap('m').keys()].sort()

describe('a participant’s client with a program of its own', () => {
  it('SY10 SY12 changes nothing on the stage: no phase, freeze, timer, seat or screen, whatever key it has', async () => {
    const { keys, record } = siege.board
    const person = await siege.server.directory.addPerson(record.id, 'participant', 'P')
    const lead = await enter('.stage', keys.facilitator)
    await acked(lead, (doc) => begin(doc, 'write'))
    const before = lead.peer.doc.toJSON()
    for (const key of [keys.participant, person.key, keys.observer, keys.screen]) {
      const stranger = await enter('.stage', key)
      await eventually(() => expect(phaseOf(stranger)).toBe('write'))
      await acked(stranger, (doc) => {
        begin(doc, 'mine', { now: 9 })
        freeze(doc)
        writeLead(doc, { timer: startTimer(1, 1), screen: { view: 'door', id: null }, seating: 'dealt' }, EDIT)
        doc.getMap('seats').set(person.person.id, 'table1')
        doc.getMap('meta').set('title', 'mine')
        doc.getMap('phases').delete('write')
      })
      expect(stranger.peer.refusals).toEqual([expect.stringMatching(/^read-only: /)])
    }
    const fresh = await enter('.stage', keys.screen)
    await eventually(() => expect(phaseOf(fresh)).toBe('write'))
    expect(fresh.peer.doc.getMap('seats').size).toBe(0)
    expect(fresh.peer.doc.getMap('lead').toJSON()).toEqual(lead.peer.doc.getMap('lead').toJSON())
    expect(lead.peer.doc.toJSON()).toEqual(before)
    await siege.goesOn()
  })

  it('SY3 opens neither the plan nor another’s desk, and so writes on none; who leads opens no desk either', async () => {
    const { keys, record } = siege.board
    const [ana, leo] = await Promise.all(
      ['Ana', 'Leo'].map((name) => siege.server.directory.addPerson(record.id, 'participant', name)),
    )
    const rooms = { plan: `${record.id}.plan`, desk: `${record.id}.desk.${ana?.person.id}` }
    const desk = await openPeer(siege.server.ws, rooms.desk, ana?.key ?? '')
    open.push(desk)
    await acked(desk, (doc) => doc.getMap('m').set('mine', 1))
    const refused = [
      [rooms.plan, [keys.participant, keys.observer, keys.screen, ana?.key, leo?.key]],
      [rooms.desk, [keys.participant, keys.observer, keys.screen, keys.facilitator, leo?.key]],
    ] as const
    for (const [room, strangers] of refused) {
      for (const key of strangers) {
        const ws = openSocket(siege.server.ws, room, key ?? '')
        // Its writes are on their way before it is told.
        ws.on('open', () => ws.send(Uint8Array.of(0, 2, 2, 0, 0)))
        expect(await closeOf(ws)).toBe(CLOSE.unauthorized)
      }
    }
    expect(desk.peer.doc.getMap('m').toJSON()).toEqual({ mine: 1 })
    await siege.goesOn()
  })

  it('SY14 SY70 who writes in a freeze under another’s Yjs client locks nobody out after it', async () => {
    const { keys } = siege.board
    const lead = await enter('.stage', keys.facilitator)
    const [ana, forger] = [await enter('', keys.participant), await enter('', keys.participant)]
    await acked(ana, (doc) => doc.getMap('m').set('ana', 1))
    await acked(lead, (doc) => freeze(doc))
    forger.peer.doc.clientID = ana.peer.doc.clientID
    await acked(forger, (doc) => doc.getMap('m').set('forged', 1))
    expect(forger.peer.refusals).toHaveLength(1)
    await acked(lead, (doc) => freeze(doc, false))
    expect(await forger.closed).toBe(CLOSE.openFresh)
    await acked(ana, (doc) => doc.getMap('m').set('still ana', 1))
    expect(ana.peer.refusals).toEqual([])
    const fresh = await enter('', keys.screen)
    await eventually(() => expect(notesOf(fresh.peer.doc)).toEqual(['ana', 'still ana']))
    await siege.goesOn()
  })

  it('SY57 speaks in presence for nobody else, by a link or a key of its own, and does not lead', async () => {
    const { keys, record } = siege.board
    const [ana, leo] = await Promise.all(
      ['Ana', 'Leo'].map((name) => siege.server.directory.addPerson(record.id, 'participant', name)),
    )
    const led = await siege.server.directory.addPerson(record.id, 'facilitator', 'Lead')
    const says = (id: string | undefined, name: string, more: object = {}) => ({
      person: { id, name },
      hand: 1,
      ...more,
    })
    const watcher = await enter('', keys.screen)
    const tell = async (key: string | undefined, ...states: object[]) => {
      const { peer } = await enter('', key ?? '')
      const id = peer.doc.clientID
      for (const [i, state] of states.entries()) peer.sendPresence([{ id, clock: i + 1, state }])
      return id
    }
    const forged = says(ana?.person.id, 'Not Ana')
    const ids = [
      await tell(keys.participant, forged, { person: { id: 'stranger', name: 'S' } }, forged),
      await tell(leo?.key, says(leo?.person.id, 'Leo'), forged, says(leo?.person.id, 'Leo', { leads: true })),
      await tell(ana?.key, says(ana?.person.id, 'Ana')),
      await tell(led.key, says(led.person.id, 'Lead', { leads: true })),
    ]
    await eventually(() =>
      expect(ids.map((id) => watcher.peer.presenceOf(id))).toEqual([
        { person: { id: 'stranger', name: 'S' } },
        says(leo?.person.id, 'Leo'),
        says(ana?.person.id, 'Ana'),
        says(led.person.id, 'Lead', { leads: true }),
      ]),
    )
    await siege.goesOn()
  })

  it('SY40 H14 a person who is removed in the middle of writing is closed, and their key opens nothing, by a socket or HTTP', async () => {
    const { keys, record } = siege.board
    const { person, key } = await siege.server.directory.addPerson(record.id, 'participant', 'P')
    const [board, stage] = [await enter('', key), await enter('.stage', key)]
    await acked(board, (doc) => doc.getMap('m').set('before', 1))
    const url = `${siege.server.http}/api/boards/${record.id}/people/${person.id}`
    const call = (method: string, path: string, bearer: string, body?: object) =>
      fetch(`${url}${path}`, {
        method,
        headers: { authorization: `Bearer ${bearer}`, ...(body && { 'content-type': 'application/json' }) },
        ...(body && { body: JSON.stringify(body) }),
      })
    expect((await call('DELETE', '', keys.facilitator)).status).toBe(204)
    expect(await Promise.all([board.closed, stage.closed])).toEqual([CLOSE.withdrawn, CLOSE.withdrawn])
    expect(await siege.turnedAway(key)).toBe(CLOSE.unauthorized)
    expect((await call('PUT', '/table', key, { table: null })).status).toBe(401)
    expect((await call('PATCH', '', key, { name: 'Another' })).status).toBe(401)
    await siege.goesOn()
  })
})

describe('a workshop that is led', () => {
  it('SY71 FA7 whose facilitator’s laptop dies in a freeze stays frozen, until they lead from another device', async () => {
    const { keys } = siege.board
    const laptop = await enter('.stage', keys.facilitator)
    await acked(laptop, (doc) => {
      begin(doc, 'write')
      freeze(doc)
    })
    laptop.ws.terminate()
    await laptop.closed
    const ana = await enter('', keys.participant)
    await acked(ana, (doc) => doc.getMap('m').set('frozen', 1))
    expect(ana.peer.refusals).toEqual([expect.stringMatching(/^frozen: /)])
    const tablet = await enter('.stage', keys.facilitator)
    await eventually(() => expect(phaseOf(tablet)).toBe('write'))
    await acked(tablet, (doc) => freeze(doc, false))
    expect(await ana.closed).toBe(CLOSE.openFresh)
    await siege.goesOn()
  })

  it('SY80 FA5 of two facilitators who advance at once, each time, each phase is kept once', async () => {
    const { keys } = siege.board
    const [one, two] = [await enter('.stage', keys.facilitator), await enter('.stage', keys.facilitator)]
    const ids = ['write', 'gather', 'title', 'vote']
    for (const [i, id] of ids.entries()) {
      await Promise.all([one, two].map((lead) => acked(lead, (doc) => begin(doc, id, { now: i }))))
      await eventually(() => expect([phaseOf(one), phaseOf(two)]).toEqual([id, id]))
    }
    await eventually(async () => expect(await keptPhases()).toEqual(['write', 'gather', 'title']))
    await siege.goesOn()
  })

  it('SY71 SY81 FA24 goes on where it was when the server was restarted in each phase: phase, time, lock and snapshots', async () => {
    const { keys } = siege.board
    const device = new Y.Doc()
    const phases = [
      ['write', ['write']],
      ['read', ['vote']],
      ['gather', ['gather']],
    ] as const
    for (const [i, [id, can]] of phases.entries()) {
      const lead = await enter('.stage', keys.facilitator, new TestPeer(device))
      await acked(lead, (doc) => begin(doc, id, { can, now: 1_000 * i }))
      const { timer } = readLead(device)
      await siege.restart()
      const screen = await enter('.stage', keys.screen)
      await eventually(() => expect(readLead(screen.peer.doc)).toMatchObject({ phase: { id }, timer }))
      const ana = await enter('', keys.participant)
      await acked(ana, (doc) => doc.getMap('m').set(id, 1))
      expect(ana.peer.refusals).toHaveLength(id === 'read' ? 1 : 0)
    }
    await eventually(async () => expect(await keptPhases()).toEqual(['write', 'read']))
  })

  it('SY6 a screen that slept through three phases has all of it at once when it comes back with its old copy', async () => {
    const { keys } = siege.board
    const lead = await enter('.stage', keys.facilitator)
    await acked(lead, (doc) => begin(doc, 'write'))
    const sleeper = new TestPeer()
    const before = await enter('.stage', keys.screen, sleeper)
    await eventually(() => expect(phaseOf(before)).toBe('write'))
    before.ws.terminate()
    await before.closed
    sleeper.detach()
    for (const id of ['read', 'gather', 'vote']) await acked(lead, (doc) => begin(doc, id))
    await acked(lead, (doc) => writeLead(doc, { screen: { view: 'board', id: null } }, EDIT))
    const after = await enter('.stage', keys.screen, sleeper)
    await eventually(() => expect(readLead(after.peer.doc)).toEqual(readLead(lead.peer.doc)))
    expect([sleeper.refusals, phaseOf(after)]).toEqual([[], 'vote'])
    await siege.goesOn()
  })
})

/** By the phase that each left, the oldest first. */
async function keptPhases(): Promise<(string | null)[]> {
  const { keys, record } = siege.board
  const url = `${siege.server.http}/api/boards/${record.id}/snapshots`
  const answer = await fetch(url, { headers: { authorization: `Bearer ${keys.facilitator}` } })
  const { snapshots } = (await answer.json()) as { snapshots: { phase: string | null }[] }
  return snapshots.map(({ phase }) => phase).reverse()
}
