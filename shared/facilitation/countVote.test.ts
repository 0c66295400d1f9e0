import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { createRandom } from '../testing/seededRandom'
import { ballotsOf, type CastBallot, castBallot, isWithinRules, mostPicks } from './ballot'
import { countVote } from './countVote'
import { firstOf, placesOf, sizeOfRoll, standingsOf } from './standings'
import { RANK_POINTS, VOTE_METHODS } from './vote'

const TARGETS = ['a', 'b', 'c', 'd'].map((id) => ({ id, name: `The ${id}` }))
const DOTS = { method: 'dots', dots: 3, most: 2, roll: ['p', 'q', 'r'] } as const
const RANKS = { ...DOTS, method: 'ranks' } as const
const AGREE = { ...DOTS, method: 'agree' } as const

const scores = (results: ReturnType<typeof countVote>) => results.lines.map(({ id, score }) => `${id} ${score}`).join()

describe('countVote', () => {
  it('VO1 adds up dots, and tells how many people gave them and how many had a right to', () => {
    const results = countVote(DOTS, [{ a: 2, b: 1 }, { b: 1 }, null], TARGETS)
    expect(results).toMatchObject({ ballots: 2, spoilt: 0, of: 3 })
    expect(results.lines.slice(0, 2)).toEqual([
      { id: 'a', name: 'The a', score: 2, voters: 1, counts: [] },
      { id: 'b', name: 'The b', score: 2, voters: 2, counts: [] },
    ])
  })

  it('VO1 counts a first rank three points, a second two and a third one, and how many of each', () => {
    const results = countVote(RANKS, [{ a: 1, b: 2, c: 3 }, { b: 1, a: 3 }, { b: 1 }], TARGETS)
    expect(scores(results)).toBe('b 8,a 4,c 1,d 0')
    expect(results.lines[0]).toMatchObject({ voters: 3, counts: [2, 1, 0] })
    expect(RANK_POINTS).toEqual([3, 2, 1])
  })

  it('VO1 takes those who disagree from those who agree', () => {
    const results = countVote(AGREE, [{ a: 1, b: -1 }, { a: 1, b: 1, d: -1 }, { b: -1 }], TARGETS)
    expect(scores(results)).toBe('a 2,c 0,b -1,d -1')
    expect(results.lines.find(({ id }) => id === 'b')).toMatchObject({ voters: 3, counts: [1, 2] })
  })

  it.each<[string, CastBallot, typeof DOTS | typeof RANKS | typeof AGREE]>([
    ['more dots than one has', { a: 2, b: 2 }, DOTS],
    ['more dots on one thing than are allowed', { a: 3 }, DOTS],
    ['dots less than none', { a: -1, b: 2 }, DOTS],
    ['a dot of nothing', { a: 0 }, DOTS],
    ['more dots than one has, by some on what is not there', { gone: 2, a: 2 }, DOTS],
    ['one rank twice', { a: 1, b: 1 }, RANKS],
    ['a fourth rank', { a: 4 }, RANKS],
    ['more than a yes', { a: 2 }, AGREE],
    ['neither yes nor no', { a: 0 }, AGREE],
    ['what is no ballot', 'unreadable', DOTS],
  ])('VO2 a ballot with %s is spoilt: nothing of it counts', (_, ballot, vote) => {
    const results = countVote(vote, [ballot], TARGETS)
    expect(results).toMatchObject({ ballots: 0, spoilt: 1 })
    expect(results.lines.every(({ score, voters }) => score === 0 && voters === 0)).toBe(true)
  })

  it('VO3 a pick for what does not stand to vote counts nothing, the rest of its ballot does', () => {
    const results = countVote(DOTS, [{ gone: 1, a: 1 }], TARGETS)
    expect(results).toMatchObject({ ballots: 1, spoilt: 0 })
    expect(scores(results)).toBe('a 1,b 0,c 0,d 0')
  })

  it('VO4 equal ones stay in the order of the board, and share a place: 1, 2, 2, 4', () => {
    const results = countVote({ ...DOTS, dots: 9, most: 9 }, [{ d: 5, c: 2, b: 2 }], TARGETS)
    expect(scores(results)).toBe('d 5,b 2,c 2,a 0')
    expect(placesOf(results)).toEqual([1, 2, 2, 4])
    expect(standingsOf(results).map(({ isShared }) => isShared)).toEqual([false, true, true, false])
    expect(placesOf({ lines: [] })).toEqual([])
  })

  it('VO4 a second round is among the first with all who share the last place, never what nobody named', () => {
    const results = countVote({ ...DOTS, dots: 9, most: 9 }, [{ d: 5, c: 2, b: 2 }], TARGETS)
    expect(firstOf(results, 1)).toEqual(['d'])
    expect(firstOf(results, 2)).toEqual(['d', 'b', 'c'])
    expect(firstOf(results, 9)).toEqual(['d', 'b', 'c'])
  })

  it('VO2 whatever ballots hold, nobody gives more than their own', () => {
    const random = createRandom(8)
    const pick = () => Math.floor(random() * 7) - 2
    for (let round = 0; round < 300; round++) {
      const method = VOTE_METHODS[round % 3] ?? 'dots'
      const vote = { method, dots: 1 + Math.floor(random() * 4), most: 1 + Math.floor(random() * 3), roll: [] }
      const cast = Array.from({ length: 6 }, () =>
        Object.fromEntries(['a', 'b', 'c', 'x'].filter(() => random() < 0.5).map((id) => [id, pick()])),
      )
      const { ballots, spoilt, lines } = countVote(vote, cast, TARGETS)
      expect(ballots).toBe(cast.filter((ballot) => isWithinRules(vote, ballot)).length)
      expect(spoilt).toBe(cast.length - ballots)
      const each = { dots: vote.dots, ranks: 6, agree: 4 }[method]
      expect(lines.reduce((sum, { score }) => sum + Math.abs(score), 0)).toBeLessThanOrEqual(ballots * each)
      expect(lines.every(({ voters }) => voters <= ballots)).toBe(true)
    }
  })
})

describe('a ballot on a desk', () => {
  it.each<[string, unknown, CastBallot]>([
    ['picks', { a: 1, b: 2 }, { a: 1, b: 2 }],
    ['nothing', undefined, null],
    ['null, when it was taken back', null, null],
    ['no picks', {}, null],
    ['a word', 'a', 'unreadable'],
    ['a list', [1, 2], 'unreadable'],
    ['a number that is no whole one', { a: 0.5 }, 'unreadable'],
    ['a word for a number', { a: '1' }, 'unreadable'],
    ['a million dots', { a: 1_000_000 }, 'unreadable'],
    ['a map of Yjs', new Y.Map([['a', 1]]), 'unreadable'],
    ['more picks than anybody has', Object.fromEntries(Array.from({ length: 10_001 }, (_, i) => [i, 1])), 'unreadable'],
  ])('VO2 that holds %s is read as what it is', (_, value, expected) => {
    const desk = new Y.Doc()
    if (value !== undefined) ballotsOf(desk).set('v1', value)
    expect(castBallot(desk, 'v1')).toEqual(expected)
  })

  it('VO2 that names more than the rules of its vote allow is spoilt before a pick of it is read', () => {
    const desk = new Y.Doc()
    ballotsOf(desk).set('v1', { a: 1, b: 1, c: 1, d: 1 })
    expect([DOTS, RANKS, AGREE].map((vote) => castBallot(desk, 'v1', mostPicks(vote)))).toEqual([
      'unreadable',
      'unreadable',
      { a: 1, b: 1, c: 1, d: 1 },
    ])
  })
})

it('VO5 how many had a right to vote is known where the roll is gone', () => {
  const results = countVote(DOTS, [], TARGETS)
  expect(sizeOfRoll({ roll: [], results })).toBe(3)
  expect(sizeOfRoll({ roll: ['p'], results: null })).toBe(1)
})
