import { type Box, boxAround } from '../geometry/box'
import { CLUSTER_SPACE } from '../model/cluster'
import { NOTE_SIZE, type Note } from '../model/note'
import { buildClusterTree, type ClusterTree, walkClusters } from './clusterTree'
import { clusterOrigins, pagePosition } from './pagePositions'
import type { BoardRecords } from './readBoard'

/** The page boxes of everything that is shown: every live note, every cluster around what it holds. */
export function contentBoxes(records: Pick<BoardRecords, 'notes' | 'clusters'>): Box[] {
  const tree = buildClusterTree(records)
  const origins = clusterOrigins(records.clusters)
  const noteBox = (note: Note): Box => ({ ...pagePosition(note.place, origins), width: NOTE_SIZE, height: NOTE_SIZE })
  const clusterBoxes = boxesOfClusters(tree, noteBox)
  for (const [id, box] of clusterBoxes.entries()) {
    if (box === null) clusterBoxes.set(id, { ...(origins.get(id) ?? { x: 0, y: 0 }), ...EMPTY_CLUSTER })
  }
  const notes = [...tree.loose, ...walkClusters(tree.roots).flatMap((node) => node.notes)]
  return [...notes.map(noteBox), ...([...clusterBoxes.values()] as Box[])]
}

/** A titled cluster that holds nothing yet takes a note's room. */
const EMPTY_CLUSTER = { width: NOTE_SIZE, height: NOTE_SIZE }

/** Null for one that holds nothing. */
function boxesOfClusters(tree: ClusterTree, noteBox: (note: Note) => Box): Map<string, Box | null> {
  const boxes = new Map<string, Box | null>()
  for (const node of walkClusters(tree.roots).reverse()) {
    const children = node.children.flatMap((child) => boxes.get(child.cluster.id) ?? [])
    const held = boxAround([...node.notes.map(noteBox), ...children])
    const { padding, header } = CLUSTER_SPACE
    boxes.set(
      node.cluster.id,
      held && {
        x: held.x - padding,
        y: held.y - header - padding,
        width: held.width + 2 * padding,
        height: held.height + header + 2 * padding,
      },
    )
  }
  return boxes
}
