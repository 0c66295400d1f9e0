import * as Y from 'yjs'
import { freshKeys, keysAbove } from '../model/stacking'

/** The drafts with the keys that stack them above all of the pile, in their order. */
export function stackAbove<T extends object>(pile: Y.Map<Y.Map<unknown>>, drafts: readonly T[]): (T & { z: string })[] {
  const usable = [...pile.values()]
    .map((entry) => (entry instanceof Y.Map ? entry.get('z') : undefined))
    .filter((z): z is string => typeof z === 'string' && keysAbove(z, 1) !== null)
  const top = usable.reduce<string | null>((highest, z) => (highest === null || z > highest ? z : highest), null)
  const keys = keysAbove(top, drafts.length) ?? freshKeys(drafts.length)
  return drafts.map((draft, index) => ({ ...draft, z: keys[index] as string }))
}
