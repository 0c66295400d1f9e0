import { useCallback, useSyncExternalStore } from 'react'
import type { Rights } from '../../shared/facilitation/rights'
import { rightsOf } from '../../shared/facilitation/rights'
import { othersZoneOf } from '../commands/zoneRules'
import { useOpenBoard } from './openBoard'

const NONE = rightsOf('observer', { freeze: null }, null)

/** What this person may do now with what is selected: nothing with what lies in another table's zones alone. */
export function useSelectionRights(): Rights {
  const { view } = useOpenBoard()
  const { session, rights, lead, projection } = view
  const follow = useCallback(
    (listener: () => void) => {
      const stops = [
        session.subscribe(listener),
        rights.subscribe(listener),
        lead.subscribe(listener),
        projection.onChange(listener),
      ]
      return () => {
        for (const stop of stops) stop()
      }
    },
    [session, rights, lead, projection],
  )
  return useSyncExternalStore(follow, () => {
    const { selection } = session.getState()
    const isOthers = selection.size > 0 && [...selection].every((id) => othersZoneOf(view, id) !== null)
    return isOthers ? NONE : rights.getState()
  })
}
