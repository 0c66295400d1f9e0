import { describe, expect, it } from 'vitest'
import { type Box, boxesOverlap, type Point } from './box'
import type { RouteEnd } from './routeAround'
import type { Hurdle } from './routeHurdles'
import { RouteNet } from './routeNet'

const EVERYWHERE: Box = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 }

function end(key: string, x: number, y: number, side = 200): RouteEnd {
  const corners = [
    { x, y },
    { x: x + side, y },
    { x: x + side, y: y + side },
    { x, y: y + side },
  ]
  return { key, outline: corners, around: [] }
}

/** A net over notes that can be moved; `asked` counts how often it asked what lies somewhere. */
function netOver(...places: readonly (readonly [key: string, x: number, y: number])[]) {
  const hurdles = new Map<string, Hurdle>()
  const put = (key: string, x: number, y: number) =>
    hurdles.set(key, { key, box: { x, y, width: 200, height: 200 }, around: [] })
  for (const place of places) put(...place)
  const net = new RouteNet((box) => [...hurdles.values()].filter((one) => boxesOverlap(one.box, box)))
  return { net, put, pathOf: (id: string) => net.routeOf(id)?.path ?? [] }
}

function first(path: readonly Point[]): Point {
  return path[0] as Point
}

describe('many lines', () => {
  it('RG3 leave one thing apart, without crossing on the way to one other', () => {
    const { net, pathOf } = netOver()
    const [a, b] = [end('a', 0, 0), end('b', 1_000, 0)]
    for (const id of ['1', '2', '3']) net.set(id, a, b)
    net.refresh(EVERYWHERE)
    const [starts, ends] = [0, -1].map((at) => ['1', '2', '3'].map((id) => pathOf(id).at(at)?.y ?? 0)) as [
      number[],
      number[],
    ]
    expect(Math.abs((starts[0] ?? 0) - (starts[1] ?? 0))).toBeGreaterThan(30)
    expect(starts).toEqual(ends)
  })

  it('RG4 that turn at one corner have each their own way around it', () => {
    const { net, pathOf } = netOver(['h', 500, 0])
    net.set('1', end('a', 0, 0), end('b', 1_000, 0))
    net.set('2', end('c', 0, 20), end('d', 1_000, 20))
    net.refresh(EVERYWHERE)
    const lowest = (id: string) => Math.max(...pathOf(id).map(({ y }) => Math.abs(y - 110)))
    expect(Math.abs(lowest('1') - lowest('2'))).toBeGreaterThan(8)
  })

  it('RG6 are looked for again where something in their way is other, and only those', () => {
    const { net, put, pathOf } = netOver()
    net.set('near', end('a', 0, 0), end('b', 1_000, 0))
    net.set('far', end('c', 0, 5_000), end('d', 1_000, 5_000))
    expect(net.refresh(EVERYWHERE)).toBe(true)
    expect([net.refresh(EVERYWHERE), net.searches]).toEqual([false, 2])
    put('h', 500, 0)
    net.touch({ x: 500, y: 0, width: 200, height: 200 })
    expect([net.refresh(EVERYWHERE), net.searches]).toEqual([true, 3])
    expect(pathOf('near').length).toBeGreaterThan(2)
    net.touch({ x: 500, y: 0, width: 200, height: 200 })
    expect([net.refresh(EVERYWHERE), net.searches]).toEqual([false, 4])
  })

  it('RG6 out of view wait, and cost nothing', () => {
    const { net } = netOver()
    for (let at = 0; at < 2_000; at++) net.set(`r${at}`, end(`a${at}`, 0, at * 2_000), end(`b${at}`, 900, at * 2_000))
    net.refresh({ x: 0, y: 0, width: 1_280, height: 5_000 })
    expect(net.searches).toBe(3)
    net.refresh({ x: 0, y: 0, width: 1_280, height: 5_000 })
    expect(net.searches).toBe(3)
  })

  it('RG6 two thousand in view are found a bounded part at a time, each once', () => {
    const { net } = netOver(['h', 500, 500])
    for (let at = 0; at < 2_000; at++) {
      net.set(`r${at}`, end(`a${at % 40}`, 0, (at % 40) * 260), end(`b${at % 50}`, 2_000, (at % 50) * 260))
    }
    let parts = 0
    do {
      const [looks, laid] = [net.looks, net.laid]
      net.refresh(EVERYWHERE, { looks: 500, lines: 100 })
      expect([net.looks - looks < 500 + 3_500, net.laid - laid <= 100]).toEqual([true, true])
      parts++
    } while (net.isWaiting && parts < 1_000)
    expect([net.searches, net.isWaiting]).toEqual([2_000, false])
    expect(parts).toBeGreaterThan(2)
  })

  it('RG2 stay where they are when another comes elsewhere', () => {
    const { net, pathOf } = netOver(['h', 500, 0])
    net.set('1', end('a', 0, 0), end('b', 1_000, 0))
    net.refresh(EVERYWHERE)
    const before = pathOf('1')
    net.set('2', end('c', 0, 3_000), end('d', 1_000, 3_000))
    net.refresh(EVERYWHERE)
    expect(pathOf('1')).toBe(before)
  })

  it('RG3 take the room of one that is gone', () => {
    const { net, pathOf } = netOver()
    const [a, b] = [end('a', 0, 0), end('b', 1_000, 0)]
    for (const id of ['1', '2']) net.set(id, a, b)
    net.refresh(EVERYWHERE)
    expect(first(pathOf('1')).y).not.toBeCloseTo(100)
    net.delete('2')
    expect([net.refresh(EVERYWHERE), net.routeOf('2')]).toEqual([true, null])
    expect(first(pathOf('1')).y).toBeCloseTo(100)
  })

  it('RG1 have their edges farther apart where that is asked for', () => {
    const { net, pathOf } = netOver()
    net.set('1', end('a', 0, 0), end('b', 1_000, 0))
    net.refresh(EVERYWHERE)
    net.setSpace({ apart: 34, lane: 12, gap: 30 })
    net.refresh(EVERYWHERE)
    expect(first(pathOf('1')).x).toBeCloseTo(230)
  })
})
