import type { Point } from '../../shared/geometry/box'
import type { Command } from './command'

/** Opens the window to paste into, for notes near a page point: over plain http no page may read the clipboard by itself. */
export const pasteNotes: Command<[at?: Point]> = {
  id: 'pasteNotes',
  labelKey: 'clipboard.paste',
  group: 'edit',
  shortcuts: [{ key: 'v', ctrl: true, native: true }],
  needs: 'write',
  isEnabled: () => true,
  run: ({ session }, at = undefined) => {
    const { pasting } = session.getState()
    session.setState({ window: 'paste', menu: null, editing: null, pasting: { ...pasting, at: at ?? pasting.at } })
  },
}
