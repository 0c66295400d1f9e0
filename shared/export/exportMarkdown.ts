import type * as Y from 'yjs'
import type { Note } from '../model/note'
import { type Locale, readStageMeta } from '../model/stageMeta'
import { buildClusterTree, type ClusterNode, walkClusters } from '../queries/clusterTree'
import { readBoard } from '../queries/readBoard'
import { withoutControlCharacters } from './controlCharacters'
import { markdownLines, markdownOneLine } from './escapeMarkdown'

/** The words of the document itself; everything else is what people wrote. */
const WORDS: Record<Locale, { untitledBoard: string; untitledCluster: string; loose: string; empty: string }> = {
  en: { untitledBoard: 'Board', untitledCluster: 'Untitled', loose: 'Other notes', empty: '(empty)' },
  fr: { untitledBoard: 'Tableau', untitledCluster: 'Sans titre', loose: 'Autres notes', empty: '(vide)' },
}

/** The outline: the board's title, each cluster as a numbered heading with its notes as a list, then the loose notes. */
export function exportMarkdown(board: Y.Doc, stage: Y.Doc): string {
  const meta = readStageMeta(stage)
  const words = WORDS[meta.locale]
  const tree = buildClusterTree(readBoard(board))
  const blocks = [`# ${clean(meta.title) || words.untitledBoard}`]
  const numbers = numberClusters(tree.roots)
  for (const node of walkClusters(tree.roots)) {
    const { title, account } = node.cluster
    const level = '#'.repeat(Math.min(6, node.depth + 2))
    blocks.push(`${level} ${numbers.get(node)} ${clean(title) || words.untitledCluster}`)
    if (account.trim() !== '') blocks.push(markdownLines(withoutControlCharacters(account), ''))
    if (node.notes.length > 0) blocks.push(list(node.notes, words.empty))
  }
  if (tree.loose.length > 0) {
    if (tree.roots.length > 0) blocks.push(`## ${words.loose}`)
    blocks.push(list(tree.loose, words.empty))
  }
  return `${blocks.join('\n\n')}\n`
}

/** 1, 1.1, 1.1.1: computed from the outline, never stored. */
function numberClusters(roots: readonly ClusterNode[]): Map<ClusterNode, string> {
  const numbers = new Map<ClusterNode, string>(roots.map((root, index) => [root, `${index + 1}`]))
  for (const node of walkClusters(roots)) {
    for (const [index, child] of node.children.entries()) numbers.set(child, nextNumber(numbers.get(node) ?? '', index))
  }
  return numbers
}

/** A number that has become a line of its own stands as it is: nobody reads thirty levels. */
function nextNumber(above: string, index: number): string {
  return above.length > 64 ? above : `${above}.${index + 1}`
}

function clean(title: string): string {
  return markdownOneLine(withoutControlCharacters(title))
}

function list(notes: readonly Note[], empty: string): string {
  return notes.map((note) => `- ${markdownLines(withoutControlCharacters(note.text), '  ') || empty}`).join('\n')
}
