import { RELATION_SIGNS, type RelationSign } from '../../../shared/model/relation'
import type { BoardView } from '../../board/boardView'
import type { BookCluster } from '../clusterBook'

/** The relations that count, and what has none; nothing of it before there is one. */
export type OverviewRelations = {
  readonly count: number
  /** Those that are there, in the order of the signs. */
  readonly signs: readonly { readonly sign: RelationSign; readonly count: number }[]
  readonly unrelated: readonly BookCluster[]
  /** How many lone wolves are related to nothing. */
  readonly wolves: number
}

type Held = { readonly clusters: readonly BookCluster[]; readonly wolves: readonly { readonly id: string }[] }

/** What is related itself counts: not a cluster of which a part is. */
export function readRelated(
  { relations }: Pick<BoardView, 'relations'>,
  { clusters, wolves }: Held,
): OverviewRelations {
  const all = [...relations.standing.values()]
  const signs = RELATION_SIGNS.map((sign) => ({ sign, count: all.filter((each) => each.sign === sign).length }))
  const isRelated = ({ id }: { readonly id: string }) => relations.at(id).length > 0
  return {
    count: all.length,
    signs: signs.filter(({ count }) => count > 0),
    unrelated: all.length === 0 ? [] : clusters.filter((cluster) => !isRelated(cluster)),
    wolves: all.length === 0 ? 0 : wolves.filter((wolf) => !isRelated(wolf)).length,
  }
}
