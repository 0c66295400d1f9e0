import { LocalEdit } from '../../shared/operations/origin'
import { showPrepared } from '../../shared/operations/supports'
import { supportTitle } from '../../shared/queries/supportNames'
import type { Command } from './command'

/** Shows everybody what was prepared. It stays where it was laid. */
export const showSupport: Command<[id: string]> = {
  id: 'showSupport',
  labelKey: 'supports.show',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => ctx.plan !== null && ctx.canLead && ctx.supports.supports.get(id)?.isPrepared === true,
  run: (ctx, id) => {
    const support = ctx.supports.supports.get(id)
    if (ctx.plan === null || support === undefined) return
    showPrepared(ctx.plan, ctx.stage, [id], new LocalEdit())
    const title = supportTitle(support, ctx.meta.getState().locale)
    ctx.say((t) => t('supports.shown', { title }))
  },
}
