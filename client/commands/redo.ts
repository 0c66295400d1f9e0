import type { Command } from './command'

export const redo: Command = {
  id: 'redo',
  labelKey: 'command.redo',
  group: 'edit',
  shortcuts: [
    { key: 'z', ctrl: true, shift: true },
    { key: 'y', ctrl: true },
  ],
  needs: 'any',
  isEnabled: (ctx) => ctx.undo.canRedo,
  run: (ctx) => {
    ctx.undo.redo()
  },
}
