import type { BoardView } from '../../board/boardView'
import { type LockedChallenge, readChallenges } from '../../commands/challenges'
import { useOpenBoard } from '../openBoard'
import { useBoardReading } from '../useBoardReading'

/** Every challenge of the board that says something, in reading order. */
export function useChallenges(): readonly LockedChallenge[] {
  return useBoardReading(useOpenBoard().view, read)
}

function read(view: BoardView): readonly LockedChallenge[] {
  return readChallenges(view, view.projection.cards.keys())
}
