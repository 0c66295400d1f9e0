import type { Vote, VoteKind } from '../../../shared/facilitation/vote'
import { type VoteTarget, voteTargets } from '../../../shared/facilitation/voteTargets'
import type { Box } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import { cardBox } from '../../../shared/queries/cardBox'
import { buildClusterTree, type ClusterNode, walkClusters } from '../../../shared/queries/clusterTree'
import { readIslands } from '../../../shared/queries/islands'
import { clusterOrigins, pagePosition } from '../../../shared/queries/pagePositions'
import type { BoardView } from '../../board/boardView'

type Standing = Pick<Vote, 'kind' | 'wall' | 'among'>

/** What stands to vote on this board, in the outline's order. Costs work in proportion to the board. */
export function readStanding(
  { projection, supports, kinds, meta }: Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'meta'>,
  standing: Standing,
): VoteTarget[] {
  const { notes, clusters, cards } = projection
  return voteTargets(standing, {
    ...{ notes, clusters, cards },
    tree: buildClusterTree(projection),
    zones: supports.zones,
    kindOf: kinds.kindOf,
    locale: meta.getState().locale,
  })
}

/** A thing with the line that its mark hangs on: the bottom of a note or a card, the top of a cluster's title card. */
export type Anchored = VoteTarget & {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly hangs: 'below' | 'above'
}

/** Those of these that are seen on the board: what lies in a pile is not. Page coordinates. */
export function anchorsOf(
  { projection }: Pick<BoardView, 'projection'>,
  kind: VoteKind,
  targets: readonly VoteTarget[],
): Anchored[] {
  const boxes = kind === 'clusters' ? titleCards(projection) : sheetBoxes(projection, kind)
  const hidden = inPiles(projection)
  return targets.flatMap((target): Anchored[] => {
    const box = hidden.has(target.id) ? undefined : boxes(target.id)
    if (box === undefined) return []
    const { x, width } = box
    return kind === 'clusters'
      ? [{ ...target, x, y: box.y, width, hangs: 'above' }]
      : [{ ...target, x, y: box.y + box.height, width, hangs: 'below' }]
  })
}

type Projection = BoardView['projection']

function titleCards(projection: Projection): (id: string) => Box | undefined {
  const islands = readIslands(projection)
  return (id) => islands.get(id)?.card
}

function sheetBoxes({ notes, cards, clusters, zones }: Projection, kind: VoteKind): (id: string) => Box | undefined {
  const origins = clusterOrigins(clusters, zones)
  if (kind === 'notes') {
    return (id) => {
      const note = notes.get(id)
      return note && { ...pagePosition(note.place, origins), width: NOTE_SIZE, height: NOTE_SIZE }
    }
  }
  return (id) => {
    const card = cards.get(id)
    return card && cardBox(card, origins)
  }
}

function inPiles(projection: Projection): Set<string> {
  const hidden = new Set<string>()
  const hide = (node: ClusterNode) => {
    for (const { id } of [...node.notes, ...node.cards]) hidden.add(id)
    for (const child of node.children) {
      hidden.add(child.cluster.id)
      hide(child)
    }
  }
  for (const node of walkClusters(buildClusterTree(projection).roots)) if (node.cluster.folded) hide(node)
  return hidden
}
