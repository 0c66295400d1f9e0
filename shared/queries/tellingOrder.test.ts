import { describe, expect, it } from 'vitest'
import { pagePlace } from '../model/place'
import { boardWith, placeIn } from '../testing/boards'
import { readBoard } from './readBoard'
import { readTellingGround, type TellingGround, tellingOrder, withInner } from './tellingOrder'
import { ONE_WALL } from './walls'

const at = (id: string, x: number, y = 0) => ({ id, middle: { x, y } })

function ground(rest: Partial<TellingGround> = {}): TellingGround {
  return {
    islands: [at('c', 2_000), at('a', 0), at('b', 1_000), at('d', 3_000)],
    wolves: [],
    relations: [],
    outermost: (id) => id,
    ...rest,
  }
}

const between = (from: string, to: string) => ({ from, to })

describe('tellingOrder', () => {
  it('AC7 Without relations one tells from the top left to the nearest each time', () => {
    expect(tellingOrder(ground())).toEqual(['a', 'b', 'c', 'd'])
    const islands = [at('far', 900, 900), at('start', 0, 0), at('near', 300, 0), at('then', 300, 500)]
    expect(tellingOrder(ground({ islands }))).toEqual(['start', 'near', 'then', 'far'])
  })

  it('AC7 One begins where the most relations end and follows them: first from what was told last, then from the others', () => {
    const relations = [between('d', 'a'), between('d', 'b'), between('b', 'c')]
    // b and d have two each: the one that is nearer to the top left begins.
    expect(tellingOrder(ground({ relations }))).toEqual(['b', 'c', 'd', 'a'])
    expect(tellingOrder(ground({ relations: [between('a', 'd')] }))).toEqual(['a', 'd', 'c', 'b'])
  })

  it('AC7 The lone wolves come after all islands, the related one first', () => {
    const wolves = [at('w1', 10), at('w2', 3_100)]
    expect(tellingOrder(ground({ wolves })).slice(4)).toEqual(['w2', 'w1'])
    expect(tellingOrder(ground({ wolves, relations: [between('w1', 'c')] })).slice(4)).toEqual(['w1', 'w2'])
  })

  it('AC7 What there is to tell of an island follows it', () => {
    const outermost = (id: string) => (id.startsWith('in b') ? 'b' : id)
    const clusters = ['a', 'b', 'in b, first', 'in b, second', 'c']
    expect(withInner(['b', 'a', 'c'], clusters, { outermost })).toEqual(['b', 'in b, first', 'in b, second', 'a', 'c'])
  })

  it('AC7 It is the same for everybody, whatever the order in which things were read', () => {
    const islands = ['a', 'b', 'c', 'd'].map((id) => at(id, 0))
    const relations = [between('b', 'c'), between('c', 'a')]
    const one = tellingOrder(ground({ islands, relations }))
    const other = tellingOrder(ground({ islands: [...islands].reverse(), relations: [...relations].reverse() }))
    expect(one).toEqual(other)
    expect(tellingOrder(ground({ islands: [] }))).toEqual([])
  })

  it('AC7 Thousands of wolves, and of relations to one island, are looked at once for each step', () => {
    let looks = 0
    const watched = (id: string, x: number) => ({
      get id() {
        looks++
        return id
      },
      get middle() {
        looks++
        return { x, y: 0 }
      },
    })
    const wolves = Array.from({ length: 400 }, (_, index) => watched(`w${index}`, (index * 77) % 401))
    const relations = wolves.map(({ id }) => between('a', id))
    expect(tellingOrder(ground({ wolves, relations }))).toHaveLength(404)
    expect(tellingOrder(ground({ wolves }))).toHaveLength(404)
    expect(looks).toBeLessThan(2 * 400 * 400 * 4)
  })

  it('AC7 What lies in an island counts for the outermost one', () => {
    const doc = boardWith({
      clusters: {
        out: { place: pagePlace(0, 0) },
        in: { place: placeIn('out', 0, 0) },
        two: { place: pagePlace(3_000, 0) },
      },
      notes: {
        n: { place: placeIn('in', 0, 0) },
        wolf: { place: pagePlace(0, 3_000) },
        other: { place: pagePlace(6_000, 3_000) },
      },
    })
    const read = readTellingGround(readBoard(doc), [between('n', 'wolf'), between('n', 'in')], {
      wallOf: ONE_WALL,
      wall: '',
    })
    expect(read.islands.map(({ id }) => id)).toEqual(['out', 'two'])
    expect(read.wolves.map(({ id }) => id)).toEqual(['wolf', 'other'])
    expect(['n', 'in', 'out', 'wolf'].map(read.outermost)).toEqual(['out', 'out', 'out', 'wolf'])
    expect(tellingOrder(read)).toEqual(['out', 'two', 'wolf', 'other'])
  })
})
