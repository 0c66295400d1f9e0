import type * as Y from 'yjs'
import { readVotes } from '../facilitation/vote'
import type { Card } from '../model/card'
import type { CardKind } from '../model/cardKind'
import type { Note } from '../model/note'
import type { Place } from '../model/place'
import { type ClusterNode, walkClusters } from '../queries/clusterTree'
import { type BoardContent, readContent } from './boardContent'
import { accountBlocks } from './markdown/accountBlocks'
import { heading, oneLine } from './markdown/blocks'
import { doubtBlocks } from './markdown/doubtBlocks'
import { FILE_WORDS } from './markdown/fileWords'
import { planBlocks } from './markdown/planBlocks'
import { relationBlocks } from './markdown/relationBlocks'
import { supportBlocks } from './markdown/supportBlocks'
import { type ClusterNumbers, hasThings, type Things, thingBlocks } from './markdown/thingBlocks'
import { voteBlocks } from './markdown/voteBlocks'

/**
 * The board as a text: its title, its supports with what lies in their zones, then what lies elsewhere as the outline:
 * clusters as numbered headings with their notes and cards, loose cards, loose notes; then what is told of the walls, what is
 * related, whose placing people do not share, the plan, and what was voted. `kinds` are those of the server.
 */
export function exportMarkdown(board: Y.Doc, stage: Y.Doc, kinds: Iterable<CardKind> = []): string {
  const content = readContent(board, stage, kinds)
  const words = FILE_WORDS[content.locale]
  const { supports } = content
  const things = thingsByZone(content)
  const thingsIn = (zone: string | null) => things.get(zone) ?? NOTHING
  const inOrder = [...content.zones.map(({ id }) => id), null]
  const numbers = numberClusters(inOrder.flatMap((zone) => thingsIn(zone).roots))
  const blocks = [heading(1, oneLine(content.title) || words.untitledBoard)]
  for (const support of supports) blocks.push(...supportBlocks(content, support, thingsIn, numbers))
  const elsewhere = thingsIn(null)
  if (supports.length > 0 && hasThings(elsewhere)) blocks.push(heading(2, words.elsewhere))
  blocks.push(...thingBlocks(content, elsewhere, numbers, supports.length > 0 ? 3 : 2))
  blocks.push(...accountBlocks(content, 2), ...relationBlocks(content, numbers, 2))
  blocks.push(...doubtBlocks(content, 2), ...planBlocks(content, 2))
  blocks.push(...voteBlocks(readVotes(stage), content.locale, 2))
  return `${blocks.join('\n\n')}\n`
}

const NOTHING: Things = { roots: [], cards: [], notes: [] }

/** What lies in each zone, and in none (null). */
function thingsByZone({ tree, zones, zoneOf }: BoardContent): Map<string | null, Things> {
  const wolves = new Set(zones.flatMap(({ id, zone }) => (zone.hasWolves ? [id] : [])))
  const things = new Map<string | null, { roots: ClusterNode[]; cards: Card[]; notes: Note[]; hasWolves: boolean }>()
  const at = (place: Place) => {
    const zone = zoneOf(place)?.id ?? null
    const held = things.get(zone) ?? { roots: [], cards: [], notes: [], hasWolves: wolves.has(zone ?? '') }
    things.set(zone, held)
    return held
  }
  for (const node of tree.roots) at(node.cluster.place).roots.push(node)
  for (const card of tree.looseCards) at(card.place).cards.push(card)
  for (const note of tree.loose) at(note.place).notes.push(note)
  return things
}

/** 1, 1.1, 1.1.1: computed from the outline, never stored. */
function numberClusters(roots: readonly ClusterNode[]): ClusterNumbers {
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
