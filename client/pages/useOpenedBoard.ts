import { useEffect, useState } from 'react'
import { type OpenBoard, useBoardOpener } from '../panels/openBoard'
import { useServices } from '../panels/services'
import { openBoardConnection } from '../sync/openBoardConnection'
import type { BoardConnection, Identity } from '../sync/types'
import { opensAsOutline } from './opensAsOutline'

/** The board, open while the page shows it; another one takes its place where its documents had to be replaced. */
export function useOpenedBoard(identity: Identity, canWrite: boolean): OpenBoard | null {
  const openBoard = useBoardOpener()
  const { api, preferences, templates, boot } = useServices()
  const [board, setBoard] = useState<OpenBoard | null>(null)
  useEffect(() => {
    let current: OpenBoard | null = null
    const { seen, settled } = boot.progress
    const show = (connection: BoardConnection) => {
      connection.onReplaced(show)
      const before = current?.view ?? null
      const outline = before === null ? canWrite && opensAsOutline() : before.session.getState().outline
      current?.close()
      current = openBoard(connection, { canWrite, preferences, templates, api, outline, before, settled })
      setBoard(current)
    }
    show(openBoardConnection(identity, {}, { early: () => boot.takeDocument(identity.board), seen }))
    return () => {
      current?.close()
      setBoard(null)
    }
  }, [identity, canWrite, preferences, templates, api, boot, openBoard])
  return board
}
