import { useMemo, useSyncExternalStore } from 'react'
import type { PresenceStore, PresentPerson } from '../presence/types'
import { useOpenBoard } from './openBoard'

/**
 * Who else has the board open, each once, by name. Cursors move many times a second: this gives a new list only where
 * somebody came, went or was renamed.
 */
export function usePeople(): readonly PresentPerson[] {
  const { presence } = useOpenBoard().view
  const written = useSyncExternalStore(presence.onChange, () => writePeople(presence))
  return useMemo(() => JSON.parse(written) as PresentPerson[], [written])
}

function writePeople(presence: PresenceStore): string {
  const people = new Map<string, PresentPerson>()
  for (const { person } of presence.others.values()) {
    if (person.id !== presence.own.person.id) people.set(person.id, person)
  }
  return JSON.stringify([...people.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)))
}
