import type { Cluster } from '../model/cluster'
import { passagesOf } from '../model/mention'
import type { Relation } from '../model/relation'
import { buildClusterTree, type TreeRecords, walkClusters } from './clusterTree'
import { readStructure } from './readStructure'
import type { WallOf } from './walls'

/** What a wall has to tell, each in its order. */
export type ToTell = {
  /** Those with a title, and all that lie in no other. */
  readonly clusters: readonly string[]
  /** Those of which an end lies on the wall. */
  readonly relations: readonly Relation[]
  readonly wolves: readonly string[]
}

export function readToTell(
  records: TreeRecords,
  relations: Iterable<Relation>,
  { wallOf, wall }: { readonly wallOf: WallOf; readonly wall: string },
): ToTell {
  const tree = buildClusterTree(records)
  const { nodes } = readStructure(records)
  const isOnWall = (id: string) => wallOf(nodes.has(id) ? id : (records.notes.get(id)?.place.in ?? null)) === wall
  return {
    clusters: walkClusters(tree.roots)
      .filter(({ cluster, depth }) => isOnWall(cluster.id) && (depth === 0 || cluster.title.trim() !== ''))
      .map(({ cluster }) => cluster.id),
    relations: [...relations].filter(({ from, to }) => isOnWall(from) || isOnWall(to)),
    wolves: tree.loose.filter(({ id }) => isOnWall(id)).map(({ id }) => id),
  }
}

/** How many there are of something, and which of them no account tells. */
export type Told<Item> = { readonly all: number; readonly untold: readonly Item[] }

export type WhatIsTold = {
  readonly clusters: Told<string>
  readonly relations: Told<Relation>
  readonly wolves: Told<string>
}

/**
 * What the account of a wall tells, and the clusters' own: a cluster and a lone wolf are told where they are mentioned, a
 * relation where one passage mentions both its ends. Each passage of a cluster's own account tells of that cluster.
 */
export function whatIsTold(
  { clusters, relations, wolves }: ToTell,
  account: string,
  own: Iterable<Pick<Cluster, 'id' | 'account'>>,
): WhatIsTold {
  const passages = [
    ...passagesOf(account).map(({ mentions }) => new Set(mentions.map(({ id }) => id))),
    ...[...own].flatMap(({ id, account: text }) =>
      passagesOf(text).map(({ mentions }) => new Set([id, ...mentions.map((mention) => mention.id)])),
    ),
  ]
  const telling = new Map<string, Set<string>[]>()
  for (const passage of passages) {
    for (const id of passage) {
      const known = telling.get(id)
      if (known === undefined) telling.set(id, [passage])
      else known.push(passage)
    }
  }
  const isTold = (id: string) => telling.has(id)
  const areTold = ({ from, to }: Relation) => telling.get(from)?.some((passage) => passage.has(to)) === true
  const count = <Item>(all: readonly Item[], is: (item: Item) => boolean): Told<Item> => ({
    all: all.length,
    untold: all.filter((item) => !is(item)),
  })
  return { clusters: count(clusters, isTold), relations: count(relations, areTold), wolves: count(wolves, isTold) }
}
