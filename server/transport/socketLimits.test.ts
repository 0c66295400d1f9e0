import { describe, expect, it } from 'vitest'
import type { WebSocket } from 'ws'
import { LIMITS } from '../../shared/protocol/limits'
import { ManualClock } from '../testing/manualClock'
import { ReadGate } from './readGate'
import { SocketLimits } from './socketLimits'

function limited() {
  const socket = { isPaused: false }
  const ws = {
    pause: () => {
      socket.isPaused = true
    },
    resume: () => {
      socket.isPaused = false
    },
  }
  const clock = new ManualClock()
  const gate = new ReadGate(ws as unknown as WebSocket)
  return { socket, clock, gate, limits: new SocketLimits(gate, clock) }
}

const FRAME = LIMITS.frame
const FRAMES_AT_ONCE = LIMITS.byteBurst / FRAME

describe('SY52 bytes of one socket', () => {
  it('above so many at once it is not read from until they are paid for, and then again', async () => {
    const { socket, clock, limits } = limited()
    for (let i = 0; i < FRAMES_AT_ONCE; i++) expect([limits.take(FRAME), socket.isPaused]).toEqual([true, false])
    expect([limits.take(FRAME), socket.isPaused]).toEqual([true, true])
    await clock.advance((FRAME / LIMITS.bytesPerSecond) * 1_000 - 1)
    expect(socket.isPaused).toBe(true)
    await clock.advance(1)
    expect(socket.isPaused).toBe(false)
    expect([limits.take(1), socket.isPaused]).toEqual([true, true])
  })

  it('what was read already while it rests is taken too, and makes the rest longer', async () => {
    const { socket, clock, limits } = limited()
    for (let i = 0; i < FRAMES_AT_ONCE + 4; i++) limits.take(FRAME)
    await clock.advance((FRAME / LIMITS.bytesPerSecond) * 1_000)
    expect(socket.isPaused).toBe(true)
    await clock.advance((FRAME / LIMITS.bytesPerSecond) * 3_000)
    expect(socket.isPaused).toBe(false)
  })

  it('a socket that the room holds back as well is read again only when both agree', async () => {
    const { socket, clock, gate, limits } = limited()
    limits.take(LIMITS.byteBurst + 1)
    gate.hold('room')
    await clock.advance(60_000)
    expect(socket.isPaused).toBe(true)
    gate.free('room')
    expect(socket.isPaused).toBe(false)
  })

  it('a socket that is gone leaves no timer that wakes it', async () => {
    const { socket, clock, limits } = limited()
    limits.take(LIMITS.byteBurst + 1)
    limits.stop()
    await clock.advance(60_000)
    expect(socket.isPaused).toBe(true)
  })

  it('small messages never rest', () => {
    const { socket, limits } = limited()
    for (let i = 0; i < LIMITS.messageBurst; i++) expect(limits.take(200)).toBe(true)
    expect([limits.take(200), socket.isPaused]).toEqual([false, false])
  })
})
