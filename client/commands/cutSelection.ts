import { askToCopy } from './askToCopy'
import type { Command } from './command'
import { deleteSelection } from './deleteSelection'

/** Copies the selected notes and puts them into the trash; nothing goes that was not copied. */
export const cutSelection: Command<[], boolean> = {
  id: 'cutSelection',
  labelKey: 'clipboard.cut',
  group: 'edit',
  shortcuts: [{ key: 'x', ctrl: true, native: true }],
  isEnabled: deleteSelection.isEnabled,
  run: (ctx) => {
    const isCopied = askToCopy()
    if (isCopied) deleteSelection.run(ctx)
    return isCopied
  },
}
