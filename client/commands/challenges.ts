import type { Card } from '../../shared/model/card'
import { cardTitle } from '../../shared/queries/cardValues'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import { bannerOf } from '../../shared/queries/supportBanner'
import { thingNames } from '../../shared/queries/thingNames'
import type { ShownSupport } from '../document/supportsProjection'
import type { CommandContext } from './command'

/** The kind of card that a banner holds. */
const CHALLENGE = 'challenge'

/** A challenge as it is locked into a banner: its sentence as it stands, in the board's language. */
export type LockedChallenge = { readonly card: string; readonly sentence: string }

/** As much as a banner keeps. */
const LONGEST = 2_000

type Readable = Pick<CommandContext, 'projection' | 'kinds' | 'meta'>

/** Of these, the challenges that are there and say something, in reading order. */
export function readChallenges(board: Readable, ids: Iterable<string>): LockedChallenge[] {
  const { projection, kinds, meta } = board
  const { locale } = meta.getState()
  const kindOf = (name: string) => kinds.kindOf(name)
  const nameOf = thingNames(projection, kindOf, locale)
  const cards = [...ids].flatMap((id) => projection.cards.get(id) ?? []).filter(isChallenge)
  return inReadingOrder(cards, ({ place }) => findPagePosition(place, projection)).flatMap((card) => {
    const sentence = cardTitle(kindOf(card.kind), card, locale, nameOf)
    return sentence === '' ? [] : [{ card: card.id, sentence: sentence.slice(0, LONGEST) }]
  })
}

function isChallenge(card: Card): boolean {
  return card.kind === CHALLENGE && isLive(card)
}

export function chosenChallenges(ctx: CommandContext): LockedChallenge[] {
  return readChallenges(ctx, ctx.session.getState().selection)
}

/** The supports with a banner that holds no challenge yet, those that everybody sees first. */
export function freeWalls({ supports }: CommandContext): ShownSupport[] {
  const free = [...supports.supports.values()].filter(
    (support) => bannerOf(support) !== null && support.challenge === undefined,
  )
  return free.sort((a, b) => Number(a.isPrepared) - Number(b.isPrepared))
}
