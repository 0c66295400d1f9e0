import type { Command } from './command'

/** The phases of the workshop, to be put together and changed. */
export const openAgenda: Command = {
  id: 'open.agenda',
  labelKey: 'agenda.open',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ session }) => session.setState({ window: 'agenda', menu: null, editing: null }),
}
