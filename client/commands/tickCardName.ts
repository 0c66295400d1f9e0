import { setCardName } from '../../shared/operations/cardFields'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isCardKept } from './queries'

/** `name` is an option of checks, or the id that a reference points to. */
export type CardTick = { readonly field: string; readonly name: string; readonly isSet: boolean }

/** Ticks an option, or refers to something; or takes that back. */
export const tickCardName: Command<[card: string, tick: CardTick]> = {
  id: 'tickCardName',
  labelKey: 'cards.open',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, card) => isCardKept(ctx, card),
  run: (ctx, card, tick) => setCardName(ctx.doc, card, tick, new LocalEdit()),
}
