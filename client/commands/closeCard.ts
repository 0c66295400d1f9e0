import type { Command } from './command'

export const closeCard: Command = {
  id: 'closeCard',
  labelKey: 'cards.close',
  group: null,
  shortcuts: [],
  isEnabled: (ctx) => ctx.session.getState().card !== null,
  run: (ctx) => ctx.session.setState({ card: null }),
}
