import { useHomeBoard, useOpenBoard } from '../../panels/openBoard'

/** Whether the page shows the board, and not the desk. */
export function useIsBoardShown(): boolean {
  return useHomeBoard() === useOpenBoard()
}
