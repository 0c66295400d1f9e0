import { useEffect } from 'react'
import { useStore } from 'zustand'
import { CLOSE } from '../../../shared/protocol/closeCodes'
import type { OpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'

/** How often what does not mend by itself is tried again. Milliseconds. */
const AGAIN_EVERY = 15_000

/**
 * Nobody stands at the screen to press a button: where the connection was closed for good, the way in is gone anew, and for
 * a page that is too old the new one is loaded, once the server answers, since a page that does not come ends all trying.
 */
export function useRepair({ connection }: OpenBoard, reenter: () => void): void {
  const { api } = useServices()
  const code = useStore(connection.saveState, (state) => (state.kind === 'closed' ? state.code : null))
  useEffect(() => {
    if (code === null) return
    const reload = () =>
      api.getTime().then(
        () => location.reload(),
        () => {},
      )
    const timer = setInterval(() => (code === CLOSE.clientTooOld ? void reload() : reenter()), AGAIN_EVERY)
    return () => clearInterval(timer)
  }, [code, reenter, api])
}
