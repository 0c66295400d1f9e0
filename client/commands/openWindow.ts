import type { PlainMessageKey } from '../i18n/t'
import type { WindowName } from '../session/types'
import type { Command, CommandContext } from './command'
import { changeable } from './queries'
import type { Shortcut } from './shortcut'
import { countOf, selectedThings } from './things'

function windowCommand(name: WindowName, labelKey: PlainMessageKey, shortcuts: readonly Shortcut[]): Command {
  return {
    id: `open.${name}`,
    labelKey,
    group: 'panel',
    shortcuts,
    isEnabled: () => true,
    run: (ctx) => showWindow(ctx, name),
  }
}

function showWindow({ session }: CommandContext, name: WindowName): void {
  session.setState({ window: name, menu: null, editing: null })
}

/** Many post-its at once, one idea a line. */
export const openPaste: Command = {
  ...windowCommand('paste', 'clipboard.several', []),
  group: 'note',
  needs: 'write',
}

export const openTrash = windowCommand('trash', 'trash.open', [])

export const openShare = windowCommand('share', 'share.open', [])
export const openKeys = windowCommand('keys', 'keys.open', [{ key: '?' }])
export const openPalette = windowCommand('palette', 'palette.open', [{ key: 'k', ctrl: true, whileWriting: true }])
export const openFind = windowCommand('find', 'find.open', [{ key: 'f', ctrl: true, whileWriting: true }])
/** How far the wall has come: what is gathered, what stands alone. */
export const openOverview: Command = { ...windowCommand('overview', 'overview.open', []), boardOnly: true }
/** Dims what is not by some, of some colour or with some tag. */
export const openFilter = windowCommand('filter', 'filter.open', [])
export const openPreferences = windowCommand('preferences', 'preferences.open', [])

/** What can be laid on the board to work on: for who leads. */
export const openTemplates: Command = {
  ...windowCommand('templates', 'supports.gallery', []),
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
}

/** What lies on the board to work on; where nothing does, what can be laid there. */
export const openSupports: Command = {
  ...windowCommand('supports', 'supports.open', [{ key: 'f' }]),
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run(ctx) {
    const { supports, isComing } = ctx.supports
    if (supports.size === 0 && !isComing) openTemplates.run(ctx)
    else showWindow(ctx, 'supports')
  },
}

/** Where the workshop stands, and what comes next: for who leads. */
export const openLead: Command = {
  ...windowCommand('lead', 'lead.open', [{ key: 'a' }]),
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
}

/** Asks which note the selection goes beside. */
export const openPutBeside: Command = {
  ...windowCommand('beside', 'move.beside', []),
  group: 'note',
  needs: 'move',
  isEnabled: (ctx) => changeable(ctx, ctx.session.getState().selection).length > 0,
}

/** Asks which cluster or zone the selection goes into. */
export const openSend: Command = {
  ...windowCommand('send', 'send.open', [{ key: 'c' }]),
  group: 'note',
  needs: 'move',
  isEnabled: (ctx) => countOf(selectedThings(ctx)) > 0,
}

/** Of what is selected, or an empty one. */
export const openNewCard: Command = {
  ...windowCommand('newCard', 'newCard.open', [{ key: 'j' }]),
  group: 'note',
  needs: 'write',
}
