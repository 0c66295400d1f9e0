import type * as Y from 'yjs'
import { supportsOf, zonesOf } from '../model/stageMaps'
import { parseSupport, parseZone, type Support } from '../model/support'
import { layZones, type ZoneBoxes } from './zones'

/** Where the zones of a stage's supports lie on the page. */
export function readZones(stage: Y.Doc): ZoneBoxes {
  const supports = new Map<string, Support>()
  for (const [id, entry] of supportsOf(stage)) {
    const support = parseSupport(id, entry)
    if (support.ok) supports.set(id, support.value)
  }
  const zones = [...zonesOf(stage)].flatMap(([id, entry]) => {
    const zone = parseZone(id, entry)
    return zone.ok ? [zone.value] : []
  })
  return layZones(supports, zones)
}
