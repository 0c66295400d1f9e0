import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { createStore } from 'zustand/vanilla'
import { putResults, putVote, removeVote } from '../../shared/facilitation/changeVotes'
import type { Vote } from '../../shared/facilitation/vote'
import { SystemEdit } from '../../shared/operations/origin'
import type { CommandContext } from '../commands/command'
import type { PresenceStore } from '../presence/types'
import { keepSilence } from './keepSilence'

const SERVER = new SystemEdit('server')
const vote = (id: string): Vote => ({
  ...{ id, title: '', method: 'dots', dots: 3, most: 1, kind: 'notes', wall: null, among: null },
  ...{ openedAt: 1, by: '', roll: [], closedAt: null, results: null },
})

function page(silent = false) {
  const stage = new Y.Doc()
  const lead = createStore(() => ({ phase: { silent } })) as unknown as CommandContext['lead']
  let isSilent: boolean | null = null
  const presence = { setSilent: (now: boolean) => (isSilent = now) } as unknown as PresenceStore
  const stop = keepSilence({ lead, stage }, presence)
  return { stage, lead, stop, isSilent: () => isSilent }
}

it('VT13 nobody points while a vote is open, until it closes or is dropped', () => {
  const { stage, isSilent } = page()
  expect(isSilent()).toBe(false)
  putVote(stage, vote('a'), SERVER)
  expect(isSilent()).toBe(true)
  putResults(stage, 'a', { closedAt: 2, results: { ballots: 0, spoilt: 0, lines: [] } }, SERVER)
  expect(isSilent()).toBe(false)
  putVote(stage, vote('b'), SERVER)
  removeVote(stage, 'b', SERVER)
  expect(isSilent()).toBe(false)
})

it('SI2 SI6 a silent phase is silent with a vote and without, until it ends', () => {
  const { stage, lead, stop, isSilent } = page(true)
  putVote(stage, vote('a'), SERVER)
  removeVote(stage, 'a', SERVER)
  expect(isSilent()).toBe(true)
  lead.setState({ phase: null })
  expect(isSilent()).toBe(false)
  stop()
  putVote(stage, vote('b'), SERVER)
  expect(isSilent()).toBe(false)
})
