import type { PlaceReading } from '../../../shared/drawing/support/drawnSupport'
import { centerOf, type Point } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import type { Locale } from '../../../shared/model/stageMeta'
import type { Support, Zone } from '../../../shared/model/support'
import { zoneBox } from '../../../shared/model/zoneBox'
import { meaningWords, readLayout } from '../../../shared/queries/layoutMeaning'
import type { DropPlan } from '../../commands/dropThings'
import type { BoardScene } from '../boardScene'

/** What the place of the first thing in hand means on its zone, in words; null where that has no layout. */
export function readingOf(
  scene: BoardScene,
  drop: DropPlan,
  support: Support,
  { zone }: Zone,
  locale: Locale,
): PlaceReading | null {
  const at = middleOf(scene, drop)
  if (zone.layout === undefined || at === null) return null
  const box = zoneBox(support, zone)
  const meaning = readLayout(zone.layout, box, { x: at.x - box.x, y: at.y - box.y })
  return { at, part: meaningWords(meaning, zone.layout, { locale, names: support.names }) }
}

function middleOf(scene: BoardScene, { notes, cards }: DropPlan): Point | null {
  const [note] = notes.values()
  if (note !== undefined) return { x: note.x + NOTE_SIZE / 2, y: note.y + NOTE_SIZE / 2 }
  const [card] = cards
  const box = card === undefined ? undefined : scene.card(card[0])?.box
  return card === undefined || box === undefined ? null : centerOf({ ...box, ...card[1] })
}
