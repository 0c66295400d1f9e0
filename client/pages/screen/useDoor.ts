import { useEffect, useMemo } from 'react'
import { useStore } from 'zustand'
import type { OpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { createDoorWatch, type DoorWatch } from './doorWatch'
import { onReturn } from './onReturn'

/** The door of the board, by the key that the screen came with. It sleeps until it is started. */
export function useDoorWatch({ connection, view }: OpenBoard): DoorWatch {
  const { api } = useServices()
  const { board, key } = connection.identity
  const watch = useMemo(
    () =>
      createDoorWatch({
        fetchDoor: () => api.getDoor(board, key),
        later: (run, after) => {
          const timer = setTimeout(run, after)
          return () => clearTimeout(timer)
        },
      }),
    [api, board, key],
  )
  useEffect(() => () => watch.stop(), [watch])
  const isConnected = useStore(connection.saveState, ({ kind }) => kind === 'saved')
  useEffect(() => {
    if (!isConnected) return
    const ask = () => {
      void view.clock.ask()
      watch.ask()
    }
    ask()
    return onReturn(ask)
  }, [isConnected, view.clock, watch])
  return watch
}
