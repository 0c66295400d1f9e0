import { describe, expect, it } from 'vitest'
import { type Ballot, isWithinRules } from './ballot'
import { type BallotAct, changeBallot, leftOf, type Rank } from './changeBallot'

const DOTS = { method: 'dots', dots: 3, most: 2 } as const
const RANKS = { method: 'ranks', dots: 1, most: 1 } as const
const AGREE = { method: 'agree', dots: 1, most: 1 } as const

const dot = (id: string, by: 1 | -1 = 1): BallotAct => ({ kind: 'dot', id, by })
const rank = (id: string, at: Rank): BallotAct => ({ kind: 'rank', id, rank: at })
const agree = (id: string, pick: 1 | -1): BallotAct => ({ kind: 'agree', id, pick })

function ballotAfter(vote: Parameters<typeof changeBallot>[0], ...acts: BallotAct[]): Ballot {
  return acts.reduce<Ballot>((ballot, act) => {
    const change = changeBallot(vote, ballot, act)
    return change.ok ? change.ballot : ballot
  }, {})
}

describe('what an act makes of a ballot', () => {
  it('VT2 dots go on and off, never more than there are, never more than may lie on one thing', () => {
    expect(ballotAfter(DOTS, dot('a'), dot('b'))).toEqual({ a: 1, b: 1 })
    expect(changeBallot(DOTS, { a: 2 }, dot('a'))).toEqual({ ok: false, why: 'mostThere' })
    expect(changeBallot(DOTS, { a: 2, b: 1 }, dot('c'))).toEqual({ ok: false, why: 'noneLeft' })
    expect(ballotAfter(DOTS, dot('a'), dot('a', -1))).toEqual({})
    expect(changeBallot(DOTS, {}, dot('a', -1))).toEqual({ ok: false, why: 'noneThere' })
  })

  it('VT2 a rank is one thing’s: given to another it leaves the first, and the same again takes it back', () => {
    expect(ballotAfter(RANKS, rank('a', 1), rank('b', 2), rank('c', 1))).toEqual({ b: 2, c: 1 })
    expect(ballotAfter(RANKS, rank('a', 1), rank('a', 3))).toEqual({ a: 3 })
    expect(ballotAfter(RANKS, rank('a', 1), rank('a', 1))).toEqual({})
  })

  it('VT2 yes and no stand for any number of things, and the same again takes it back', () => {
    expect(ballotAfter(AGREE, agree('a', 1), agree('b', -1), agree('c', 1), agree('c', 1))).toEqual({ a: 1, b: -1 })
    expect(ballotAfter(AGREE, agree('a', 1), agree('a', -1))).toEqual({ a: -1 })
  })

  it('VT2 what is of another method changes nothing', () => {
    expect(changeBallot(RANKS, {}, dot('a'))).toEqual({ ok: false, why: 'otherMethod' })
    expect(changeBallot(DOTS, {}, agree('a', 1))).toEqual({ ok: false, why: 'otherMethod' })
  })

  it('VT2 dots on what is gone are free again', () => {
    const change = changeBallot(DOTS, { gone: 2, a: 1 }, dot('b'), (id) => id !== 'gone')
    expect(change).toEqual({ ok: true, ballot: { a: 1, b: 1 } })
  })

  it('VT2 whatever is pressed, the ballot keeps to the rules', () => {
    const things = ['a', 'b', 'c', 'd']
    let seed = 7
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
      return seed % below
    }
    for (const vote of [DOTS, RANKS, AGREE]) {
      let ballot: Ballot = {}
      for (let turn = 0; turn < 400; turn++) {
        const id = things[random(4)] as string
        const acts = [dot(id), dot(id, -1), rank(id, (random(3) + 1) as Rank), agree(id, 1), agree(id, -1)]
        const change = changeBallot(vote, ballot, acts[random(5)] as BallotAct)
        if (change.ok) ballot = change.ballot
        expect(isWithinRules(vote, ballot)).toBe(true)
      }
    }
  })
})

it('VT2 says how much is left', () => {
  expect(leftOf(DOTS, { a: 2 })).toEqual({ left: 1, of: 3 })
  expect(leftOf(RANKS, { a: 3 })).toEqual({ left: 2, of: 3 })
  expect(leftOf(AGREE, { a: 1 })).toBeNull()
})
