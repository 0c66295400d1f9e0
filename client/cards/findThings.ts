import type { FieldOf } from '../../shared/model/cardKind'
import type { Locale } from '../../shared/model/stageMeta'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardView } from '../board/boardView'
import { foldedWords, foldText } from '../board/foldText'
import { type Thing, thingOf } from './things'

/** Nobody reads more; a word more finds it. */
const MOST_FOUND = 50

type Found = { readonly things: readonly Thing[]; readonly count: number }

/**
 * What a reference may point to and has every word in its name: cards first, then clusters, then notes, by name. What
 * has no name comes last.
 */
export function findThings(
  view: Pick<BoardView, 'projection' | 'kinds'>,
  { to }: Pick<FieldOf<'reference'>, 'to'>,
  query: string,
  taken: ReadonlySet<string>,
  locale: Locale,
): Found {
  const words = foldedWords(query)
  const things = candidates(view, new Set(to))
    .filter((id) => !taken.has(id))
    .flatMap((id) => thingOf(view, id, locale) ?? [])
    .filter(({ name, kindTitle }) => {
      const folded = foldText(`${name} ${kindTitle ?? ''}`)
      return words.every((word) => folded.includes(word))
    })
  const order = { card: 0, cluster: 1, note: 2 }
  things.sort(
    (a, b) =>
      order[a.kind] - order[b.kind] ||
      Number(a.name === '') - Number(b.name === '') ||
      a.name.localeCompare(b.name, locale) ||
      (a.id < b.id ? -1 : 1),
  )
  return { things: things.slice(0, MOST_FOUND), count: things.length }
}

function candidates({ projection }: Pick<BoardView, 'projection'>, to: ReadonlySet<string>): string[] {
  const { cards, clusters, notes } = projection
  return [
    ...[...cards.values()].filter((card) => isLive(card) && to.has(card.kind)),
    ...(to.has('cluster') ? [...clusters.values()].filter((cluster) => isLive(cluster) && isNamed(cluster.title)) : []),
    ...(to.has('note') ? [...notes.values()].filter((note) => isLive(note) && isNamed(note.text)) : []),
  ].map(({ id }) => id)
}

function isNamed(text: string): boolean {
  return text.trim() !== ''
}
