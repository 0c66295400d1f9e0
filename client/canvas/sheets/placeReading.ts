import type { PlaceReading } from '../../../shared/drawing/support/drawnSupport'
import type { Locale } from '../../../shared/model/stageMeta'
import type { Support, Zone } from '../../../shared/model/support'
import type { DropPlan } from '../../commands/dropThings'
import type { BoardScene } from '../boardScene'

/** What the place under the hand means on its zone, where that has a layout. */
export function readingOf(
  _scene: BoardScene,
  _drop: DropPlan,
  _support: Support,
  _zone: Zone,
  _locale: Locale,
): PlaceReading | null {
  return null
}
