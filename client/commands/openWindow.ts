import type { PlainMessageKey } from '../i18n/t'
import type { WindowName } from '../session/types'
import type { Command } from './command'
import type { Shortcut } from './shortcut'

function windowCommand(name: WindowName, labelKey: PlainMessageKey, shortcuts: readonly Shortcut[]): Command {
  return {
    id: `open.${name}`,
    labelKey,
    group: 'panel',
    shortcuts,
    isEnabled: () => true,
    run: (ctx) => ctx.session.setState({ window: name, menu: null, editing: null }),
  }
}

export const openShare = windowCommand('share', 'share.open', [])
