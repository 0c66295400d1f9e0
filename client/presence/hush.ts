import type { Presence } from './types'

/** Of what is in nobody's hand in particular: on both grounds, and carries white text. */
const NOBODYS = '#77707f'

/**
 * What is shown of somebody in a silent phase: what they hold and write in, without a name and in no one's colour.
 * Whoever leads may still point with the laser.
 */
export function hush(presence: Presence): Presence {
  const { person, cursor, leads } = presence
  const laser = leads && presence.laser
  return {
    ...presence,
    person: { ...person, name: '', color: NOBODYS },
    cursor: laser ? cursor : null,
    caret: null,
    laser,
  }
}
