import type { Point } from '../geometry/box'
import type { ClusterStructure } from './clusterStructure'
import { inReadingOrder } from './readingOrder'

/** A cluster's number, said as "2-1": its level, and from 1 its place in reading order among those of that level. */
export type ClusterNumber = { readonly level: number; readonly index: number }

/**
 * The numbers of all clusters that are there. `origins` are their top lefts on the page.
 */
export function numbersOf(
  structure: ClusterStructure,
  origins: ReadonlyMap<string, Point>,
): Map<string, ClusterNumber> {
  const numbers = new Map<string, ClusterNumber>()
  const counts = new Map<number, number>()
  for (const { id, level } of inReadingOrder(structure.nodes.values(), ({ id }) => origins.get(id) ?? { x: 0, y: 0 })) {
    const index = (counts.get(level) ?? 0) + 1
    counts.set(level, index)
    numbers.set(id, { level, index })
  }
  return numbers
}

export function numberWords({ level, index }: ClusterNumber): string {
  return `${level}-${index}`
}
