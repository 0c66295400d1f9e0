import { isLive } from '../../shared/queries/readBoard'
import type { Command, CommandContext } from './command'

/** Puts what is selected on one's desk on the board, for all to see: where the board takes it. */
export const revealSelection: Command = {
  id: 'revealSelection',
  labelKey: 'desks.putSelection',
  group: 'note',
  shortcuts: [],
  isEnabled: (ctx) => ctx.putOnBoard?.mayNow() === true && written(ctx).length > 0,
  run: (ctx) => {
    const ids = written(ctx)
    ctx.session.setState({ editing: null })
    ctx.putOnBoard?.run(ids)
  },
}

/** An empty note stays on its desk. */
function written({ projection, session }: CommandContext): string[] {
  return [...session.getState().selection].filter((id) => {
    const note = projection.notes.get(id)
    const thing = note ?? projection.cards.get(id)
    return thing !== undefined && isLive(thing) && note?.text.trim() !== ''
  })
}
