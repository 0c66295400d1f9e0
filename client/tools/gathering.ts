import { boxFromCorners } from '../../shared/geometry/box'
import { setSelection } from '../session/session'
import type { CanvasPointer, ToolContext } from './toolContext'

/** A box being drawn around things. */
export type Gathering = {
  readonly down: CanvasPointer
  /** What was selected before. */
  readonly before: ReadonlySet<string>
  readonly adds: boolean
}

/** Selects what the box meets; where it adds, besides what was selected before. */
export function gather<State extends Gathering>(ctx: ToolContext, own: State, pointer: CanvasPointer): State {
  const box = boxFromCorners(own.down.page, pointer.page)
  ctx.previewMarquee(box)
  setSelection(ctx.session, own.adds ? [...own.before, ...ctx.thingsIn(box)] : ctx.thingsIn(box))
  return own
}

/** Leaves the selection as it is now. */
export function endGathering(ctx: ToolContext): void {
  ctx.previewMarquee(null)
}

/** Gives the selection back as it was. */
export function undoGathering(ctx: ToolContext, { before }: Gathering): void {
  setSelection(ctx.session, before)
  ctx.previewMarquee(null)
}
