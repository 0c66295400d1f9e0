import type { PlaceReading } from '../../../shared/drawing/support/drawnSupport'
import type { Locale } from '../../../shared/model/stageMeta'
import type { Support, Zone } from '../../../shared/model/support'
import { zoneBox } from '../../../shared/model/zoneBox'
import { meaningWords, readLayout } from '../../../shared/queries/layoutMeaning'
import type { DropPlan } from '../../commands/dropThings'

/** What the place of the first thing that comes into a zone means, in words; null where that has no layout. */
export function readingOf(
  { middle: at }: Pick<DropPlan, 'middle'>,
  support: Support,
  { zone }: Zone,
  locale: Locale,
): PlaceReading | null {
  if (zone.layout === undefined || at === undefined) return null
  const box = zoneBox(support, zone)
  const meaning = readLayout(zone.layout, box, { x: at.x - box.x, y: at.y - box.y })
  return { at, part: meaningWords(meaning, zone.layout, { locale, names: support.names }) }
}
