import type * as Y from 'yjs'
import type { CardKind } from '../../shared/model/cardKind'
import { compareStacking } from '../../shared/model/stacking'
import { kindsOf, supportsOf, zonesOf } from '../../shared/model/stageMaps'
import { parseKind, parseSupport, parseZone, type Support, type Zone } from '../../shared/model/support'
import { isLive } from '../../shared/queries/readBoard'
import { layZones } from '../../shared/queries/zones'
import { createMapProjection } from './mapProjection'
import type { ReadSupports, ShownSupport } from './supportsProjection'

/** What has been read, and is read anew by each transaction that changes it. */
export type SupportsReading = { readonly current: ReadSupports; destroy(): void }

export type SupportsReader = (stage: Y.Doc, plan: Y.Doc | null, onChange: () => void) => SupportsReading

/** Reads the supports of a stage and of a plan, and follows both. */
export const readSupports: SupportsReader = (stage, plan, onChange) => {
  const sources = [stage, ...(plan === null ? [] : [plan])].map((doc) => ({
    doc,
    isPrepared: doc === plan,
    supports: createMapProjection(supportsOf(doc), parseSupport),
    zones: createMapProjection(zonesOf(doc), parseZone),
    kinds: createMapProjection(kindsOf(doc), parseKind),
  }))
  let current = readAll(sources, new Map())
  const follow = () => {
    const maps = sources.flatMap(({ supports, zones, kinds }) => [supports, zones, kinds])
    if (maps.map((map) => map.takeChange()).every((change) => change === null)) return
    current = readAll(sources, current.supports)
    onChange()
  }
  for (const { doc } of sources) doc.on('afterTransaction', follow)
  return {
    get current() {
      return current
    },
    destroy() {
      for (const { doc, supports, zones, kinds } of sources) {
        doc.off('afterTransaction', follow)
        for (const map of [supports, zones, kinds]) map.destroy()
      }
    },
  }
}

type Source = {
  readonly isPrepared: boolean
  readonly supports: { readonly records: ReadonlyMap<string, Support> }
  readonly zones: { readonly records: ReadonlyMap<string, Zone> }
  readonly kinds: { readonly records: ReadonlyMap<string, CardKind> }
}

function readAll(sources: readonly Source[], before: ReadSupports['supports']): ReadSupports {
  const supports = new Map<string, ShownSupport>()
  const zones = new Map<string, Zone>()
  const kinds = new Map<string, CardKind>()
  const deleted: Support[] = []
  for (const source of sources) {
    const ofSupport = bySupport(source.zones.records.values())
    for (const support of [...source.supports.records.values()].sort(compareStacking)) {
      if (!isLive(support)) deleted.push(support)
      if (!isLive(support) || supports.has(support.id)) continue
      const held = ofSupport.get(support.id) ?? []
      supports.set(support.id, shown(support, { isPrepared: source.isPrepared, zones: held }, before.get(support.id)))
      for (const zone of held) zones.set(zone.id, zone)
    }
    for (const [name, kind] of source.kinds.records) if (!kinds.has(name)) kinds.set(name, kind)
  }
  const seen = new Map([...supports].filter(([, { isPrepared }]) => !isPrepared))
  deleted.sort((a, b) => (b.deletedAt ?? 0) - (a.deletedAt ?? 0))
  return { supports, deleted, zones, kinds, zoneBoxes: layZones(seen, zones.values()) }
}

/** Of each support that is shown, what it was read from. */
const recordOf = new WeakMap<ShownSupport, Support>()

/** The same object as before where nothing of it is another. */
function shown(
  record: Support,
  { isPrepared, zones }: Pick<ShownSupport, 'isPrepared' | 'zones'>,
  before: ShownSupport | undefined,
): ShownSupport {
  if (
    before !== undefined &&
    recordOf.get(before) === record &&
    before.isPrepared === isPrepared &&
    isSameList(before.zones, zones)
  )
    return before
  const made = { ...record, isPrepared, zones }
  recordOf.set(made, record)
  return made
}

function isSameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, at) => one === b[at])
}

function bySupport(zones: Iterable<Zone>): Map<string, Zone[]> {
  const held = new Map<string, Zone[]>()
  for (const zone of zones) held.set(zone.support, [...(held.get(zone.support) ?? []), zone])
  return held
}
