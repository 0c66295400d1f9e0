import type { Point } from '../../shared/geometry/box'
import { zoneAt } from '../../shared/queries/zones'
import type { BoardView } from '../board/boardView'
import type { DropPlan } from '../commands/dropThings'
import { thingMiddle, zoneRefusal } from '../commands/zoneRefusal'

/** What is let go in no cluster lies in the zone under its middle, each thing by itself: whether these take it all. */
export function planZoneDrop(view: BoardView, ids: readonly string[], plan: DropPlan): DropPlan {
  const comings = ids.flatMap((id) => {
    const corner = plan.notes.get(id) ?? plan.cards.get(id) ?? plan.clusters.get(id)
    return corner === undefined ? [] : [comingTo(view, id, corner)]
  })
  const why = zoneRefusal(
    view,
    comings.map(({ id, zone }) => [id, zone]),
  )
  const zone = why === null ? (comings[0]?.zone ?? null) : why.zone
  const middle = comings.find((coming) => coming.zone === zone)?.middle
  if (zone === null || middle === undefined) return plan
  return { ...plan, target: { kind: 'zone', id: zone }, refusal: why?.refusal ?? null, middle }
}

type Coming = { readonly id: string; readonly zone: string | null; readonly middle: Point }

function comingTo(view: BoardView, id: string, { x, y }: Point): Coming {
  const by = thingMiddle(view, id)
  const middle = { x: x + by.x, y: y + by.y }
  return { id, zone: zoneAt(view.projection.zones, middle)?.id ?? null, middle }
}
