import { deleteClusters } from '../../shared/operations/clusters'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { membersOf, readGround } from './ground'
import { takeThingsOut } from './takeOut'
import { countOf, NO_THINGS, selectedThings, type Things } from './things'

/**
 * The selected clusters dissolve: what they hold stays where it lies and is selected. Selected notes and cards
 * leave their cluster for a free place beside its island. One undo step.
 */
export const ungroupSelection: Command = {
  id: 'ungroupSelection',
  labelKey: 'command.ungroup',
  group: 'note',
  shortcuts: [{ key: 'g', ctrl: true, shift: true }],
  needs: 'gather',
  isEnabled: (ctx) => {
    const things = selectedThings(ctx)
    return things.clusters.length > 0 || countOf(inClusters(ctx, things)) > 0
  },
  run: (ctx) => {
    const things = selectedThings(ctx)
    const { notes, clusters, cards } = things
    const leaving = inClusters(ctx, things)
    const { islands } = readGround(ctx)
    const members = clusters.flatMap((id) => membersOf(islands.get(id)))
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      if (countOf(leaving) > 0) takeThingsOut(ctx, leaving, origin)
      deleteClusters(ctx.doc, clusters, ctx.now(), origin, ctx.author)
    }, origin)
    ctx.session.setState({ titling: null })
    setSelection(ctx.session, [...members, ...notes, ...cards])
  },
}

/** The notes and cards that lie in a cluster. */
function inClusters(ctx: CommandContext, { notes, cards }: Things): Things {
  const { homeOf } = readGround(ctx)
  const isIn = (id: string) => homeOf(id) !== null
  return { ...NO_THINGS, notes: notes.filter(isIn), cards: cards.filter(isIn) }
}
