import type { Bolt } from '../../shared/model/bolt'

/** Which lightning marks are this person's. */
export interface OwnBolts {
  has(bolt: Pick<Bolt, 'id' | 'author'>): boolean
  /** Remembers that these were set here: where authors are hidden nothing else tells. */
  add(ids: readonly string[]): void
}

type Kept = { getItem(key: string): string | null; setItem(key: string, value: string): void }

/** Nobody sets more; the oldest are forgotten first. */
const MOST = 1_000

/** The ids of those without an author stay on this device, in `kept`. */
export function createOwnBolts(author: string, board: string, kept: Kept): OwnBolts {
  const key = `grappe/bolts/${board}`
  let [words, ids]: [string, readonly string[]] = ['', []]
  /** Another tab may have set some. */
  const read = () => {
    const now = kept.getItem(key) ?? ''
    if (now !== words) [words, ids] = [now, now.split(' ')]
    return ids
  }
  return {
    has: (bolt) => (bolt.author === '' ? read().includes(bolt.id) : bolt.author === author),
    add: (ids) => kept.setItem(key, [...read(), ...ids].slice(-MOST).join(' ')),
  }
}
