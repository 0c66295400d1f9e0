import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Place, pagePlace } from '../model/place'
import { placeIn } from '../testing/boards'
import { clusterOrigins, clusterParents, findPagePosition, type PlacedClusters, pagePosition } from './pagePositions'

function clusters(places: Record<string, Place>): PlacedClusters {
  return new Map(Object.entries(places).map(([id, place]) => [id, { place }]))
}

describe('page positions', () => {
  it('M5 resolves through the parents', () => {
    const all = clusters({ outer: pagePlace(100, 200), inner: placeIn('outer', 10, 20) })
    expect(clusterOrigins(all).get('inner')).toEqual({ x: 110, y: 220 })
    expect(pagePosition(placeIn('inner', 1, 2), clusterOrigins(all))).toEqual({ x: 111, y: 222 })
  })

  it('M5 takes the page position of old where the parent is missing', () => {
    const all = clusters({ orphan: placeIn('gone', 1, 2, { x: 70, y: 80 }), child: placeIn('orphan', 5, 5) })
    expect(clusterOrigins(all).get('child')).toEqual({ x: 75, y: 85 })
    expect(pagePosition(placeIn('gone', 1, 2, { x: 7, y: 8 }), clusterOrigins(all))).toEqual({ x: 7, y: 8 })
  })

  it('M6 reads a circle as if its member with the smallest id had no parent', () => {
    const all = clusters({
      c: placeIn('b', 1, 1, { x: 1000, y: 1000 }),
      b: placeIn('a', 2, 2, { x: 2000, y: 2000 }),
      a: placeIn('c', 3, 3, { x: 3000, y: 3000 }),
      hanger: placeIn('c', 10, 10),
    })
    expect(clusterParents(all)).toEqual(
      new Map([
        ['c', 'b'],
        ['b', 'a'],
        ['a', null],
        ['hanger', 'c'],
      ]),
    )
    const origins = clusterOrigins(all)
    expect(origins.get('a')).toEqual({ x: 3000, y: 3000 })
    expect(origins.get('c')).toEqual({ x: 3003, y: 3003 })
    expect(origins.get('hanger')).toEqual({ x: 3013, y: 3013 })
  })

  it('M6 reads a cluster that lies in itself as lying on the page', () => {
    const all = clusters({ self: placeIn('self', 1, 1, { x: 50, y: 60 }) })
    expect(clusterOrigins(all).get('self')).toEqual({ x: 50, y: 60 })
  })

  it('M5 M6 finds one position by walking up where the origins of all say the same', () => {
    const ids = ['a', 'b', 'c', 'd', 'e']
    const place = fc.record({
      in: fc.constantFrom(null, 'gone', ...ids),
      x: fc.integer({ min: -99, max: 99 }),
      y: fc.integer({ min: -99, max: 99 }),
      pageX: fc.integer({ min: -9999, max: 9999 }),
      pageY: fc.integer({ min: -9999, max: 9999 }),
    })
    fc.assert(
      fc.property(fc.array(place, { minLength: 5, maxLength: 5 }), place, (places, note) => {
        const all = clusters(Object.fromEntries(ids.map((id, index) => [id, places[index] as Place])))
        const origins = clusterOrigins(all)
        for (const [id, cluster] of all)
          expect(findPagePosition(cluster.place, { clusters: all }, id)).toEqual(origins.get(id))
        expect(findPagePosition(note, { clusters: all })).toEqual(pagePosition(note, origins))
      }),
    )
  })

  it('M5 stands a chain of ten thousand', () => {
    const chain = Object.fromEntries(
      Array.from({ length: 10_000 }, (_, i) => [`c${i}`, i === 0 ? pagePlace(0, 0) : placeIn(`c${i - 1}`, 1, 0)]),
    )
    expect(clusterOrigins(clusters(chain)).get('c9999')).toEqual({ x: 9999, y: 0 })
  })
})
