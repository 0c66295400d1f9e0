import type { DeskNews, DifferingNote } from '../../document/deskNews'

type Differing = DifferingNote & {
  /** Names it as it is now: another text is offered again. */
  readonly key: string
}

type News = Pick<DeskNews, 'boardTakes' | 'isAlone' | 'differing'>

/** What there is to offer now. */
export type Offered = { readonly waiting: readonly string[]; readonly differing: readonly Differing[] }

const NOTHING: Offered = { waiting: [], differing: [] }

/**
 * What waits on a desk is offered where it is not at its place, the board takes it, and something of it was not let be
 * before (`known`): then all of it is. What was written on since a reveal, each for itself.
 */
export function newlyOffered(news: News, waiting: readonly string[], known: ReadonlySet<string>): Offered {
  if (!news.boardTakes) return NOTHING
  const ids = news.isAlone ? [] : waiting
  const differing = news.differing.map((one) => ({ ...one, key: `${one.deskId} ${one.deskText}` }))
  return {
    waiting: ids.some((id) => !known.has(id)) ? ids : [],
    differing: differing.filter(({ key }) => !known.has(key)),
  }
}
