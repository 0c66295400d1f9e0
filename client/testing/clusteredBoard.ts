import type { Point } from '../../shared/geometry/box'
import { createClusters } from '../../shared/operations/clusters'
import { createNotes } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { buildClusterTree, type ClusterNode } from '../../shared/queries/clusterTree'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { clusterDraft, noteDraft, placeIn } from '../../shared/testing/boards'
import { setSelection } from '../session/session'
import { BoardDriver } from './boardDriver'

/** Clusters by id: where on the page, or in which cluster; untitled where the title is "". */
type Clusters = Readonly<Record<string, Parameters<typeof clusterDraft>[1]>>

export function boardWith(notes: Readonly<Record<string, Point>>, clusters: Clusters): BoardDriver {
  const board = new BoardDriver(notes)
  const drafts = Object.entries(clusters).map(([id, values]) => clusterDraft(id, values))
  createClusters(board.doc, drafts, new SystemEdit('import'))
  board.transactions = 0
  return board
}

export function select(board: BoardDriver, ...ids: readonly string[]): BoardDriver {
  setSelection(board.session, ids)
  return board
}

export function titleOf(board: BoardDriver, id: string): string | undefined {
  return board.projection.clusters.get(id)?.title
}

type Home = Readonly<Record<string, Point>>

/** The same with notes in clusters: by cluster, each note's top left relative to it. */
export function boardOf(
  notes: Readonly<Record<string, Point>>,
  clusters: Clusters,
  held: Readonly<Record<string, Home>>,
) {
  const board = boardWith(notes, clusters)
  for (const [cluster, inside] of Object.entries(held)) {
    const drafts = Object.entries(inside).map(([id, { x, y }]) => noteDraft(id, { place: placeIn(cluster, x, y) }))
    createNotes(board.doc, drafts, new SystemEdit('import'))
  }
  board.transactions = 0
  return board
}

/** The outline as nested lists: a cluster's title or id with what it holds. */
export function tree(board: BoardDriver): unknown {
  const inside = ({ cluster, children, notes }: ClusterNode): unknown => ({
    [cluster.title === '' ? '?' : cluster.id]: [...notes.map(({ id }) => id), ...children.map(inside)],
  })
  const { roots, loose } = buildClusterTree(board.projection)
  return [...loose.map(({ id }) => id), ...roots.map(inside)]
}

export function pageOf(board: BoardDriver, id: string): Point {
  return findPagePosition(board.note(id).place, board.projection)
}

export function overlaps(board: BoardDriver, ids: readonly string[]): boolean {
  const at = ids.map((id) => pageOf(board, id))
  return at.some((a, i) => at.some((b, k) => k > i && Math.abs(a.x - b.x) < 200 && Math.abs(a.y - b.y) < 200))
}

/** Three notes of a cluster `c`, in a row. */
export const HELD = { c: { a: { x: 28, y: 92 }, b: { x: 248, y: 92 }, d: { x: 468, y: 92 } } }
