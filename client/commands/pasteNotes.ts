import type { Command } from './command'

/** Opens the window to paste into: over plain http no page may read the clipboard by itself. */
export const pasteNotes: Command = {
  id: 'pasteNotes',
  labelKey: 'clipboard.paste',
  group: 'edit',
  shortcuts: [{ key: 'v', ctrl: true, native: true }],
  isEnabled: (ctx) => ctx.canWrite,
  run: (ctx) => ctx.session.setState({ window: 'paste', menu: null, editing: null }),
}
