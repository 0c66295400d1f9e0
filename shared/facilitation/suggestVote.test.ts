import { expect, it } from 'vitest'
import { suggestVote } from './suggestVote'
import type { VoteKind } from './vote'

const board = (counts: Readonly<Record<string, number>>) => (kind: VoteKind, wall: string | null) =>
  counts[`${kind} ${wall}`] ?? 0

it('VT9 three ranks for the clusters of a wall, dots on its cards, else dots on its notes', () => {
  const kj = board({ 'clusters w': 5, 'notes w': 20 })
  expect(suggestVote('w', kj)).toEqual({ method: 'ranks', kind: 'clusters', dots: 3, most: 1, wall: 'w' })
  const challenges = board({ 'clusters w': 3, 'cards w': 8 })
  expect(suggestVote('w', challenges)).toMatchObject({ method: 'dots', kind: 'cards', dots: 3, wall: 'w' })
  expect(suggestVote('w', board({ 'clusters w': 1, 'notes w': 9 }))).toMatchObject({ kind: 'notes', wall: 'w' })
})

it('VT9 of the whole board where too little lies on the wall, and where the phase names none', () => {
  const beside = board({ 'notes w': 1, 'clusters null': 4, 'notes null': 9 })
  expect(suggestVote('w', beside)).toMatchObject({ method: 'ranks', kind: 'clusters', wall: null })
  expect(suggestVote(null, beside)).toMatchObject({ kind: 'clusters', wall: null })
  expect(suggestVote(null, board({}))).toMatchObject({ kind: 'notes', wall: null })
})
