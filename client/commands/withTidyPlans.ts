import type { CommandContext } from './command'
import type * as TidyPlans from './tidyPlans'

/** Does this once the plans are there; says so where they do not come. */
export async function withTidyPlans(ctx: CommandContext, act: (plans: typeof TidyPlans) => void): Promise<void> {
  const plans = await import('./tidyPlans').catch(() => null)
  if (plans === null) ctx.say((t) => t('board.windowMissing'))
  else act(plans)
}
