import { swapTitles } from '../../shared/operations/mergeClusters'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isClusterThere, isFree } from './queries'

/** A cluster gets the title of one that was merged into it, which keeps the present one in turn. */
export const chooseTitle: Command<[id: string, other: string]> = {
  id: 'chooseTitle',
  labelKey: 'command.chooseTitle',
  group: null,
  shortcuts: [],
  needs: 'title',
  isEnabled: (ctx, id, other) =>
    isClusterThere(ctx, id) && isFree(ctx, id) && ctx.projection.clusters.get(other)?.mergedInto === id,
  run: (ctx, id, other) => swapTitles(ctx.doc, id, other, new LocalEdit()),
}
