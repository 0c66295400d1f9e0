import { describe, expect, it } from 'vitest'
import { CLOSE } from '../../shared/protocol/closeCodes'
import { LIMITS } from '../../shared/protocol/limits'
import { BOARD, RoomWorld } from '../testing/roomWorld'

const state = (id: number, clock = 1, value: unknown = { at: id }) => ({ id, clock, state: value })

describe('awareness', () => {
  it('SY30 takes the first id that comes with a state as the socket’s own and skips the others', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    a.peer.sendPresence([state(1)])
    await world.settle()
    a.peer.sendPresence([state(2), state(1, 2, { at: 'moved' }), state(3)])
    await world.settle()
    expect(b.peer.presenceOf(1)).toEqual({ at: 'moved' })
    expect(b.peer.presenceOf(2)).toBeUndefined()
    expect(b.peer.presenceOf(3)).toBeUndefined()
  })

  it('SY30 does not mind an echo that comes before the own state', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    a.peer.sendPresence([state(1)])
    await world.settle()
    b.peer.sendPresence([state(1)])
    b.peer.sendPresence([state(2)])
    await world.settle()
    expect(a.peer.presenceOf(2)).toEqual({ at: 2 })
  })

  it('SY31 moves an id to another socket of the same key only', async () => {
    const world = new RoomWorld()
    const first = await world.enter(BOARD, { key: 'mine' })
    const thief = await world.enter(BOARD, { key: 'other' })
    const again = await world.enter(BOARD, { key: 'mine' })
    first.peer.sendPresence([state(1)])
    await world.settle()
    thief.peer.sendPresence([state(1, 9, { at: 'stolen' })])
    await world.settle()
    expect(first.peer.presenceOf(1)).toEqual({ at: 1 })
    again.peer.sendPresence([state(1, 2, { at: 'second tab' })])
    await world.settle()
    expect(thief.peer.presenceOf(1)).toEqual({ at: 'second tab' })
    first.leave()
    await world.settle()
    expect(thief.peer.presenceOf(1)).toEqual({ at: 'second tab' })
  })

  it('SY32 senders hear themselves; observers and screens are not relayed', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD)
    const observer = await world.enter(BOARD, { role: 'observer' })
    const screen = await world.enter(BOARD, { role: 'screen' })
    a.peer.sendPresence([state(1)])
    observer.peer.sendPresence([state(2)])
    screen.peer.sendPresence([state(3)])
    await world.settle()
    for (const { peer } of [a, observer, screen]) {
      expect(peer.presenceOf(1)).toEqual({ at: 1 })
      expect(peer.presenceOf(2)).toBeUndefined()
      expect(peer.presenceOf(3)).toBeUndefined()
    }
  })

  it('SY33 tells the others when a socket goes, and a late one who is here', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    a.peer.sendPresence([state(1)])
    b.peer.sendPresence([state(2)])
    await world.settle()
    a.leave()
    await world.settle()
    expect(b.peer.presenceOf(1)).toBeNull()
    const late = await world.enter(BOARD, { key: 'c' })
    expect(late.peer.presenceOf(1)).toBeUndefined()
    expect(late.peer.presenceOf(2)).toEqual({ at: 2 })
  })

  it('SY21 sends the newest of each person once a tick', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    const before = b.peer.presences.length
    for (let clock = 1; clock <= 50; clock++) a.peer.sendPresence([state(1, clock, { at: clock })])
    await world.settle()
    expect(b.peer.presences.length).toBe(before + 1)
    expect(b.peer.presenceOf(1)).toEqual({ at: 50 })
  })

  it('SY34 breaks a silence of 15 s with an empty frame', async () => {
    const world = new RoomWorld()
    const { peer } = await world.enter(BOARD)
    const before = peer.frames.length
    await world.clock.advance(62_000)
    expect(peer.frames.length - before).toBe(4)
    expect(peer.presences.at(-1)).toEqual([])
  })

  it('SY35 leaves cursors out for a slow reader, gives them all when it has caught up, and cuts it off at last', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const slow = await world.enter(BOARD, { key: 'b' })
    slow.peer.bufferedBytes = LIMITS.bufferedWithoutCursors + 1
    a.peer.sendPresence([state(1)])
    await world.settle()
    expect(slow.peer.presenceOf(1)).toBeUndefined()
    const gone = await world.enter(BOARD, { key: 'c' })
    gone.peer.sendPresence([state(2)])
    await world.settle()
    gone.leave()
    await world.settle()
    slow.peer.bufferedBytes = 0
    a.peer.sendPresence([state(1, 2, { at: 'later' })])
    await world.settle()
    expect(slow.peer.presenceOf(1)).toEqual({ at: 'later' })
    expect(slow.peer.presenceOf(2)).toBeNull()
    slow.peer.bufferedBytes = LIMITS.bufferedCutOff + 1
    a.peer.doc.getText('t').insert(0, 'x')
    await world.settle()
    expect(slow.peer.closed?.code).toBe(CLOSE.tryLater)
    expect(a.peer.acks.at(-1)).toBe(2)
  })

  it('SY35 closes a socket whose presence is larger than allowed', async () => {
    const world = new RoomWorld()
    const a = await world.enter(BOARD, { key: 'a' })
    const b = await world.enter(BOARD, { key: 'b' })
    a.peer.sendPresence([state(1, 1, { long: 'x'.repeat(LIMITS.awarenessState) })])
    await world.settle()
    expect(a.peer.closed?.code).toBe(CLOSE.overLimits)
    expect(b.peer.presenceOf(1)).toBeUndefined()
  })
})
