import { cardTextAt } from '../../shared/model/cardTextAt'
import { restoreCardRow, setCardText } from '../../shared/operations/cardFields'
import { LocalEdit } from '../../shared/operations/origin'
import type { TextInCard } from '../document/types'
import type { Command } from './command'
import { isCardKept } from './queries'

/** What the person made of `before`, the text that their field showed; `most` characters at most. */
export type CardWriting = {
  readonly text: string
  readonly before: string
  readonly most: number
  /** A stretch of typing in one text is one undo step. */
  readonly stretch: string
}

/**
 * Writes in a card, one in the trash too: what is typed while another deletes it is kept. What others wrote since is
 * kept as well. A row that another has taken away comes back with it.
 */
export const writeCardText: Command<[at: TextInCard, writing: CardWriting]> = {
  id: 'writeCardText',
  labelKey: 'cards.open',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, { card }) => isCardKept(ctx, card),
  run: ({ doc }, at, { stretch, ...writing }) => {
    const origin = new LocalEdit(stretch)
    const { card, field, row } = at
    doc.transact(() => {
      setCardText(doc, at, writing, origin)
      if (row !== undefined && cardTextAt(doc, at) !== null) restoreCardRow(doc, card, field, row, origin)
    }, origin)
  },
}
