import * as Y from 'yjs'
import { accountsOf } from '../model/board'
import { type Entry, textOf } from '../model/entry'
import type { Origin } from './origin'

/** Above all ids that Yjs draws for its clients, which have 32 bits. */
const SEEDS = 2 ** 32

/**
 * The text that tells a wall; an empty one where none was begun. Two people who begin it at once begin the same one: the
 * entry is made under a client id that follows from the wall, so that both make the same edit, and neither's words are lost.
 * One that was destroyed, or whose client id says something else already, is begun as anything else is. Null where the wall
 * has something that is no account.
 */
export function openAccount(doc: Y.Doc, wall: string, origin: Origin): Y.Text | null {
  const map = accountsOf(doc)
  const there = textOf(map.get(wall), 'text')
  if (there !== null || map.has(wall)) return there
  doc.transact((transaction) => {
    Y.applyUpdate(doc, seedOf(wall))
    // Yjs takes each update for others', and what is theirs goes to nobody.
    transaction.local = true
    if (!map.has(wall)) map.set(wall, emptyAccount())
  }, origin)
  return textOf(map.get(wall), 'text')
}

function seedOf(wall: string): Uint8Array {
  const seed = new Y.Doc({ gc: false })
  seed.clientID = SEEDS + hash(wall)
  accountsOf(seed).set(wall, emptyAccount())
  return Y.encodeStateAsUpdate(seed)
}

function emptyAccount(): Entry {
  const entry: Entry = new Y.Map<unknown>()
  entry.set('text', new Y.Text())
  return entry
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (const char of new TextEncoder().encode(text)) value = Math.imul(value ^ char, 0x01000193) >>> 0
  return value
}
