import type { Awareness } from 'y-protocols/awareness'
import type { PresenceStore, PresentPerson } from './types'

/** `person` is null for observers and screens, who tell nothing of themselves. */
export function createPresenceStore(_awareness: Awareness, _person: PresentPerson | null): PresenceStore {
  throw new Error('to be built')
}
