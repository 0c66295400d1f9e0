import type { Note } from '../model/note'
import type { ClusterStructure } from './clusterStructure'

/**
 * The clusters that people carry a note back and forth between: of those that are there, one had it at least twice and
 * another at least once. Empty for a note that straddles nothing. The one that had it most comes first.
 */
export function straddledBy({ carried = {} }: Pick<Note, 'carried'>, { nodes }: ClusterStructure): string[] {
  const there = Object.entries(carried).filter(([id]) => nodes.has(id))
  const straddles = there.length > 1 && there.some(([, times]) => times > 1)
  return straddles ? there.sort(([, a], [, b]) => b - a).map(([id]) => id) : []
}
