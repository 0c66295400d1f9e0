import type { FieldDefinition } from '../../shared/model/cardKind'
import { createId } from '../../shared/model/ids'
import { addCardRow as addRow } from '../../shared/operations/cardFields'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isCardKept } from './queries'

/** Adds a row at the end of a curve or of rows, and gives its id. */
export const addCardRow: Command<
  [card: string, field: FieldDefinition, cells?: Readonly<Record<string, unknown>>],
  string
> = {
  id: 'addCardRow',
  labelKey: 'cards.addRow',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, card) => isCardKept(ctx, card),
  run: (ctx, card, field, cells) => {
    const id = createId()
    addRow(ctx.doc, card, { field, id, ...(cells !== undefined && { cells }) }, new LocalEdit())
    return id
  },
}
