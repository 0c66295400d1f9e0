import type * as Y from 'yjs'
import { beginAccount } from '../model/beginAccount'
import type { Origin } from './origin'

/** The text that tells a wall; an empty one where none was begun, as `beginAccount` has it. */
export function openAccount(doc: Y.Doc, wall: string, origin: Origin): Y.Text | null {
  return beginAccount(doc, wall, origin)
}
