import type { Point } from '../../shared/geometry/box'
import type { Command } from './command'

/** Opens the menu of what is selected, or of the board, at a point in CSS pixels from the viewport's top left. */
export const openMenu: Command<[at: Point]> = {
  id: 'openMenu',
  labelKey: 'command.openMenu',
  group: null,
  shortcuts: [],
  isEnabled: () => true,
  run: (ctx, at) => ctx.session.setState({ menu: at }),
}
