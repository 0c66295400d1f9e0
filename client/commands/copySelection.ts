import { askToCopy } from './askToCopy'
import type { Command } from './command'
import { countOf, thingsThere } from './things'

/** Copies the selected notes and clusters. False where the browser does not let the page copy. The keys come as the browser's own event. */
export const copySelection: Command<[], boolean> = {
  id: 'copySelection',
  labelKey: 'clipboard.copy',
  group: 'edit',
  shortcuts: [{ key: 'c', ctrl: true, native: true }],
  isEnabled: (ctx) => countOf(thingsThere(ctx, ctx.session.getState().selection)) > 0,
  run: () => askToCopy(),
}
