import type { Point } from '../../shared/geometry/box'
import type { Command } from './command'
import { placeCopies } from './placeCopies'
import { countOf, thingsThere } from './things'

/**
 * Copies notes and clusters to so many page units beside themselves, as they lie to one another, on top of the others
 * and onto the page; selects the copies. What the release of a drag with Alt writes.
 */
export const copyNotes: Command<[ids: readonly string[], delta: Point]> = {
  id: 'copyNotes',
  labelKey: 'command.duplicate',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, ids) => countOf(thingsThere(ctx, ids)) > 0,
  run: (ctx, ids, delta) => placeCopies(ctx, ids, delta, 'page'),
}
