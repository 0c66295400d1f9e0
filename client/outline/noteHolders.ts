import { createThrottle } from '../presence/throttle'
import type { PresenceStore, PresentPerson } from '../presence/types'

/** Milliseconds between two looks at who holds what: in between, cursors may move as they like. */
const EVERY = 250

export type NoteHolder = { readonly how: 'drag' | 'write' | 'open'; readonly person: PresentPerson }

/** What others hold, write in or, of cards, have open right now. */
export interface NoteHolders {
  /** The same object until it is somebody else, or something else that they do. */
  holderOf(id: string): NoteHolder | null
  onChange(listener: () => void): () => void
}

/** Follows the others while somebody listens. */
export function createNoteHolders(presence: PresenceStore): NoteHolders {
  const listeners = new Set<() => void>()
  let holders = readHolders(presence, new Map())
  let unfollow: (() => void) | null = null
  const throttle = createThrottle(EVERY, () => {
    const next = readHolders(presence, holders)
    const isSame = next.size === holders.size && [...next].every(([id, holder]) => holders.get(id) === holder)
    holders = next
    if (isSame) return
    for (const listener of [...listeners]) listener()
  })
  return {
    holderOf: (id) => holders.get(id) ?? null,
    onChange(listener) {
      listeners.add(listener)
      unfollow ??= presence.onChange(() => throttle.call())
      return () => {
        listeners.delete(listener)
        if (listeners.size > 0) return
        unfollow?.()
        unfollow = null
        throttle.cancel()
      }
    },
  }
}

/** Who drags it holds it before who writes in it, and these before who has it open. */
function readHolders(presence: PresenceStore, known: ReadonlyMap<string, NoteHolder>): Map<string, NoteHolder> {
  const holders = new Map<string, NoteHolder>()
  const add = (id: string, how: NoteHolder['how'], person: PresentPerson) => {
    if (holders.has(id)) return
    const before = known.get(id)
    const isSame = before?.how === how && before.person.id === person.id && before.person.name === person.name
    holders.set(id, isSame ? before : { how, person })
  }
  for (const { person, drag } of presence.others.values()) for (const id of drag?.ids ?? []) add(id, 'drag', person)
  for (const { person, editing } of presence.others.values()) if (editing !== null) add(editing, 'write', person)
  for (const { person, inCard } of presence.others.values()) {
    if (inCard?.field !== undefined) add(inCard.card, 'write', person)
  }
  for (const { person, inCard } of presence.others.values()) if (inCard !== null) add(inCard.card, 'open', person)
  return holders
}
