import type { Command } from './command'

/** Takes back this person's own last change, never another's. */
export const undo: Command = {
  id: 'undo',
  labelKey: 'command.undo',
  group: 'edit',
  shortcuts: [{ key: 'z', ctrl: true }],
  needs: 'any',
  isEnabled: (ctx) => ctx.undo.canUndo,
  run: (ctx) => {
    ctx.undo.undo()
  },
}
