import type { Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import { zoneAt } from '../../shared/queries/zones'
import type { BoardView } from '../board/boardView'
import type { DropPlan } from '../commands/dropThings'
import { whyNotInZone } from '../commands/zoneRules'
import type { BoardScene } from './boardScene'

/** What is let go in no cluster lies in the zone under the middle of the first thing: whether that takes it all. */
export function planZoneDrop(view: BoardView, scene: BoardScene, ids: readonly string[], plan: DropPlan): DropPlan {
  const middle = middleOf(scene, ids[0] ?? '', plan)
  const zone = middle === null ? null : zoneAt(view.projection.zones, middle)
  if (zone === null) return plan
  const refusal = whyNotInZone(view, zone.id, ids)
  return { ...plan, target: { kind: 'zone', id: zone.id }, refusal }
}

function middleOf(scene: BoardScene, id: string, { notes, clusters, cards }: DropPlan): Point | null {
  const note = notes.get(id)
  if (note !== undefined) return { x: note.x + NOTE_SIZE / 2, y: note.y + NOTE_SIZE / 2 }
  const card = cards.get(id)
  const box = scene.card(id)?.box
  if (card !== undefined && box !== undefined) return { x: card.x + box.width / 2, y: card.y + box.height / 2 }
  const [origin, at, island] = [clusters.get(id), scene.originOf(id), scene.island(id)]
  if (origin === undefined || at === null || island === null) return null
  const moved = { x: island.box.x + origin.x - at.x, y: island.box.y + origin.y - at.y }
  return { x: moved.x + island.box.width / 2, y: moved.y + island.box.height / 2 }
}
