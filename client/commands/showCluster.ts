import { expandBox } from '../../shared/geometry/box'
import { readIslands } from '../../shared/queries/islands'
import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { showBox } from './showNotes'

/** Room around an island that is brought into view. Page units. */
const AROUND = 60

/**
 * Selects one cluster and brings its island to where nothing covers it; a view that shows all of it stays. Where the
 * outline covers the board, the board takes its place.
 */
export const showCluster: Command<[id: string]> = {
  id: 'showCluster',
  labelKey: 'command.showNote',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => islandOf(ctx, id) !== undefined,
  run: (ctx, id) => {
    const island = islandOf(ctx, id)
    if (island === undefined) return
    setSelection(ctx.session, [id])
    if (ctx.session.getState().outline && ctx.camera.viewport.width < OUTLINE_FILLS_BELOW) {
      ctx.session.setState({ outline: false, workplace: 'canvas' })
    }
    showBox(ctx, expandBox(island.box, AROUND))
  },
}

function islandOf({ projection }: CommandContext, id: string) {
  return readIslands(projection).get(id)
}
