import type * as Y from 'yjs'
import { type Lead, leadOf } from './lead'

/** Writes what is given and differs; null takes a key away. */
export function writeLead(stage: Y.Doc, changes: Partial<Lead>, origin: unknown): void {
  const map = leadOf(stage)
  stage.transact(() => {
    for (const [key, value] of Object.entries(changes)) {
      if (value === null) {
        if (map.has(key)) map.delete(key)
      } else if (JSON.stringify(map.get(key)) !== JSON.stringify(value)) map.set(key, value)
    }
  }, origin)
}
