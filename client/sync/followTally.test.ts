import * as encoding from 'lib0/encoding'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { Awareness, applyAwarenessUpdate, encodeAwarenessUpdate, removeAwarenessStates } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import type { Tally } from '../../shared/facilitation/tally'
import { MESSAGE } from '../../shared/protocol/messages'
import { DESK, FakeDevice, STAGE, until } from '../testing/openConnections'
import { followTally } from './followTally'

const TALLY: Tally = { notes: 3, writers: 2, people: { ann: 1, bob: 2 }, vote: null }

/** The server as it says a state in the presence of the stage's room, renewed with each call. */
function speaker() {
  const awareness = new Awareness(new Y.Doc())
  return (tally: Tally | null) => {
    awareness.setLocalState(tally === null ? null : { tally })
    return encodeAwarenessUpdate(awareness, [awareness.clientID])
  }
}

describe('the tally', () => {
  const devices: FakeDevice[] = []
  afterEach(async () => {
    await Promise.all(devices.splice(0).map((each) => each.leave()))
  })

  function listening() {
    const alice = new FakeDevice()
    devices.push(alice)
    const connection = alice.open()
    const speak = speaker()
    const say = (tally: Tally | null) => {
      const encoder = encoding.createEncoder()
      encoding.writeVarUint(encoder, MESSAGE.awareness)
      encoding.writeVarUint8Array(encoder, speak(tally))
      for (const socket of alice.server.open(STAGE)) socket.receive(encoding.toUint8Array(encoder))
    }
    return { alice, connection, say }
  }

  it('CS59 is what the server says in the presence of the stage, and the same object while it says the same', async () => {
    const { connection, say } = listening()
    await until(connection.saveState, ({ kind }) => kind === 'saved')
    expect(connection.tally.getState()).toBeNull()
    const told: (Tally | null)[] = []
    connection.tally.subscribe((tally) => told.push(tally))
    say(TALLY)
    await until(connection.tally, (tally) => tally !== null)
    for (const tally of [{ ...TALLY }, { ...TALLY, notes: 4 }, null]) say(tally)
    await expect.poll(() => told).toEqual([TALLY, { ...TALLY, notes: 4 }, null])
  })

  it('CS50 opens the desk: there are desks where the server counts them', async () => {
    const { alice, connection, say } = listening()
    await until(connection.saveState, ({ kind }) => kind === 'saved')
    say(TALLY)
    await until(connection.desk, (desk) => desk !== null)
    await expect.poll(() => alice.server.open(DESK)).toHaveLength(1)
  })
})

describe('without a connection', () => {
  beforeEach(() => void vi.useFakeTimers())
  afterEach(() => void vi.useRealTimers())

  function heard() {
    let online = true
    const awareness = new Awareness(new Y.Doc())
    awareness.setLocalState(null)
    const tally = createStore<Tally | null>(() => null)
    const stop = followTally(awareness, tally, () => online)
    const speak = speaker()
    const say = (said: Tally) => applyAwarenessUpdate(awareness, speak(said), 'socket')
    const lose = () => {
      online = false
      removeAwarenessStates(awareness, [...awareness.getStates().keys()], 'socket')
    }
    say(TALLY)
    return { tally: tally.getState, say, lose, stop }
  }

  it('CS59 stands for half a minute, as people do, and is gone then', () => {
    const { tally, lose } = heard()
    lose()
    vi.advanceTimersByTime(29_000)
    expect(tally()).toEqual(TALLY)
    vi.advanceTimersByTime(1_000)
    expect(tally()).toBeNull()
  })

  it('CS59 stays where it is said again by then', () => {
    const { tally, lose, say } = heard()
    lose()
    vi.advanceTimersByTime(20_000)
    say(TALLY)
    vi.advanceTimersByTime(20_000)
    expect(tally()).toEqual(TALLY)
  })

  it('CS59 leaves nothing running where the board is closed', () => {
    const { lose, stop } = heard()
    lose()
    const running = vi.getTimerCount()
    stop()
    expect(vi.getTimerCount()).toBe(running - 1)
  })
})
