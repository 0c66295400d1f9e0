import { useEffect, useState } from 'react'
import { useStore } from 'zustand'
import { CLOSE } from '../../shared/protocol/closeCodes'
import type { OpenBoard } from '../panels/openBoard'
import type { Failure } from './enterBoard'

/** How long the copy on this device may take before "the server does not answer" is said, in ms. */
const PATIENCE = 1_500

/** Whether the board's content is there to show; else why not, where that is known. */
export function useBoardReady(board: OpenBoard): 'ready' | 'waiting' | Failure {
  const { ready, saveState } = board.connection
  const [readyBoard, setReadyBoard] = useState<OpenBoard | null>(null)
  const state = useStore(saveState)
  const [isLate, setIsLate] = useState(false)
  useEffect(() => {
    let isWanted = true
    void ready.then(() => {
      if (isWanted) setReadyBoard(board)
    })
    const timer = setTimeout(() => setIsLate(true), PATIENCE)
    return () => {
      isWanted = false
      clearTimeout(timer)
    }
  }, [ready, board])
  if (readyBoard === board) return 'ready'
  if (state.kind === 'closed') return closedFailure(state.code)
  return state.kind === 'offline' && isLate ? { kind: 'offline' } : 'waiting'
}

function closedFailure(code: number): Failure {
  if (code === CLOSE.unauthorized || code === CLOSE.withdrawn) return { kind: 'noBoard' }
  return code === CLOSE.clientTooOld ? { kind: 'tooOld' } : { kind: 'problem', error: code }
}
