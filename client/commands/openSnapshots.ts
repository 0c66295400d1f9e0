import type { Command } from './command'

/** What the server kept of the board, to open beside it or to make a new board of. */
export const openSnapshots: Command = {
  id: 'open.snapshots',
  labelKey: 'snapshots.open',
  group: 'panel',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead,
  run: ({ session }) => session.setState({ window: 'snapshots', menu: null, editing: null }),
}
