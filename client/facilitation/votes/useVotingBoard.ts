import { type OpenBoard, useOpenBoard } from '../../panels/openBoard'

/** The board that is voted on, also while its page shows this person's desk. */
export function useVotingBoard(): OpenBoard {
  const board: OpenBoard & { readonly home?: OpenBoard } = useOpenBoard()
  return board.home ?? board
}

/** Whether the page shows that board, and not the desk. */
export function useIsBoardShown(): boolean {
  return useVotingBoard() === useOpenBoard()
}
