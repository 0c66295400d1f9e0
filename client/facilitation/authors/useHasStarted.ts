import { useSyncExternalStore } from 'react'
import { hasStarted } from '../../../shared/facilitation/started'
import { useOpenBoard } from '../../panels/openBoard'

/** Whether the board has begun, so that its choices of before are made. */
export function useHasStarted(): boolean {
  const { board, stage } = useOpenBoard().connection
  return useSyncExternalStore(
    (listener) => {
      board.on('update', listener)
      stage.on('update', listener)
      return () => {
        board.off('update', listener)
        stage.off('update', listener)
      }
    },
    () => hasStarted(board, stage),
  )
}
