import type * as Y from 'yjs'
import type { Entry } from '../model/entry'
import { compareStacking, freshKeys, keysAbove, keysBelow, type Stacked } from '../model/stacking'
import { entriesOf, setField } from './entries'

/** Ascending keys for new entries on top of all others; where no key can be made on top, the pile is renewed first. */
export function claimKeysOnTop(map: Y.Map<Entry>, count: number): string[] {
  const pile = readPile(map)
  const keys = keysAbove(pile.at(-1)?.z ?? null, count)
  if (keys !== null) return keys
  const renewed = freshKeys(pile.length + count)
  writeKeys(map, pile, renewed)
  return renewed.slice(pile.length)
}

/** Puts the entries above (or below) all others, in the order that they have among themselves. */
export function restack(map: Y.Map<Entry>, ids: Iterable<string>, to: 'front' | 'back'): void {
  const moved = new Set(entriesOf(map, ids).map(([id]) => id))
  if (moved.size === 0) return
  const pile = readPile(map)
  const chosen = pile.filter((item) => moved.has(item.id))
  const others = pile.filter((item) => !moved.has(item.id))
  const inOrder = to === 'front' ? [...others, ...chosen] : [...chosen, ...others]
  if (inOrder.every((item, index) => item === pile[index]) && isStrict(pile, chosen, to)) return
  const keys =
    to === 'front' ? keysAbove(others.at(-1)?.z ?? null, chosen.length) : keysBelow(others[0]?.z ?? null, chosen.length)
  if (keys !== null) writeKeys(map, chosen, keys)
  else writeKeys(map, inOrder, freshKeys(inOrder.length))
}

/** False where the chosen only lie right by their ids: an equal key made elsewhere could come between. */
function isStrict(pile: readonly Stacked[], chosen: readonly Stacked[], to: 'front' | 'back'): boolean {
  const edge = to === 'front' ? pile.length - chosen.length : chosen.length
  const below = pile[edge - 1]
  const above = pile[edge]
  return below === undefined || above === undefined || below.z !== above.z
}

function readPile(map: Y.Map<Entry>): Stacked[] {
  const pile: Stacked[] = []
  for (const [id, entry] of entriesOf(map, map.keys())) {
    const z = entry.get('z')
    if (typeof z === 'string') pile.push({ id, z })
  }
  return pile.sort(compareStacking)
}

function writeKeys(map: Y.Map<Entry>, items: readonly Stacked[], keys: readonly string[]): void {
  for (const [index, { id }] of items.entries()) {
    const entry = map.get(id)
    const key = keys[index]
    if (entry !== undefined && key !== undefined) setField(entry, 'z', key)
  }
}
