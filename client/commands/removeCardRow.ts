import { deleteCardRow } from '../../shared/operations/cardFields'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isCardKept } from './queries'

/** Takes a row away; who is writing in it at that moment brings it back with the next letter. */
export const removeCardRow: Command<[card: string, field: string, row: string]> = {
  id: 'removeCardRow',
  labelKey: 'cards.removeRow',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, card) => isCardKept(ctx, card),
  run: (ctx, card, field, row) => deleteCardRow(ctx.doc, card, field, row, ctx.now(), new LocalEdit()),
}
