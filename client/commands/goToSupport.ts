import type { Command } from './command'
import { revealBoard } from './revealBoard'
import { selectSupportOnly } from './selectSupport'
import { showSupportBox } from './supportRoom'

/** Brings a support into view, and selects it for who leads. Where the outline covers the board, the board takes its place. */
export const goToSupport: Command<[id: string]> = {
  id: 'goToSupport',
  labelKey: 'supports.goTo',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => ctx.supports.supports.has(id),
  run: (ctx, id) => {
    const support = ctx.supports.supports.get(id)
    if (support === undefined) return
    if (ctx.canLead) selectSupportOnly(ctx, id)
    revealBoard(ctx)
    showSupportBox(ctx, support.box)
  },
}
