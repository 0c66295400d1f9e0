import type { Locale } from '../../shared/model/stageMeta'
import { cardTitle } from '../../shared/queries/cardValues'
import { isLive } from '../../shared/queries/readBoard'
import { thingNames } from '../../shared/queries/thingNames'
import type { BoardView } from '../board/boardView'

/** Something of the board that a card refers to, or was made of. */
export type Thing = {
  readonly id: string
  readonly kind: 'note' | 'cluster' | 'card'
  /** "" where nothing is written on it. */
  readonly name: string
  /** The name of a palette. */
  readonly color: string
  /** A kind's title, for cards of a kind that is known. */
  readonly kindTitle: string | null
  readonly isInTrash: boolean
}

type Known = Pick<BoardView, 'projection' | 'kinds'>

/** Null for what is not, or no longer, on the board. */
export function thingOf(view: Known, id: string, locale: Locale): Thing | null {
  const { notes, clusters, cards } = view.projection
  const note = notes.get(id)
  if (note !== undefined) return { ...plain(id, note), kind: 'note', name: inOneLine(note.text), color: note.color }
  const cluster = clusters.get(id)
  if (cluster !== undefined) {
    return { ...plain(id, cluster), kind: 'cluster', name: inOneLine(cluster.title), color: cluster.color }
  }
  const card = cards.get(id)
  if (card === undefined) return null
  const kind = view.kinds.kindOf(card.kind)
  const called = thingNames(view.projection, (other) => view.kinds.kindOf(other), locale)
  const name = inOneLine(cardTitle(kind, card, locale, called))
  return {
    ...plain(id, card),
    kind: 'card',
    name,
    color: kind?.color ?? 'grey',
    kindTitle: kind?.title[locale] ?? null,
  }
}

function plain(id: string, record: { readonly deletedAt?: number | undefined }) {
  return { id, kindTitle: null, isInTrash: !isLive(record) }
}

function inOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Its colour, for what shows it. */
export function paperOf({ color }: Pick<Thing, 'color'>): Record<string, string> {
  return { '--paper': `var(--paper-${color})` }
}

/** Brings it to the person: another card opens, a note or a cluster is shown on the board. */
export function goToThing({ commands }: Pick<BoardView, 'commands'>, { id, kind }: Pick<Thing, 'id' | 'kind'>): void {
  if (kind === 'card') {
    commands.openCard.run(id)
    return
  }
  commands.closeCard.run()
  if (kind === 'note') commands.showNote.run(id)
  else commands.showCluster.run(id)
}
