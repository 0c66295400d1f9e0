import type { Command } from './command'
import { placeCopies } from './placeCopies'
import { countOf, thingsThere } from './things'

const BESIDE = { x: 32, y: 32 }

/** Copies what is selected beside itself, in the same cluster and as this person's own, and selects the copies. */
export const duplicateSelection: Command = {
  id: 'duplicateSelection',
  labelKey: 'command.duplicate',
  group: 'note',
  shortcuts: [{ key: 'd', ctrl: true }],
  needs: 'write',
  isEnabled: (ctx) => countOf(thingsThere(ctx, ctx.session.getState().selection)) > 0,
  run: (ctx) => placeCopies(ctx, ctx.session.getState().selection, BESIDE, 'sameCluster'),
}
