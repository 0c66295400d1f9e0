import { useCallback } from 'react'
import { useStore } from 'zustand'
import type { Phase } from '../../../shared/facilitation/phase'
import { type SuggestedVote, suggestVote } from '../../../shared/facilitation/suggestVote'
import type { Locale } from '../../../shared/model/stageMeta'
import type { BoardView } from '../../board/boardView'
import { useHomeBoard } from '../../panels/openBoard'
import { useBoardReading } from '../../panels/useBoardReading'
import type { NewVote } from '../../sync/deskApi'
import { readStanding } from './readStanding'
import { useVotes } from './useVotes'

/** The vote that fits the phase that is on, or the whole board without one. */
export function useSuggestion(): NewVote {
  const { view, meta } = useHomeBoard()
  const phase = useStore(view.lead, (state) => state.phase)
  const locale = useStore(meta, (board) => board.locale)
  const wall = phase?.support ?? null
  const read = useCallback((from: BoardView) => suggestOn(from, wall), [wall])
  const { dots, most, ...suggested } = useBoardReading(view, read)
  return { ...suggested, title: questionOf(phase, locale), ...(suggested.method === 'dots' ? { dots, most } : {}) }
}

/** The same, where the phase that is on asks for a vote and has had none. */
export function usePhaseVote(): NewVote | null {
  const { lead } = useHomeBoard().view
  const phase = useStore(lead, (state) => state.phase)
  const began = useStore(lead, (state) => state.lead.phase?.at ?? 0)
  const votes = useVotes()
  const suggestion = useSuggestion()
  const isAsked = phase !== null && asksForVote(phase) && votes.every(({ openedAt }) => openedAt < began)
  return isAsked ? suggestion : null
}

/** Where nothing else can be done, the phase is a vote. */
function asksForVote({ can }: Pick<Phase, 'can'>): boolean {
  return can.includes('vote') && can.every((right) => right === 'vote' || right === 'move')
}

function suggestOn(view: BoardView, wall: string | null): SuggestedVote {
  return suggestVote(wall, (kind, on) => readStanding(view, { kind, wall: on, among: null }).length)
}

const LONGEST = 200

/** What people read in the phase is the question. */
function questionOf(phase: Phase | null, locale: Locale): string {
  const words = phase === null ? '' : phase.instruction[locale] || phase.title[locale]
  return words.slice(0, LONGEST)
}
