import { useEffect } from 'react'
import { useOpenBoard } from '../../panels/openBoard'
import { renewWriter } from './renewWriter'

/** Keeps what this page writes in one phase apart from what it writes in the next. Nothing to see. */
export function OwnWriter() {
  const { view, connection } = useOpenBoard()
  const { board } = connection
  useEffect(() => (view.canWrite ? renewWriter(board, view) : undefined), [board, view])
  return null
}
