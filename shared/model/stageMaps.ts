import type * as Y from 'yjs'
import type { Entry } from './entry'

/** The supports of a stage or a plan: only the facilitator writes them. */
export function supportsOf(stage: Y.Doc): Y.Map<Entry> {
  return stage.getMap<Entry>('supports')
}

/** Their zones, by the id that a `place.in` names. */
export function zonesOf(stage: Y.Doc): Y.Map<Entry> {
  return stage.getMap<Entry>('zones')
}

/** The kinds of cards that its supports brought along, by name. */
export function kindsOf(stage: Y.Doc): Y.Map<Entry> {
  return stage.getMap<Entry>('kinds')
}
