import { renameCluster as writeTitle } from '../../shared/operations/clusters'
import { LocalEdit } from '../../shared/operations/origin'
import type { Command } from './command'
import { isClusterThere } from './queries'
import { othersZoneOf } from './zoneRules'

/**
 * Writes what the person made of `before`, the title that their editor showed (the present one where left out); what
 * others wrote since is kept. A stretch of typing in one title (`stretch` names it) is one undo step.
 */
export const renameCluster: Command<[id: string, title: string, before?: string, stretch?: string]> = {
  id: 'renameCluster',
  labelKey: 'command.openTitle',
  group: null,
  shortcuts: [],
  needs: 'title',
  isEnabled: (ctx, id) => isClusterThere(ctx, id) && othersZoneOf(ctx, id) === null,
  run: (ctx, id, title, before, stretch) => writeTitle(ctx.doc, id, title, new LocalEdit(stretch), before),
}
