import type * as Y from 'yjs'
import type { Box } from '../../shared/geometry/box'
import type { CardKind } from '../../shared/model/cardKind'
import { compareStacking } from '../../shared/model/stacking'
import {
  kindsOf,
  parseKind,
  parseSupport,
  parseZone,
  type Support,
  supportsOf,
  type Zone,
  zonesOf,
} from '../../shared/model/support'
import { isLive } from '../../shared/queries/readBoard'
import { layZones } from '../../shared/queries/zones'
import { createMapProjection } from './mapProjection'

/** A support as this page shows it; `isPrepared` where it lies in the plan, which only the facilitator sees. */
export type ShownSupport = Support & { readonly isPrepared: boolean; readonly zones: readonly Zone[] }

/**
 * The supports of a board, those in the trash left out. What is given is never changed: a change makes new maps.
 */
export interface SupportsProjection {
  /** From the lowest to the highest. */
  readonly supports: ReadonlyMap<string, ShownSupport>
  readonly zones: ReadonlyMap<string, Zone>
  /** Where zones lie on the page, from the lowest to the highest; not those of what is only prepared. */
  readonly zoneBoxes: ReadonlyMap<string, Box>
  /** The kinds of cards that supports of this board brought along, by name. */
  readonly kinds: ReadonlyMap<string, CardKind>
  onChange(listener: () => void): () => void
  destroy(): void
}

/** Follows the stage, and the plan where this person has one. */
export function createSupportsProjection(stage: Y.Doc, plan: Y.Doc | null = null): SupportsProjection {
  const sources = [stage, ...(plan === null ? [] : [plan])].map((doc) => ({
    doc,
    isPrepared: doc === plan,
    supports: createMapProjection(supportsOf(doc), parseSupport),
    zones: createMapProjection(zonesOf(doc), parseZone),
    kinds: createMapProjection(kindsOf(doc), parseKind),
  }))
  const listeners = new Set<() => void>()
  let read = readAll(sources)

  const follow = () => {
    const hasChanged = sources
      .flatMap(({ supports, zones, kinds }) => [supports, zones, kinds])
      .map((map) => map.takeChange())
    if (hasChanged.every((change) => change === null)) return
    read = readAll(sources)
    for (const listener of [...listeners]) listener()
  }
  for (const { doc } of sources) doc.on('afterTransaction', follow)

  return {
    get supports() {
      return read.supports
    },
    get zones() {
      return read.zones
    },
    get zoneBoxes() {
      return read.zoneBoxes
    },
    get kinds() {
      return read.kinds
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    destroy() {
      for (const { doc, supports, zones, kinds } of sources) {
        doc.off('afterTransaction', follow)
        for (const map of [supports, zones, kinds]) map.destroy()
      }
      listeners.clear()
    },
  }
}

type Source = {
  readonly isPrepared: boolean
  readonly supports: { readonly records: ReadonlyMap<string, Support> }
  readonly zones: { readonly records: ReadonlyMap<string, Zone> }
  readonly kinds: { readonly records: ReadonlyMap<string, CardKind> }
}

function readAll(sources: readonly Source[]) {
  const supports = new Map<string, ShownSupport>()
  const zones = new Map<string, Zone>()
  const kinds = new Map<string, CardKind>()
  for (const source of sources) {
    const ofSupport = bySupport(source.zones.records.values())
    for (const support of [...source.supports.records.values()].sort(compareStacking)) {
      if (!isLive(support) || supports.has(support.id)) continue
      const held = ofSupport.get(support.id) ?? []
      supports.set(support.id, { ...support, isPrepared: source.isPrepared, zones: held })
      for (const zone of held) zones.set(zone.id, zone)
    }
    for (const [name, kind] of source.kinds.records) if (!kinds.has(name)) kinds.set(name, kind)
  }
  const shown = new Map([...supports].filter(([, { isPrepared }]) => !isPrepared))
  return { supports, zones, kinds, zoneBoxes: layZones(shown, zones.values()) }
}

function bySupport(zones: Iterable<Zone>): Map<string, Zone[]> {
  const held = new Map<string, Zone[]>()
  for (const zone of zones) held.set(zone.support, [...(held.get(zone.support) ?? []), zone])
  return held
}
