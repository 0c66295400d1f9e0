import type { Cluster } from '../../shared/model/cluster'
import { isLive } from '../../shared/queries/readBoard'

export type OtherTitle = { readonly id: string; readonly title: string }

/** The titles of the clusters that were merged into this one and lie in the trash: it could have one of them instead. */
export function otherTitles(clusters: ReadonlyMap<string, Cluster>, id: string): OtherTitle[] {
  const merged = [...clusters.values()].filter(
    (cluster) => cluster.mergedInto === id && !isLive(cluster) && cluster.title.trim() !== '',
  )
  const latestFirst = merged.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0) || (a.id < b.id ? -1 : 1))
  return latestFirst.map((cluster) => ({ id: cluster.id, title: cluster.title.trim() }))
}
