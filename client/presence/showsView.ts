import type { PresenceStore } from './types'

/** True for somebody who has a page here that tells what it sees: only such a person can be followed. */
export function showsView({ others }: Pick<PresenceStore, 'others'>, person: string): boolean {
  for (const { person: who, view } of others.values()) if (who.id === person && view !== null) return true
  return false
}
