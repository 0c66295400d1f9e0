import type { Command } from './command'
import { canChangeSupport } from './supportDoc'

/** What who leads can change of one support, in the list of them all; null puts that away, the list stays. */
export const openSupport: Command<[id: string | null]> = {
  id: 'openSupport',
  labelKey: 'supports.open',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => ctx.canLead && (id === null || canChangeSupport(ctx, id)),
  run: (ctx, id) => ctx.session.setState({ window: 'supports', openSupport: id, menu: null, editing: null }),
}
