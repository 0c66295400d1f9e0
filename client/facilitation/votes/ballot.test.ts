import { describe, expect, it } from 'vitest'
import type { Vote } from '../../../shared/facilitation/vote'
import { inBallotOrder } from './ballotOrder'
import { freshResults } from './freshResults'
import { cameLate } from './lateBallot'
import { nearestInView } from './nearestInView'
import { voteStanding } from './voteStanding'

const things = Array.from({ length: 12 }, (_, at) => ({ id: `thing-${at}` }))
const order = (seed: string) => inBallotOrder(things, seed).map(({ id }) => id)

describe('the order on a ballot', () => {
  it('VT4 is everybody’s own and stays, and leaves nothing out', () => {
    expect(order('ana v1')).toEqual(order('ana v1'))
    expect(order('ana v1')).not.toEqual(order('ben v1'))
    expect(order('ana v1')).not.toEqual(order('ana v2'))
    expect([...order('ana v1')].sort()).toEqual(things.map(({ id }) => id).sort())
  })

  it('VT4 puts each thing first for about as many people', () => {
    const firsts = new Map<string, number>()
    for (let person = 0; person < 1_200; person++) {
      const [first = ''] = order(`person-${person} v`)
      firsts.set(first, (firsts.get(first) ?? 0) + 1)
    }
    for (const { id } of things) expect(firsts.get(id)).toBeGreaterThan(60)
  })

  it('VT4 what comes meanwhile leaves the others where they are', () => {
    const before = order('ana v1')
    const after = inBallotOrder([...things, { id: 'new' }], 'ana v1').map(({ id }) => id)
    expect(after.filter((id) => id !== 'new')).toEqual(before)
  })
})

describe('a ballot that came late', () => {
  it('VT5 is one that the server had only after the vote had closed', () => {
    expect(cameLate({ savedAt: 90_000, wasCut: false }, 5_000)).toBe(true)
    expect(cameLate({ savedAt: 5_050, wasCut: true }, 5_000)).toBe(true)
    expect(cameLate({ savedAt: 1_100, wasCut: true }, 5_000)).toBe(false)
  })

  it('VT5 is not one whose receipt crossed the closing, and not known while it is on its way', () => {
    expect(cameLate({ savedAt: 5_050, wasCut: false }, 5_000)).toBe(false)
    expect(cameLate({ savedAt: null, wasCut: true }, 5_000)).toBe(false)
  })
})

describe('who may vote', () => {
  const vote = { roll: ['ana'] }
  const voter = (person: string, canWrite = true, mayVote = true) => voteStanding(vote, { person, canWrite, mayVote })

  it('VT1 those on the roll, while phase and freeze let them; who came later is told so, who watches only watches', () => {
    expect(voter('ana')).toBe('mine')
    expect(voter('ana', true, false)).toBe('heldBack')
    expect(voter('zoe')).toBe('tooLate')
    expect(voter('ana', false)).toBe('watching')
    expect(voter('')).toBe('watching')
  })
})

describe('what stands on the board', () => {
  const vote = (id: string, closedAt: number | null): Vote => ({
    ...{ id, title: '', method: 'dots', dots: 3, most: 1, kind: 'notes', wall: null, among: null },
    ...{ openedAt: 1, by: '', roll: [], closedAt, results: null },
  })

  it('VT8 the scores of the latest, until another vote opens or a phase begins', () => {
    const votes = [vote('second', 300), vote('first', 200)]
    expect(freshResults(votes, 100)?.id).toBe('second')
    expect(freshResults(votes, 301)).toBeNull()
    expect(freshResults([vote('third', null), ...votes], 100)).toBeNull()
    expect(freshResults([], 0)).toBeNull()
  })

  it('VT8 what is in view, and of many those nearest to its middle', () => {
    const row = Array.from({ length: 40 }, (_, at) => ({ x: at * 100, y: 50, width: 80 }))
    const view = { x: 1_000, y: 0, width: 1_000, height: 100 }
    expect(nearestInView(row, view, 150).map(({ x }) => x)).toEqual([
      1_000, 1_100, 1_200, 1_300, 1_400, 1_500, 1_600, 1_700, 1_800, 1_900, 2_000,
    ])
    const few = nearestInView(row, view, 3).map(({ x }) => x)
    expect(few.sort()).toEqual([1_400, 1_500, 1_600].sort())
    expect(nearestInView(row, { ...view, y: 500 }, 3)).toEqual([])
  })
})
