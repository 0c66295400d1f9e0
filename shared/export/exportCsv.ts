import type * as Y from 'yjs'
import type { Note } from '../model/note'
import { buildClusterTree, type ClusterNode, walkClusters } from '../queries/clusterTree'
import { authorsOf } from '../queries/noteAuthors'
import { readBoard } from '../queries/readBoard'
import { NO_ZONES, type ZoneBoxes } from '../queries/zones'
import { clusterPaths } from './clusterPaths'
import { csvTable, csvTime } from './csvTable'

const CSV_COLUMNS = ['id', 'text', 'cluster', 'clusterPath', 'color', 'author', 'tags', 'createdAt'] as const

/**
 * One row a live note, in the order of the outline. `authorName` tells a person's name by their id; without it (or
 * where it knows none) the id stands; where it is null, nobody is named. Several authors of a note stand in one cell. `createdAt` is ISO 8601. Control characters that no text file holds are left out.
 */
export function exportCsv(
  board: Y.Doc,
  authorName: ((person: string) => string | undefined) | null = () => undefined,
  zones: ZoneBoxes = NO_ZONES,
): string {
  const tree = buildClusterTree({ ...readBoard(board), zones })
  const paths = clusterPaths(tree.roots)
  const row = (note: Note, node: ClusterNode | null): string[] => {
    const author = authorName === null ? '' : authorCell(note, authorName)
    const path = node === null ? '' : (paths.get(node) ?? '')
    const tags = note.tags.map((tag) => tag.replaceAll(';', ',')).join(';')
    const title = node?.cluster.title ?? ''
    return [note.id, note.text, title, path, note.color, author, tags, csvTime(note.createdAt)]
  }
  return csvTable(CSV_COLUMNS, [
    ...walkClusters(tree.roots).flatMap((node) => node.notes.map((note) => row(note, node))),
    ...tree.loose.map((note) => row(note, null)),
  ])
}

/** As with tags, a semicolon stands between two and in none. */
function authorCell(note: Note, nameOf: (person: string) => string | undefined): string {
  const names = authorsOf(note).map(({ author, authorName }) => authorName ?? nameOf(author) ?? author)
  if (names.length < 2) return names[0] ?? ''
  return [...new Set(names)].map((name) => name.replaceAll(';', ',')).join('; ')
}
