import { PALETTE, type PaletteColor } from '../model/palette'
import type { TreeRecords } from './clusterTree'
import { readStructure } from './readStructure'

/** The colour for a new cluster: the first that the fewest of those that are there have. Never grey. */
export function nextClusterColor(records: TreeRecords): PaletteColor {
  const counts = new Map<string, number>()
  for (const id of readStructure(records).nodes.keys()) {
    const color = records.clusters.get(id)?.color ?? ''
    counts.set(color, (counts.get(color) ?? 0) + 1)
  }
  const colors = PALETTE.filter((color) => color !== 'grey')
  return colors.reduce((best, color) => ((counts.get(color) ?? 0) < (counts.get(best) ?? 0) ? color : best))
}
