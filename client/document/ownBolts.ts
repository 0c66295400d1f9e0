import type { Bolt } from '../../shared/model/bolt'

/** Which lightning marks are this person's. */
export interface OwnBolts {
  has(bolt: Pick<Bolt, 'id' | 'author'>): boolean
  /** Remembers that these were set here: where authors are hidden nothing else tells. */
  add(ids: readonly string[]): void
}

type Kept = { getItem(key: string): string | null; setItem(key: string, value: string): unknown }

/** The ids of those without an author stay on this device, in `kept`. */
export function createOwnBolts(author: string, board: string, kept: Kept): OwnBolts {
  const key = `grappe/bolts/${board}`
  const ids = () => (kept.getItem(key) ?? '').split(' ')
  return {
    has: (bolt) => (bolt.author === '' ? ids().includes(bolt.id) : bolt.author === author),
    add: (more) => void kept.setItem(key, [...ids(), ...more].join(' ')),
  }
}
