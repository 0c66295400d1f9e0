import { unmarkStraddling as unmark } from '../../shared/operations/gathering'
import { LocalEdit } from '../../shared/operations/origin'
import { readStructure } from '../../shared/queries/readStructure'
import { straddledBy } from '../../shared/queries/straddling'
import type { Command, CommandContext } from './command'
import { changeable } from './queries'

/** Takes back what marks a note, or the selected ones, as carried back and forth between clusters. */
export const unmarkStraddling: Command<[id?: string]> = {
  id: 'unmarkStraddling',
  labelKey: 'command.unmarkStraddling',
  group: 'note',
  shortcuts: [],
  needs: 'gather',
  isEnabled: (ctx, id) => marked(ctx, id).length > 0,
  run: (ctx, id) => unmark(ctx.doc, marked(ctx, id), new LocalEdit()),
}

function marked(ctx: CommandContext, id?: string): string[] {
  const { notes } = ctx.projection
  const carried = changeable(ctx, id === undefined ? ctx.session.getState().selection : [id]).filter(
    (one) => Object.keys(notes.get(one)?.carried ?? {}).length > 1,
  )
  if (carried.length === 0) return []
  const structure = readStructure(ctx.projection)
  return carried.filter((one) => straddledBy(notes.get(one) ?? {}, structure).length > 0)
}
