import { restoreCards } from '../../shared/operations/cards'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isCardKept, isCardThere } from './queries'

/** Brings a card back from the trash to where it lay, say because somebody is writing in it. */
export const restoreCard: Command<[id: string]> = {
  id: 'restoreCard',
  labelKey: 'command.restore',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, id) => isCardKept(ctx, id) && !isCardThere(ctx, id),
  run: (ctx, id) => restoreCards(ctx.doc, [id], new LocalEdit()),
}
