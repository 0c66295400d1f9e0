import { LocalEdit } from '../../shared/operations/origin'
import type { Arrangement } from '../../shared/queries/planArrange'
import type { PlainMessageKey } from '../i18n/t'
import type { Command, CommandContext } from './command'
import { changeable } from './queries'
import { withTidyPlans } from './withTidyPlans'

/** The selected notes in one block, sorted. Each stays in the cluster that it lies in. */
function arrangeCommand(by: Arrangement, labelKey: PlainMessageKey): Command<[], Promise<void>> {
  return {
    id: `arrange.${by}`,
    labelKey,
    group: 'note',
    shortcuts: [],
    needs: 'move',
    isEnabled: (ctx) => arrangeable(ctx).length > 1 && (by !== 'author' || ctx.meta.getState().authors === 'named'),
    run: (ctx) =>
      withTidyPlans(ctx, ({ planArrange, moveThings }) => {
        const ways = planArrange(ctx.projection, arrangeable(ctx), by)
        if (ways.size > 0) moveThings(ctx.doc, ways, new LocalEdit(), ctx.projection.zones)
        else ctx.say((t) => t('clusters.arrangedAlready'))
      }),
  }
}

export const arrangeByColor = arrangeCommand('color', 'command.arrangeByColor')
export const arrangeByAuthor = arrangeCommand('author', 'command.arrangeByAuthor')
export const arrangeByTag = arrangeCommand('tag', 'command.arrangeByTag')
export const arrangeByTime = arrangeCommand('time', 'command.arrangeByTime')

function arrangeable(ctx: CommandContext): string[] {
  return changeable(ctx, ctx.session.getState().selection)
}
