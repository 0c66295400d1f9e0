import type { Card } from '../model/card'
import type { CardKind } from '../model/cardKind'
import type { Locale } from '../model/stageMeta'
import { type ClusterNode, type ClusterTree, walkClusters } from '../queries/clusterTree'
import type { BoardRecords } from '../queries/readBoard'
import { thingNames } from '../queries/thingNames'
import { zoneOf } from '../queries/zoneOf'
import type { Vote } from './vote'

export type VoteTarget = { readonly id: string; readonly name: string }

type Read = Pick<BoardRecords, 'notes' | 'clusters' | 'cards'> & {
  readonly tree: ClusterTree
  readonly zones: ReadonlyMap<string, { readonly support: string }>
  readonly kindOf: (name: string) => CardKind | null
  readonly locale: Locale
}

/** What stands to vote, in the order of the outline: what is there, of the vote's kind, on its wall and among its own. */
export function voteTargets({ kind, wall, among }: Pick<Vote, 'kind' | 'wall' | 'among'>, read: Read): VoteTarget[] {
  const nameOf = thingNames(read, read.kindOf, read.locale, LONGEST_NAME)
  const allowed = among === null ? null : new Set(among)
  const isOnWall = (home: string | null) =>
    wall === null || read.zones.get(zoneOf(home, read.clusters, read.zones) ?? '')?.support === wall
  return inOrder(kind, read.tree).flatMap(({ id, place }) => {
    const name = nameOf(id)
    // Of an empty note nobody could say what they vote for.
    const isThere = name !== null && (kind !== 'notes' || name !== '')
    const stands = isThere && (allowed?.has(id) ?? true) && isOnWall(place.in)
    return stands ? [{ id, name }] : []
  })
}

/** Letters; some take two of the characters that a result's name may have. */
const LONGEST_NAME = 100

type Thing = Pick<Card, 'id' | 'place'>

function inOrder(kind: Vote['kind'], { roots, loose, looseCards }: ClusterTree): readonly Thing[] {
  const nodes = walkClusters(roots)
  if (kind === 'clusters') return nodes.map(({ cluster }) => cluster)
  const of = (node: Pick<ClusterNode, 'notes' | 'cards'>): readonly Thing[] =>
    kind === 'notes' ? node.notes : node.cards
  return [...nodes, { notes: loose, cards: looseCards }].flatMap(of)
}
