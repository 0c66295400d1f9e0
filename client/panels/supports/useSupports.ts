import { useSyncExternalStore } from 'react'
import type { ShownSupport } from '../../document/supportsProjection'
import { useOpenBoard } from '../openBoard'

/** The supports of the board, shown and prepared, as a list that stays the same until one changes; and what can be done. */
export function useSupports() {
  const { view, meta } = useOpenBoard()
  const { supports, commands } = view
  const held = useSyncExternalStore(
    (listener) => supports.onChange(listener),
    () => supports.supports,
  )
  return { supports: [...held.values()] satisfies ShownSupport[], deleted: supports.deleted, commands, view, meta }
}
