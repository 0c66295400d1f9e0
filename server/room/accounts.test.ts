import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GROUND } from '../../shared/model/account'
import { openAccount } from '../../shared/operations/accounts'
import { LocalEdit } from '../../shared/operations/origin'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { freeze } from '../testing/leading'
import { BOARD, RoomWorld } from '../testing/roomWorld'
import { TestPeer } from '../testing/testPeer'

const STAGE = `${BOARD}.stage`

function tell(doc: Y.Doc, words: string, wall = GROUND): void {
  const text = openAccount(doc, wall, new LocalEdit())
  text?.insert(text.length, words)
}

function told(doc: Y.Doc, wall = GROUND): string {
  return openAccount(doc, wall, new LocalEdit())?.toString() ?? ''
}

describe('accounts that are begun under the id that follows from their wall', () => {
  it('AC5 come from two at once, and from one who was offline, and stand after a restart', async () => {
    const world = new RoomWorld()
    const [anna, ben] = [(await world.enter(BOARD, { key: 'a' })).peer, (await world.enter(BOARD, { key: 'b' })).peer]
    for (const [peer, words] of [
      [anna, 'Gardens. '],
      [ben, 'Streets. '],
    ] as const) {
      peer.pause()
      tell(peer.doc, words)
    }
    anna.resume()
    ben.resume()
    await world.settle()
    const away = new Y.Doc()
    tell(away, 'Ponds. ')
    const late = (await world.enter(BOARD, { peer: new TestPeer(away), key: 'c' })).peer
    expect([anna.closed, ben.closed, late.closed]).toEqual([null, null, null])
    world.restart()
    const now = told((await world.enter(BOARD)).peer.doc)
    expect(now).toBe(told(anna.doc))
    for (const words of ['Gardens. ', 'Streets. ', 'Ponds. ']) expect(now).toContain(words)
    expect(now).toHaveLength(25)
  })

  it('AC5 SY70 refused in a freeze, they come in once it is over, beside what who leads began by the same id', async () => {
    const world = new RoomWorld()
    const led = { role: 'facilitator', key: 'lead' } as const
    const stage = (await world.enter(STAGE, led)).peer
    const lead = (await world.enter(BOARD, led)).peer
    const anna = (await world.enter(BOARD, { key: 'link' })).peer
    const screen = (await world.enter(BOARD, { role: 'screen' })).peer
    freeze(stage.doc)
    await world.settle()
    tell(anna.doc, 'Anna')
    await world.settle()
    expect(anna.refusals).toEqual([expect.stringMatching(/^frozen: /)])
    tell(lead.doc, 'Lead')
    await world.settle()
    expect([lead.refusals, told(screen.doc)]).toEqual([[], 'Lead'])
    freeze(stage.doc, false)
    await world.settle()
    expect(anna.closed?.code).toBe(CLOSE.openFresh)
    await world.enter(BOARD, { peer: anna, key: 'link' })
    expect(
      told(screen.doc)
        .match(/Anna|Lead/g)
        ?.sort(),
    ).toEqual(['Anna', 'Lead'])
  })

  it('AC10 SY50 of two walls whose ids are one, begun at once, the second has to start clean and loses the other nothing', async () => {
    const world = new RoomWorld()
    const [anna, ben] = [(await world.enter(BOARD, { key: 'a' })).peer, (await world.enter(BOARD, { key: 'b' })).peer]
    ben.pause()
    tell(anna.doc, 'North', 'wall-1unw')
    tell(ben.doc, 'South', 'wall-ywba')
    await world.settle()
    ben.resume()
    await world.settle()
    expect(ben.closed?.code).toBe(CLOSE.openFresh)
    const fresh = (await world.enter(BOARD)).peer
    tell(fresh.doc, 'South', 'wall-ywba')
    await world.settle()
    expect(['wall-1unw', 'wall-ywba'].map((wall) => told(anna.doc, wall))).toEqual(['North', 'South'])
  })
})
