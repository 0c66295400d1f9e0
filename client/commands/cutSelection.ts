import { askToCopy } from './askToCopy'
import type { Command } from './command'
import { deleteWhole } from './deleteWhole'

/** Copies the selected notes and clusters and puts them into the trash with what they hold; nothing goes that was not copied. */
export const cutSelection: Command<[], boolean> = {
  id: 'cutSelection',
  labelKey: 'clipboard.cut',
  group: 'edit',
  shortcuts: [{ key: 'x', ctrl: true, native: true }],
  needs: 'write',
  isEnabled: deleteWhole.isEnabled,
  run: (ctx) => {
    const isCopied = askToCopy()
    if (isCopied) deleteWhole.run(ctx)
    return isCopied
  },
}
