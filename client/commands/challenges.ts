import type { Card } from '../../shared/model/card'
import { cardTitle } from '../../shared/queries/cardValues'
import { nameOf } from '../../shared/queries/nameOf'
import { isLive } from '../../shared/queries/readBoard'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import { bannerOf } from '../../shared/queries/supportBanner'
import type { ShownSupport } from '../document/supportsProjection'
import type { CommandContext } from './command'

/** The kind of card that a banner holds. */
export const CHALLENGE = 'challenge'

/** A challenge as it is locked into a banner. */
export type LockedChallenge = { readonly card: string; readonly sentence: string }

/** As much as a banner keeps. */
const LONGEST = 2_000

/** The sentence of a challenge that is there, as it stands now, in the board's language; null while nothing is written in it. */
export function challengeOf(ctx: CommandContext, id: string): LockedChallenge | null {
  const card = ctx.projection.cards.get(id)
  if (card === undefined || !isChallenge(card)) return null
  const { locale } = ctx.meta.getState()
  const telling = { locale, kindOf: ctx.kinds.kindOf }
  const sentence = cardTitle(ctx.kinds.kindOf(card.kind), card, locale, (other) =>
    nameOf(ctx.projection, other, telling),
  )
  return sentence === '' ? null : { card: id, sentence: sentence.slice(0, LONGEST) }
}

export function isChallenge(card: Card): boolean {
  return card.kind === CHALLENGE && isLive(card)
}

/** Of what is selected, the challenges that say something, in reading order. */
export function chosenChallenges(ctx: CommandContext): LockedChallenge[] {
  const cards = [...ctx.session.getState().selection].flatMap((id) => ctx.projection.cards.get(id) ?? [])
  const ordered = inReadingOrder(cards, ({ place: { pageX, pageY }, width, height }) => {
    return { x: pageX, y: pageY, width, height }
  })
  return ordered.flatMap(({ id }) => challengeOf(ctx, id) ?? [])
}

/** The supports with a banner that holds no challenge yet, those that everybody sees first. */
export function freeWalls(ctx: CommandContext): ShownSupport[] {
  const free = [...ctx.supports.supports.values()].filter(
    (support) => bannerOf(support) !== null && support.challenge === undefined,
  )
  return free.sort((a, b) => Number(a.isPrepared) - Number(b.isPrepared))
}
