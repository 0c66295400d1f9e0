import type { Point } from '../../../shared/geometry/box'
import type { PaletteColor } from '../../../shared/model/palette'
import { findPagePosition } from '../../../shared/queries/pagePositions'
import { isLive } from '../../../shared/queries/readBoard'
import { readStructure } from '../../../shared/queries/readStructure'
import type { BoardView } from '../../board/boardView'
import { cardWords, readCard } from '../../board/cardReading'
import { foldedWords, foldText } from '../../board/foldText'
import type { Counted } from '../../i18n/countWords'
import { type DeletedRelation, deletedRelations } from './deletedRelations'

/** Something in the trash. */
export type Deleted = {
  readonly kind: 'note' | 'cluster' | 'card' | 'relation'
  readonly id: string
  /** A cluster's and a card's is its title, which may be empty. */
  readonly text: string
  /** What is found by searching. */
  readonly words: string
  /** A card's kind, in the board's language; null for one that is unknown here, and for all else. */
  readonly cardKind: string | null
  readonly color: PaletteColor
  readonly deletedAt: number
  readonly deletedBy: string | undefined
  /** How many notes and cards on the board come back into a cluster with it. */
  readonly held: Required<Pick<Counted, 'notes' | 'cards'>>
  /** Of a relation alone. */
  readonly relation?: DeletedRelation
}

type Placed = Deleted & Point
type Trash = Pick<BoardView, 'projection' | 'kinds' | 'meta' | 'relations'>

const NOTHING: Deleted['held'] = { notes: 0, cards: 0 }

/**
 * What lies in the trash, the latest first, together deleted ones as they lay. What would not be seen once it is back
 * is not worth a look: empty notes and cards, and clusters without a title and with fewer than two things in them; nor is
 * a cluster that was merged into one that is there, which holds its notes and offers its title.
 */
export function listDeleted(view: Trash): Deleted[] {
  const listed = [
    ...deletedNotes(view),
    ...deletedCards(view),
    ...deletedClusters(view),
    ...deletedRelations(view).map(onTop),
  ]
  const compare = (a: number, b: number) => (a < b ? -1 : Number(a > b))
  return listed.sort((a, b) => b.deletedAt - a.deletedAt || compare(a.y, b.y) || compare(a.x, b.x))
}

/** A relation lies nowhere: of what was deleted together it comes first. */
function onTop(one: Deleted): Placed {
  return { ...one, x: Number.NEGATIVE_INFINITY, y: Number.NEGATIVE_INFINITY }
}

function deletedNotes({ projection }: Trash): Placed[] {
  return [...projection.notes.values()].flatMap(({ id, text, color, deletedAt, deletedBy, place }): Placed[] => {
    if (deletedAt === undefined || text.trim() === '') return []
    const at = { x: place.pageX, y: place.pageY }
    return [{ kind: 'note', id, text, words: text, cardKind: null, color, deletedAt, deletedBy, held: NOTHING, ...at }]
  })
}

function deletedCards(view: Trash): Placed[] {
  return [...view.projection.cards.values()].flatMap((card): Placed[] => {
    const { id, deletedAt, deletedBy, place } = card
    if (deletedAt === undefined) return []
    const { title: text, kind: cardKind, color, filled, of } = readCard(view, card)
    if (filled === 0 && of > 0) return []
    const at = { x: place.pageX, y: place.pageY }
    const words = cardWords(view, card)
    return [{ kind: 'card', id, text, words, cardKind, color, deletedAt, deletedBy, held: NOTHING, ...at }]
  })
}

function deletedClusters({ projection }: Trash): Placed[] {
  const { clusters } = projection
  const coming = countComing(projection)
  return [...clusters.values()].flatMap((cluster): Placed[] => {
    const { id, title: text, color, deletedAt, deletedBy, place, mergedInto } = cluster
    const taker = mergedInto === undefined ? undefined : clusters.get(mergedInto)
    const held = coming.get(id) ?? NOTHING
    const isSeen = text.trim() !== '' || held.notes + held.cards >= 2
    if (deletedAt === undefined || (taker !== undefined && isLive(taker)) || !isSeen) return []
    const { x, y } = findPagePosition(place, projection, id)
    return [{ kind: 'cluster', id, text, words: text, cardKind: null, color, deletedAt, deletedBy, held, x, y }]
  })
}

/** For each cluster in the trash what still lies in it on the board, over others that are not there. */
function countComing(records: BoardView['projection']): Map<string, Deleted['held']> {
  const { notes, cards, clusters } = records
  const { nodes } = readStructure(records)
  const counts = new Map<string, { notes: number; cards: number }>()
  for (const [kind, things] of [['notes', notes] as const, ['cards', cards] as const]) {
    for (const thing of things.values()) {
      if (!isLive(thing)) continue
      const passed = new Set<string>()
      let at = thing.place.in
      while (at !== null && clusters.has(at) && !nodes.has(at) && !passed.has(at)) {
        passed.add(at)
        at = clusters.get(at)?.place.in ?? null
      }
      for (const id of passed) {
        const held = counts.get(id) ?? { ...NOTHING }
        held[kind]++
        counts.set(id, held)
      }
    }
  }
  return counts
}

/** Those that hold all the words, whatever their case and accents. */
export function findDeleted(deleted: readonly Deleted[], search: string): readonly Deleted[] {
  const words = foldedWords(search)
  if (words.length === 0) return deleted
  return deleted.filter((one) => {
    const held = foldText(one.words)
    return words.every((word) => held.includes(word))
  })
}
