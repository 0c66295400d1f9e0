import { deleteClusters } from '../../shared/operations/clusters'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { readGround } from './ground'
import { takeThingsOut } from './takeOut'
import { selectedThings } from './things'

/**
 * The selected clusters dissolve: what they hold stays where it lies and is selected. Selected notes leave their
 * cluster for a free place beside its island. One undo step.
 */
export const ungroupSelection: Command = {
  id: 'ungroupSelection',
  labelKey: 'command.ungroup',
  group: 'note',
  shortcuts: [{ key: 'g', ctrl: true, shift: true }],
  isEnabled: (ctx) => {
    const { notes, clusters } = selectedThings(ctx)
    return clusters.length > 0 || notesInClusters(ctx, notes).length > 0
  },
  run: (ctx) => {
    const { notes, clusters } = selectedThings(ctx)
    const leaving = notesInClusters(ctx, notes)
    const { islands } = readGround(ctx)
    const members = clusters.flatMap((id) => [...(islands.get(id)?.notes ?? []), ...(islands.get(id)?.children ?? [])])
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      if (leaving.length > 0) takeThingsOut(ctx, { notes: leaving, clusters: [] }, origin)
      deleteClusters(ctx.doc, clusters, ctx.now(), origin, ctx.author)
    }, origin)
    ctx.session.setState({ titling: null })
    setSelection(ctx.session, [...members, ...notes])
  },
}

function notesInClusters(ctx: CommandContext, notes: readonly string[]): string[] {
  const { homeOf } = readGround(ctx)
  return notes.filter((id) => homeOf(id) !== null)
}
