import { useMemo, useSyncExternalStore } from 'react'
import type { PresenceStore, PresentPerson } from '../presence/types'
import { useOpenBoard } from './openBoard'

/**
 * Who else has the board open, each once, by name. Cursors move many times a second: this gives a new list only where
 * somebody came, went or was renamed.
 */
export function usePeople(): readonly PresentPerson[] {
  const { presence } = useOpenBoard().view
  const read = useMemo(() => createReader(presence), [presence])
  return useSyncExternalStore(presence.onChange, read)
}

function createReader(presence: PresenceStore): () => readonly PresentPerson[] {
  let known = new Map<string, PresentPerson>()
  let people: readonly PresentPerson[] = []
  return () => {
    const now = new Map<string, PresentPerson>()
    for (const { person } of presence.here.values()) {
      if (person.id !== presence.own.person.id) now.set(person.id, person)
    }
    if (now.size === known.size && [...now].every(([id, person]) => isSame(person, known.get(id)))) return people
    known = now
    people = [...now.values()].sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
    return people
  }
}

function isSame(a: PresentPerson, b: PresentPerson | undefined): boolean {
  return b !== undefined && a.name === b.name && a.color === b.color
}
