import type * as Y from 'yjs'
import { supportsOf } from '../../shared/model/stageMaps'
import type { CommandContext } from './command'

/** Where a support is written, in its trash too: the stage, or the plan. Null where there is none, and for who may not lead. */
export function supportDoc({ canLead, stage, plan }: CommandContext, id: string): Y.Doc | null {
  if (!canLead) return null
  return [stage, plan].find((doc) => doc !== null && supportsOf(doc).has(id)) ?? null
}

/** True for a support that is shown or prepared, and that this person may change. */
export function canChangeSupport(ctx: CommandContext, id: string): boolean {
  return ctx.canLead && ctx.supports.supports.has(id)
}
