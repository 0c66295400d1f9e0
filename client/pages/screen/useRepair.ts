import { useEffect } from 'react'
import { useStore } from 'zustand'
import type { OpenBoard } from '../../panels/openBoard'
import { useServices } from '../../panels/services'
import { repair } from './repair'

/** Comes back from a connection that was closed for good; `reenter` goes in anew. */
export function useRepair({ connection }: OpenBoard, reenter: () => void): void {
  const { api } = useServices()
  const code = useStore(connection.saveState, (state) => (state.kind === 'closed' ? state.code : null))
  useEffect(() => {
    if (code === null) return
    return repair(code, {
      reenter,
      reload: () => location.reload(),
      getTime: api.getTime,
      every(run, milliseconds) {
        const timer = setInterval(run, milliseconds)
        return () => clearInterval(timer)
      },
    })
  }, [code, reenter, api])
}
