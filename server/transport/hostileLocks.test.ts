import { afterEach, beforeEach, describe, expect, it, type MockInstance, vi } from 'vitest'
import type { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { Besieged } from '../testing/besieged'
import { eventually } from '../testing/eventually'
import { freeze } from '../testing/leading'
import { openPeer, type SocketPeer } from '../testing/openPeer'
import { nextEvent, openProvider } from '../testing/startTestServer'

let siege: Besieged
let warn: MockInstance
const providers: WebsocketProvider[] = []
const leads: SocketPeer[] = []
beforeEach(async () => {
  warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  siege = await Besieged.start()
})
afterEach(async () => {
  for (const provider of providers.splice(0)) provider.destroy()
  for (const { ws } of leads.splice(0)) ws.close()
  await siege.close()
  vi.restoreAllMocks()
})

/** An unmodified client of y-websocket on the board, which never opens the stage. */
async function synced(key = siege.board.keys.participant, doc = new Y.Doc()): Promise<WebsocketProvider> {
  const provider = openProvider(siege.server, siege.board.record.id, key, { doc })
  providers.push(provider)
  await nextEvent(provider, 'sync')
  return provider
}

/** Who leads, with the stage open. */
async function leader(): Promise<SocketPeer> {
  const { record, keys } = siege.board
  const lead = await openPeer(siege.server.ws, `${record.id}.stage`, keys.facilitator)
  leads.push(lead)
  return lead
}

async function setFreeze({ peer }: SocketPeer, isFrozen: boolean): Promise<void> {
  const acked = peer.acks.at(-1) ?? 0
  freeze(peer.doc, isFrozen)
  await eventually(() => expect(peer.acks.at(-1)).toBeGreaterThan(acked))
}

const board = (key = siege.board.keys.facilitator) => siege.enter(undefined, key)
const keysOf = ({ peer }: SocketPeer) => [...peer.doc.getMap('m').keys()].sort()

describe('a freeze and an unmodified client', () => {
  it('SY70 SY73 its writes change nothing for anybody; after the thaw it opens again and they come in', async () => {
    await siege.goesOn()
    const { person, key } = await siege.server.directory.addPerson(siege.board.record.id, 'participant', 'P')
    expect(person.role).toBe('participant')
    const [linked, own] = [await synced(), await synced(key)]
    const lead = await leader()
    await setFreeze(lead, true)
    for (const provider of [linked, own]) {
      provider.doc.getMap('m').set(`${provider.doc.clientID}`, 1)
      provider.doc.getMap('proof').delete('edit 1')
    }
    await eventually(() => expect(warn).toHaveBeenCalledTimes(2))
    expect(warn).toHaveBeenCalledWith(expect.stringContaining('frozen'))
    const facilitator = await board()
    facilitator.peer.doc.getMap('m').set('led', 1)
    const screen = await board(siege.board.keys.screen)
    await eventually(() => expect(keysOf(screen)).toEqual(['led']))
    expect(screen.peer.doc.getMap('proof').has('edit 1')).toBe(true)
    expect([linked.wsconnected, own.wsconnected]).toEqual([true, true])

    const closings = [linked, own].map((provider) => nextEvent(provider, 'closed'))
    await setFreeze(lead, false)
    for (const closing of await Promise.all(closings)) expect(closing).toMatchObject({ code: CLOSE.openFresh })
    await siege.goesOn()
    for (const provider of [linked, own]) {
      const again = nextEvent(provider, 'sync')
      provider.connect()
      await again
    }
    await eventually(() => expect(keysOf(screen)).toHaveLength(3))
    for (const { ws } of [facilitator, screen]) ws.close()
  })

  it('SY71 holds for its first sync, and after the server was restarted in the freeze', async () => {
    await siege.goesOn()
    const lead = await leader()
    await setFreeze(lead, true)
    lead.ws.close()
    await siege.restart()
    const doc = new Y.Doc()
    doc.getMap('m').set('offline', 1)
    await synced(siege.board.keys.participant, doc)
    await eventually(() => expect(warn).toHaveBeenCalledWith(expect.stringContaining('frozen')))
    const screen = await board(siege.board.keys.screen)
    expect(keysOf(screen)).toEqual([])
    screen.ws.close()
  })

  it('SY70 a thousand refused messages a second disturb nobody, and end with who sends them', async () => {
    await siege.goesOn()
    const lead = await leader()
    await setFreeze(lead, true)
    const facilitator = await board()
    const flood = await siege.enter()
    // As many as come before the first is answered: the limit lets 2,000 through.
    for (let i = 0; i < 3_000; i++) flood.peer.doc.getMap('m').set(`${i}`, 1)
    for (let i = 0; i < 10; i++) {
      facilitator.peer.doc.getMap('m').set(`led ${i}`, 1)
      await eventually(() => expect(siege.reader.peer.doc.getMap('m').has(`led ${i}`)).toBe(true))
    }
    expect(await flood.closed).toBe(CLOSE.overLimits)
    expect(keysOf(siege.reader)).toHaveLength(10)
    facilitator.ws.close()
    await setFreeze(lead, false)
    await siege.goesOn()
  })
})
