import { supportTitle } from '../../shared/queries/supportNames'
import { chosenChallenges, freeWalls } from './challenges'
import type { Command, CommandContext } from './command'
import { lockChallenge } from './lockChallenge'

/**
 * Locks the chosen challenge into the banner of the one wall that is free. Where none is free, or one of several has to
 * be chosen, it asks.
 */
export const lockIntoWall: Command = {
  id: 'lockIntoWall',
  labelKey: 'supports.lockIntoWall',
  group: 'note',
  shortcuts: [],
  leads: true,
  isEnabled: (ctx) => ctx.canLead && chosenChallenges(ctx).length === 1,
  run: (ctx) => {
    const [challenge] = chosenChallenges(ctx)
    const [wall, ...others] = freeWalls(ctx)
    if (challenge === undefined) return
    if (wall === undefined || others.length > 0) ctx.session.setState({ window: 'walls', menu: null, editing: null })
    else lockInto(ctx, wall.id, challenge.card)
  },
}

/** Says so, since the wall may be out of sight. */
function lockInto(ctx: CommandContext, wall: string, card: string): void {
  const support = ctx.supports.supports.get(wall)
  if (support === undefined || !lockChallenge.isEnabled(ctx, wall, card)) return
  lockChallenge.run(ctx, wall, card)
  ctx.say((t) => t('supports.locked', { title: supportTitle(support, ctx.meta.getState().locale) }))
}
