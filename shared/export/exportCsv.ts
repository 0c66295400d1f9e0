import Papa from 'papaparse'
import type * as Y from 'yjs'
import type { Note } from '../model/note'
import { buildClusterTree, type ClusterNode, walkClusters } from '../queries/clusterTree'
import { readBoard } from '../queries/readBoard'
import { withoutControlCharacters } from './controlCharacters'
import { guardCell } from './formulaGuard'

const CSV_COLUMNS = ['id', 'text', 'cluster', 'clusterPath', 'color', 'author', 'tags', 'createdAt'] as const

/** Between the titles of `clusterPath`, from the outermost on. */
const PATH_SEPARATOR = ' / '

/** Titles in a path; deeper down, the outermost are left out. */
const LONGEST_PATH = 32

/**
 * One row a live note, in the order of the outline. `authorName` tells a person's name by their id; without it (or
 * where it knows none) the id stands. `createdAt` is ISO 8601. Control characters that no text file holds are left out.
 */
export function exportCsv(board: Y.Doc, authorName: (person: string) => string | undefined = () => undefined): string {
  const tree = buildClusterTree(readBoard(board))
  const paths = clusterPaths(tree.roots)
  const row = (note: Note, node: ClusterNode | null): string[] => {
    const author = note.authorName ?? authorName(note.author) ?? note.author
    const titles = node === null ? [] : (paths.get(node) ?? [])
    const created = formatTime(note.createdAt)
    const tags = note.tags.map((tag) => tag.replaceAll(';', ',')).join(';')
    const title = node?.cluster.title ?? ''
    return [note.id, note.text, title, titles.join(PATH_SEPARATOR), note.color, author, tags, created]
  }
  const rows = [
    ...walkClusters(tree.roots).flatMap((node) => node.notes.map((note) => row(note, node))),
    ...tree.loose.map((note) => row(note, null)),
  ]
  const cells = rows.map((cells) => cells.map((cell) => guardCell(withoutControlCharacters(cell))))
  return `${Papa.unparse([[...CSV_COLUMNS], ...cells], { newline: '\n' })}\n`
}

function clusterPaths(roots: readonly ClusterNode[]): Map<ClusterNode, string[]> {
  const paths = new Map<ClusterNode, string[]>(roots.map((root) => [root, [root.cluster.title]]))
  for (const node of walkClusters(roots)) {
    for (const child of node.children)
      paths.set(child, [...(paths.get(node) ?? []), child.cluster.title].slice(-LONGEST_PATH))
  }
  return paths
}

function formatTime(milliseconds: number): string {
  const time = new Date(milliseconds)
  return Number.isNaN(time.getTime()) ? '' : time.toISOString()
}
