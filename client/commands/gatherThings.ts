import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import { gather } from '../../shared/operations/gathering'
import { LocalEdit } from '../../shared/operations/origin'
import { nextClusterColor } from '../../shared/queries/nextClusterColor'
import { setSelection } from '../session/session'
import type { CommandContext } from './command'
import type { Ground } from './ground'
import { originAround } from './layBlock'
import { idsOf, placementOf, type Things } from './things'
import { canGoInto } from './whyNot'

/**
 * Makes a cluster in another one (null: on the page) around things at page points, the content's top left being
 * `content`; selects it and opens its title where the person may write it. Gives its id; null, with a notice, where that cannot be.
 */
export function gatherThings(
  ctx: CommandContext,
  ground: Ground,
  things: Things,
  { points, content, within }: { points: ReadonlyMap<string, Point>; content: Point; within: string | null },
): string | null {
  if (!canGoInto(ctx, ground, idsOf(things), within, 1)) return null
  const id = createId()
  const color = nextClusterColor(ctx.projection)
  const draft = { id, color, author: ctx.author, createdAt: ctx.now(), origin: originAround(content), in: within }
  if (!gather(ctx.doc, draft, placementOf(things, points), new LocalEdit(), ctx.projection.zones)) return null
  setSelection(ctx.session, [id])
  ctx.session.setState({ titling: ctx.rights.getState().title ? id : null, editing: null, tool: 'select' })
  return id
}
