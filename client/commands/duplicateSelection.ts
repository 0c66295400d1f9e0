import type { Command } from './command'
import { placeCopies } from './copyNotes'
import { isThere } from './queries'

const BESIDE = { x: 32, y: 32 }

/** Copies the selected notes beside themselves, as this person's own, and selects the copies. */
export const duplicateSelection: Command = {
  id: 'duplicateSelection',
  labelKey: 'command.duplicate',
  group: 'note',
  shortcuts: [{ key: 'd', ctrl: true }],
  isEnabled: (ctx) => ctx.canWrite && [...ctx.session.getState().selection].some((id) => isThere(ctx, id)),
  run: (ctx) => placeCopies(ctx, ctx.session.getState().selection, BESIDE),
}
