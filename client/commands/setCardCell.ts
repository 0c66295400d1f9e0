import { setRowValue } from '../../shared/operations/cardFields'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isCardKept } from './queries'

/** A number or a date in a row; null empties it. */
export type CardCell = {
  readonly field: string
  readonly row: string
  readonly column: string
  readonly value: string | number | null
}

/** Sets a cell that holds no text. Edits in a row with the same `stretch` are one undo step. */
export const setCardCell: Command<[card: string, cell: CardCell, stretch?: string]> = {
  id: 'setCardCell',
  labelKey: 'cards.open',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, card) => isCardKept(ctx, card),
  run: (ctx, card, cell, stretch) => setRowValue(ctx.doc, card, cell, new LocalEdit(stretch)),
}
