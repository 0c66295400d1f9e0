import type { Command } from './command'

/** Says what is selected once more, to who hears the board. */
export const saySelection: Command = {
  id: 'saySelection',
  labelKey: 'command.saySelection',
  group: 'view',
  shortcuts: [{ key: 'r', alt: true }],
  isEnabled: () => true,
  run: (ctx) => ctx.session.setState(({ asked }) => ({ asked: asked + 1 })),
}
