import type { BoardView } from '../board/boardView'
import type { ChangedFields, ProjectionChange } from '../document/types'
import { createThrottle } from '../presence/throttle'
import { isSameListedRow, type ListedRow, type ListedView, type Listing, readListing } from './listedRows'

/** Milliseconds between two orders while others move things about. */
const EVERY = 300

/** Which rows the outline has, in reading order. */
export interface OutlineOrder {
  /** The same array until the order, or what a row says of its place among the others, is another. */
  readonly rows: readonly ListedRow[]
  /** Of the board, also of what is not listed; the same object until they are others. */
  readonly counts: Listing['counts']
  /** The key of the row that is listed in the place of what lies in it: of a folded cluster, or a zone. */
  shutIn(id: string): string | null
  onChange(listener: () => void): () => void
}

/**
 * Follows the board while somebody listens: what this person does is there at once, others' doing a few times a second.
 * Typing, colours and stacking cost nothing here.
 */
export function createOutlineOrder(view: ListedView & Pick<BoardView, 'session'>): OutlineOrder {
  const { projection, bolts, supports, session, meta } = view
  const listeners = new Set<() => void>()
  const read = () => readListing(view, session.getState())
  let listing = read()
  let unfollow: (() => void) | null = null

  const refresh = () => {
    const next = read()
    const isSame = isSameOrder(listing.rows, next.rows)
    const isSameCount = isSameCounts(listing.counts, next.counts)
    listing = { ...next, ...(isSame && { rows: listing.rows }), ...(isSameCount && { counts: listing.counts }) }
    if (isSame && isSameCount) return
    for (const listener of [...listeners]) listener()
  }
  const throttle = createThrottle(EVERY, refresh)
  const follow = (change: ProjectionChange) => {
    if (!mayReorder(change)) return
    if (change.local && !change.hasZonesMoved && !isTyping(change)) refresh()
    else throttle.call()
  }
  const followBoard = () => {
    const stops = [
      projection.onChange(follow),
      supports.onChange(() => throttle.call()),
      bolts.onChange(() => throttle.call()),
      meta.subscribe((now, before) => {
        if (now.locale !== before.locale) refresh()
      }),
      session.subscribe((now, before) => {
        if (now.peeked !== before.peeked || now.shutZones !== before.shutZones) refresh()
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
    get counts() {
      return listing.counts
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

function mayReorder(change: ProjectionChange): boolean {
  const { notes, removedNotes, clusters, removedClusters, cards, removedCards, hasZonesMoved } = change
  if (hasZonesMoved || removedNotes.size + removedCards.size + clusters.size + removedClusters.size > 0) return true
  return [...notes.values(), ...cards.values()].some(isAboutPlace)
}

/** A title that is written changes the order where it is the first, or goes: not with each letter. */
function isTyping({ notes, removedNotes, clusters, removedClusters, cards, removedCards }: ProjectionChange): boolean {
  if (notes.size + removedNotes.size + removedClusters.size + cards.size + removedCards.size > 0) return false
  return [...clusters.values()].every((fields) => fields !== 'all' && fields.size === 1 && fields.has('title'))
}

function isAboutPlace(fields: ChangedFields): boolean {
  return fields === 'all' || ['place', 'deletedAt', 'carried'].some((field) => fields.has(field))
}

function isSameOrder(a: readonly ListedRow[], b: readonly ListedRow[]): boolean {
  return a.length === b.length && a.every((row, at) => isSameListedRow(row, b[at]))
}

function isSameCounts(a: Listing['counts'], b: Listing['counts']): boolean {
  return a.noteCount === b.noteCount && a.cardCount === b.cardCount
}
