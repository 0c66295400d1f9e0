import { setSelection } from '../session/session'
import type { Command } from './command'
import { deleteSelection } from './deleteSelection'
import { readGround } from './ground'
import { liesIn } from './liesInHeld'
import { isClusterThere, liveCardIds, liveNoteIds } from './queries'

/** As deleting the selection, but clusters with all that they hold: what was cut is elsewhere by then. */
export const deleteWhole: Command<[], readonly string[]> = {
  id: 'deleteWhole',
  labelKey: 'command.delete',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: deleteSelection.isEnabled,
  run: (ctx) => {
    const { selection } = ctx.session.getState()
    const clusters = new Set([...selection].filter((id) => isClusterThere(ctx, id)))
    const inside = [...readGround(ctx).structure.nodes.keys(), ...liveNoteIds(ctx), ...liveCardIds(ctx)]
    const held = clusters.size === 0 ? [] : inside.filter((id) => liesIn(ctx.projection, clusters, id))
    setSelection(ctx.session, [...selection, ...held])
    return deleteSelection.run(ctx)
  },
}
