import type { BoardProjection, ChangedFields, ProjectionChange } from '../document/types'
import { createThrottle } from '../presence/throttle'
import type { SessionStore } from '../session/session'
import { isSameListedRow, type ListedRow, readListing } from './listedRows'

/** Milliseconds between two orders while others move things about. */
const EVERY = 300

/** Which rows the outline has, in reading order. */
export interface OutlineOrder {
  /** The same array until the order, or what a row says of its place among the others, is another. */
  readonly rows: readonly ListedRow[]
  /** Of the board, what lies in folded clusters too. */
  readonly noteCount: number
  /** The folded cluster that is listed in the place of what lies in it. */
  shutIn(id: string): string | null
  onChange(listener: () => void): () => void
}

/**
 * Follows the board while somebody listens: what this person does is there at once, others' doing a few times a second.
 * Typing, colours and stacking cost nothing here.
 */
export function createOutlineOrder(projection: BoardProjection, session: SessionStore): OutlineOrder {
  const listeners = new Set<() => void>()
  const read = () => readListing(projection, (id) => session.getState().peeked.has(id))
  let listing = read()
  let unfollow: (() => void) | null = null

  const refresh = () => {
    const next = read()
    const isSame = isSameOrder(listing.rows, next.rows) && listing.noteCount === next.noteCount
    listing = { ...next, rows: isSame ? listing.rows : next.rows }
    if (isSame) return
    for (const listener of [...listeners]) listener()
  }
  const throttle = createThrottle(EVERY, refresh)
  const follow = (change: ProjectionChange) => {
    if (!mayReorder(change)) return
    if (change.local && !isTyping(change)) refresh()
    else throttle.call()
  }
  const followBoard = () => {
    const stops = [
      projection.onChange(follow),
      session.subscribe((now, before) => {
        if (now.peeked !== before.peeked) refresh()
      }),
    ]
    return () => {
      for (const stop of stops) stop()
    }
  }
  return {
    get rows() {
      return listing.rows
    },
    get noteCount() {
      return listing.noteCount
    },
    shutIn: (id) => listing.shutIn.get(id) ?? null,
    onChange(listener) {
      listeners.add(listener)
      if (unfollow === null) {
        unfollow = followBoard()
        refresh()
      }
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

function mayReorder({ notes, removedNotes, clusters, removedClusters }: ProjectionChange): boolean {
  if (removedNotes.size > 0 || clusters.size > 0 || removedClusters.size > 0) return true
  return [...notes.values()].some(isAboutPlace)
}

/** A title that is written changes the order where it is the first, or goes: not with each letter. */
function isTyping({ notes, removedNotes, clusters, removedClusters }: ProjectionChange): boolean {
  if (notes.size + removedNotes.size + removedClusters.size > 0) return false
  return [...clusters.values()].every((fields) => fields !== 'all' && fields.size === 1 && fields.has('title'))
}

function isAboutPlace(fields: ChangedFields): boolean {
  return fields === 'all' || ['place', 'deletedAt', 'carried'].some((field) => fields.has(field))
}

function isSameOrder(a: readonly ListedRow[], b: readonly ListedRow[]): boolean {
  return a.length === b.length && a.every((row, at) => isSameListedRow(row, b[at]))
}
