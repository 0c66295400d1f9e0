import { setCardValue } from '../../shared/operations/cardFields'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isCardKept } from './queries'

/**
 * Sets a number, a choice, a date or a picture; null empties the field. Edits in a row with the same `stretch` are one
 * undo step.
 */
export const setCardField: Command<[card: string, field: string, value: unknown, stretch?: string]> = {
  id: 'setCardField',
  labelKey: 'cards.open',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, card) => isCardKept(ctx, card),
  run: (ctx, card, field, value, stretch) => setCardValue(ctx.doc, card, field, value, new LocalEdit(stretch)),
}
