import type { Command } from './command'

/** Opens the list of all notes and goes there, or closes it. */
export const toggleOutline: Command = {
  id: 'toggleOutline',
  labelKey: 'outline.title',
  group: 'panel',
  shortcuts: [{ key: 'o' }],
  isEnabled: () => true,
  run: (ctx) => {
    const { outline } = ctx.session.getState()
    ctx.session.setState({ outline: !outline, workplace: outline ? 'canvas' : 'outline', editing: null, menu: null })
  },
}
