import { useMemo, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { BoardView } from '../board/boardView'
import type { PresenceStore } from '../presence/types'
import { isSameSigns, readSigns, type Signs } from './signs'

/** Whose hands are up and how many are ready; changes with these alone, never with a cursor. */
export function useSigns({ presence, lead, session }: BoardView): Signs {
  const phase = useStore(lead, (state) => state.phase?.id ?? '')
  // This page's own presence tells nobody here that it changed.
  useStore(session, ({ hand }) => hand)
  useStore(session, ({ ready }) => ready)
  const read = useMemo(() => createReader(presence, phase), [presence, phase])
  return useSyncExternalStore(presence.onChange, read)
}

function createReader(presence: PresenceStore, phase: string): () => Signs {
  let signs: Signs = { hands: [], ready: 0, all: 0 }
  return () => {
    const next = readSigns([presence.own, ...presence.here.values()], phase)
    if (!isSameSigns(signs, next)) signs = next
    return signs
  }
}
