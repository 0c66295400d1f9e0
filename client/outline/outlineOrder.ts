import { type OutlineRow, outlineRows } from '../../shared/queries/outlineRows'
import type { BoardProjection, ChangedFields, ProjectionChange } from '../document/types'
import { createThrottle } from '../presence/throttle'

/** Milliseconds between two orders while others move things about. */
const EVERY = 300

/** Which rows the outline has, in reading order. */
export interface OutlineOrder {
  /** The same array until the order is another. */
  readonly rows: readonly OutlineRow[]
  readonly noteCount: number
  onChange(listener: () => void): () => void
}

/**
 * Follows the board while somebody listens: what this person does is there at once, others' doing a few times a second.
 * Typing, colours and stacking cost nothing here.
 */
export function createOutlineOrder(projection: BoardProjection): OutlineOrder {
  const listeners = new Set<() => void>()
  let rows: readonly OutlineRow[] = outlineRows(projection)
  let noteCount = countNotes(rows)
  let unfollow: (() => void) | null = null

  const refresh = () => {
    const next = outlineRows(projection)
    if (isSameOrder(rows, next)) return
    rows = next
    noteCount = countNotes(rows)
    for (const listener of [...listeners]) listener()
  }
  const throttle = createThrottle(EVERY, refresh)
  const follow = (change: ProjectionChange) => {
    if (!mayReorder(change)) return
    if (change.local) refresh()
    else throttle.call()
  }
  return {
    get rows() {
      return rows
    },
    get noteCount() {
      return noteCount
    },
    onChange(listener) {
      listeners.add(listener)
      if (unfollow === null) {
        unfollow = projection.onChange(follow)
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

function countNotes(rows: readonly OutlineRow[]): number {
  return rows.filter(({ kind }) => kind === 'note').length
}

function mayReorder({ notes, removedNotes, clusters, removedClusters }: ProjectionChange): boolean {
  if (removedNotes.size > 0 || clusters.size > 0 || removedClusters.size > 0) return true
  return [...notes.values()].some(isAboutPlace)
}

function isAboutPlace(fields: ChangedFields): boolean {
  return fields === 'all' || fields.has('place') || fields.has('deletedAt')
}

function isSameOrder(a: readonly OutlineRow[], b: readonly OutlineRow[]): boolean {
  return a.length === b.length && a.every((row, at) => isSameRow(row, b[at]))
}

function isSameRow(a: OutlineRow, b: OutlineRow | undefined): boolean {
  return b !== undefined && a.id === b.id && a.kind === b.kind && a.depth === b.depth
}
