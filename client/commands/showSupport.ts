import { LocalEdit } from '../../shared/operations/origin'
import { showPrepared } from '../../shared/operations/supports'
import type { Command } from './command'

/** Shows everybody what was prepared. It stays where it was laid. */
export const showSupport: Command<[id: string]> = {
  id: 'showSupport',
  labelKey: 'supports.show',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => ctx.plan !== null && ctx.canLead && ctx.supports.supports.get(id)?.isPrepared === true,
  run: (ctx, id) => {
    if (ctx.plan !== null) showPrepared(ctx.plan, ctx.stage, [id], new LocalEdit())
  },
}
