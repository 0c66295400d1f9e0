/**
 * In another order for each person, the same each time they look: what stands first on a list is chosen more often.
 * `seed` is the person with the vote.
 */
export function inBallotOrder<T extends { readonly id: string }>(things: readonly T[], seed: string): T[] {
  const keyed = things.map((thing) => ({ thing, key: hash(`${seed} ${thing.id}`) }))
  return keyed.sort((a, b) => a.key - b.key || (a.thing.id < b.thing.id ? -1 : 1)).map(({ thing }) => thing)
}

/** FNV-1a, then mixed: ids that differ in their last letter alone must not stay together. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
