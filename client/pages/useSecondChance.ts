import { useEffect } from 'react'
import { CLOSE } from '../../shared/protocol/closeCodes'
import type { OpenBoard } from '../panels/openBoard'
import { useServices } from '../panels/services'
import type { SaveState } from '../sync/types'

/**
 * A person who was removed while away and comes back by a link that still holds joins anew. `reenter` is null where
 * there is no such link; a link that is worth nothing either then says so itself.
 */
export function useSecondChance({ connection }: OpenBoard, reenter: (() => void) | null): void {
  const { identities } = useServices()
  useEffect(() => {
    const { board, person } = connection.identity
    if (reenter === null || person === null) return
    const look = (state: SaveState) => {
      if (state.kind !== 'closed' || state.code !== CLOSE.unauthorized || connection.hasUnsent()) return
      identities.forgetPerson(board)
      reenter()
    }
    look(connection.saveState.getState())
    return connection.saveState.subscribe(look)
  }, [connection, identities, reenter])
}
