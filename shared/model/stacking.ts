import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing'

/** What is stacked: drawn from the lowest to the highest. */
export type Stacked = { readonly id: string; readonly z: string }

/** Longer keys are not built upon: the whole pile gets fresh ones. Well under what an entry may hold. */
const LONGEST_KEY = 64

/** Orders by (z, id), since two people can make the same key at once. Negative where `a` lies under `b`. */
export function compareStacking(a: Stacked, b: Stacked): number {
  if (a.z !== b.z) return a.z < b.z ? -1 : 1
  if (a.id === b.id) return 0
  return a.id < b.id ? -1 : 1
}

/** Ascending keys above `top` (null: on an empty board), or null where nothing can be built on it. */
export function keysAbove(top: string | null, count: number): string[] | null {
  return isUsableKey(top) ? usable(generateNKeysBetween(top, null, count)) : null
}

/** Ascending keys below `bottom`, or null where nothing can be built on it. */
export function keysBelow(bottom: string | null, count: number): string[] | null {
  return isUsableKey(bottom) ? usable(generateNKeysBetween(null, bottom, count)) : null
}

/** Ascending keys for a pile that starts anew. */
export function freshKeys(count: number): string[] {
  return generateNKeysBetween(null, null, count)
}

function usable(keys: string[]): string[] | null {
  return keys.every((key) => key.length <= LONGEST_KEY) ? keys : null
}

/** A key that another program wrote may be any string: it orders, but no key can be made beside it. */
function isUsableKey(key: string | null): boolean {
  if (key === null) return true
  if (key.length > LONGEST_KEY || !/^[A-Za-z][0-9A-Za-z]+$/.test(key)) return false
  try {
    generateKeyBetween(key, null)
    generateKeyBetween(null, key)
    return true
  } catch {
    return false
  }
}
