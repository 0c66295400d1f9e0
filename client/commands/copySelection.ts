import { askToCopy } from './askToCopy'
import type { Command } from './command'
import { isThere } from './queries'

/** Copies the selected notes. False where the browser does not let the page copy. The keys come as the browser's own event. */
export const copySelection: Command<[], boolean> = {
  id: 'copySelection',
  labelKey: 'clipboard.copy',
  group: 'edit',
  shortcuts: [{ key: 'c', ctrl: true, native: true }],
  isEnabled: (ctx) => [...ctx.session.getState().selection].some((id) => isThere(ctx, id)),
  run: () => askToCopy(),
}
