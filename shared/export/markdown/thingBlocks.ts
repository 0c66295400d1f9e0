import type { Card } from '../../model/card'
import type { Note } from '../../model/note'
import { type ClusterNode, walkClusters } from '../../queries/clusterTree'
import { CLUSTER_MIDDLE, NOTE_MIDDLE } from '../../queries/middles'
import type { BoardContent } from '../boardContent'
import { tellingBlock } from './accountBlocks'
import { aside, heading, lines, oneLine } from './blocks'
import { cardBlocks } from './cardBlocks'
import { FILE_WORDS } from './fileWords'

/** What lies together, say in a zone: clusters with all that they hold, then what lies in none. */
export type Things = {
  readonly roots: readonly ClusterNode[]
  readonly cards: readonly Card[]
  readonly notes: readonly Note[]
  /** Notes in no cluster are lone wolves here. */
  readonly hasWolves?: boolean
}

export type ClusterNumbers = ReadonlyMap<ClusterNode, string>

export function hasThings({ roots, cards, notes }: Things): boolean {
  return roots.length + cards.length + notes.length > 0
}

/** Clusters as numbered headings from `level` on with their notes and cards, then loose cards, then loose notes. */
export function thingBlocks(content: BoardContent, things: Things, numbers: ClusterNumbers, level: number): string[] {
  const words = FILE_WORDS[content.locale]
  const { cards, notes } = things
  const blocks = walkClusters(things.roots).flatMap((node) => clusterBlocks(content, node, numbers, level))
  const isAlone = blocks.length === 0
  if (cards.length > 0 && !isAlone) blocks.push(heading(level, words.cards))
  const ofCards = isAlone ? level : level + 1
  blocks.push(...cards.flatMap((card) => cardBlocks(content, card, ofCards)))
  if (notes.length > 0) {
    if (blocks.length > 0) blocks.push(heading(level, things.hasWolves ? words.wolves : words.loose))
    blocks.push(list(content, notes))
  }
  return blocks
}

function clusterBlocks(content: BoardContent, node: ClusterNode, numbers: ClusterNumbers, level: number): string[] {
  const { id, title, place } = node.cluster
  const account = content.clusterAccount(id)
  const name = oneLine(title) || FILE_WORDS[content.locale].untitledCluster
  const meaning = node.depth === 0 ? content.meaningOf(place, CLUSTER_MIDDLE) : ''
  return [
    heading(level + node.depth, `${numbers.get(node)} ${name}${aside(meaning)}`),
    ...(account.trim() === '' ? [] : [tellingBlock(content, account)]),
    ...(node.notes.length === 0 ? [] : [list(content, node.notes)]),
    ...node.cards.flatMap((card) => cardBlocks(content, card, level + node.depth + 1)),
  ]
}

/** What the place of a loose note means is told; one in a cluster lies where its cluster does. */
function list(content: BoardContent, notes: readonly Note[]): string {
  const { empty } = FILE_WORDS[content.locale]
  const isLoose = (note: Note) => note.place.in === null || content.zoneBoxes.has(note.place.in)
  const meaningOf = (note: Note) => (isLoose(note) ? content.meaningOf(note.place, NOTE_MIDDLE) : '')
  return notes.map((note) => `- ${lines(note.text, '  ') || empty}${aside(meaningOf(note))}`).join('\n')
}
