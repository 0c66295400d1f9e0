import type { Command } from './command'

export const toggleMinimap: Command = {
  id: 'toggleMinimap',
  labelKey: 'minimap.toggle',
  group: 'view',
  shortcuts: [],
  isEnabled: () => true,
  run: (ctx) => ctx.session.setState(({ minimap }) => ({ minimap: !minimap })),
}
