import { describe, expect, it } from 'vitest'
import { Throttle } from './throttle'

function throttled(options: { burst?: number; addresses?: number } = {}) {
  const clock = { now: 0 }
  const throttle = new Throttle({ burst: 3, perSecond: 0.5, now: () => clock.now, ...options })
  return { clock, throttle, take: (address = '10.0.0.1') => throttle.take(address) }
}

describe('Throttle', () => {
  it('lets a burst through, then says how long to wait, and that is long enough', () => {
    const { clock, take } = throttled()
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 2])
    clock.now = 1_000
    expect(take()).toBe(1)
    clock.now = 2_000
    expect([take(), take()]).toEqual([0, 2])
  })

  it('says how long to wait without taking, and remembers nobody for it', () => {
    const { clock, throttle, take } = throttled({ burst: 1 })
    expect([throttle.wait('10.0.0.1'), throttle.wait('10.0.0.1'), throttle.size]).toEqual([0, 0, 0])
    take()
    expect([throttle.wait('10.0.0.1'), throttle.wait('10.0.0.2')]).toEqual([2, 0])
    clock.now = 2_000
    expect([throttle.wait('10.0.0.1'), take()]).toEqual([0, 0])
  })

  it('saves no more than a burst', () => {
    const { clock, take } = throttled()
    take()
    clock.now = 1e9
    expect([take(), take(), take(), take()]).toEqual([0, 0, 0, 2])
  })

  it('counts each network by itself, and one IPv6 network as one', () => {
    const { take } = throttled({ burst: 1 })
    expect([take('10.0.0.1'), take('10.0.0.2'), take('::ffff:10.0.0.3'), take('::ffff:10.0.0.4')]).toEqual([0, 0, 0, 0])
    expect([take('2001:db8:1:2::1'), take('2001:db8:1:2:3:4:5:6'), take('2001:db8:1:3::1')]).toEqual([0, 2, 0])
  })

  it('knows an IPv6 network by whatever its zeros are written as', () => {
    const { take } = throttled({ burst: 1 })
    expect([take('2001:db8:1::1'), take('2001:db8:1:0:5:6:7:8'), take('2001:db8:1:0:5::')]).toEqual([0, 2, 2])
    expect([take('::1'), take('::2:0:0:1'), take('::2:0:0:0:1'), take('fe80::1')]).toEqual([0, 2, 0, 0])
  })

  it('remembers a bounded number of networks, those heard last', () => {
    const { throttle, take } = throttled({ burst: 1, addresses: 100 })
    for (let i = 0; i < 1_000; i++) take(`10.0.${i >> 8}.${i & 255}`)
    expect(throttle.size).toBe(100)
    expect(take('10.0.3.231')).toBe(2)
    expect(take('10.0.0.0')).toBe(0)
  })
})
