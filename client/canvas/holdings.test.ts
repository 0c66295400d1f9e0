import { describe, expect, it } from 'vitest'
import { createFakePresence } from '../testing/fakePresence'
import { glidingHoldings, idsInHand, readHoldings } from './holdings'

const NOTHING = { drag: null, editing: null }
const NO_CLUSTERS = () => ({ notes: [], clusters: [], cards: [] })

describe('what people hold', () => {
  it('is in one hand at most: one’s own first, then whoever came first', () => {
    const presence = createFakePresence()
    presence.setOther(1, { drag: { ids: ['a', 'b'], dx: 1, dy: 0 } })
    presence.setOther(2, { drag: { ids: ['b', 'c'], dx: 2, dy: 0 } })
    const holdings = readHoldings(presence, { drag: { ids: ['a'], dx: 9, dy: 9 }, editing: null }, NO_CLUSTERS)
    expect(holdings.map(({ client, ids }) => [client, ids])).toEqual([
      [1, ['b']],
      [2, ['c']],
      [null, ['a']],
    ])
  })

  it('lifts what is dragged and what one writes in, not what others write in', () => {
    const presence = createFakePresence()
    presence.setOther(1, { editing: 'theirs' })
    presence.setOther(2, { drag: { ids: ['dragged'], dx: 0, dy: 0 } })
    const holdings = readHoldings(presence, { ...NOTHING, editing: 'mine' }, NO_CLUSTERS)
    expect(idsInHand(holdings)).toEqual(new Set(['dragged', 'mine']))
    expect(holdings.find((holding) => holding.ids.includes('theirs'))).toMatchObject({ how: 'write', client: 1 })
  })

  it('leaves on the board what is copied, and in their hand what others hold of it', () => {
    const presence = createFakePresence()
    presence.setOther(1, { drag: { ids: ['a'], dx: 1, dy: 0 } })
    const holdings = readHoldings(
      presence,
      { drag: { ids: ['a', 'b'], dx: 9, dy: 9, copies: true }, editing: null },
      NO_CLUSTERS,
    )
    expect(holdings.map(({ client, how, ids }) => [client, how, ids])).toEqual([
      [1, 'drag', ['a']],
      [null, 'copy', ['a', 'b']],
    ])
    expect(idsInHand(holdings)).toEqual(new Set(['a']))
  })

  it('glides with all that it holds, but not with what glides by itself or is in a hand', () => {
    const inside: Readonly<Record<string, readonly string[]>> = { outer: ['a', 'b', 'c'], inner: ['c'] }
    const contentOf = (id: string) => {
      const notes = inside[id]
      if (notes === undefined) return NO_CLUSTERS()
      return { notes, clusters: id === 'outer' ? ['outer', 'inner'] : [id], cards: [] }
    }
    const presence = createFakePresence()
    presence.setOther(1, { drag: { ids: ['b'], dx: 1, dy: 0 } })
    const held = readHoldings(presence, NOTHING, contentOf)
    const gliding = glidingHoldings({ ids: ['d', 'inner', 'outer', 'b'] }, held, presence.own.person, contentOf)
    expect(gliding.map(({ roots, ids, clusters }) => [roots, ids, clusters])).toEqual([
      [['outer'], ['a'], ['outer']],
      [['inner'], ['c'], ['inner']],
      [['d'], ['d'], []],
    ])
  })
})
