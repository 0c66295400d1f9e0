import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { isCardThere } from './queries'

/** Opens a card above the board, the only selected one's without an id; who may only watch reads it. */
export const openCard: Command<[id?: string]> = {
  id: 'openCard',
  labelKey: 'cards.open',
  group: 'note',
  shortcuts: [],
  isEnabled: (ctx, id) => target(ctx, id) !== null,
  run: (ctx, id) => {
    const card = target(ctx, id)
    if (card === null) return
    setSelection(ctx.session, [card])
    ctx.session.setState({ card, editing: null, menu: null, window: null })
  },
}

function target(ctx: CommandContext, id?: string): string | null {
  const { selection } = ctx.session.getState()
  const [only] = selection.size === 1 ? selection : []
  const card = id ?? only
  return card !== undefined && isCardThere(ctx, card) ? card : null
}
