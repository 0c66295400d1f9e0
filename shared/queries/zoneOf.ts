import type { Place } from '../model/place'

type Holders = ReadonlyMap<string, { readonly place: Place }>

/**
 * The zone that something lies in whose `place.in` this is, over however many clusters, also over those in the trash;
 * null for the bare page.
 */
export function zoneOf(home: string | null, clusters: Holders, zones: { has(id: string): boolean }): string | null {
  const passed = new Set<string>()
  let at = home
  while (at !== null && clusters.has(at) && !passed.has(at)) {
    passed.add(at)
    at = clusters.get(at)?.place.in ?? null
  }
  return at !== null && zones.has(at) ? at : null
}
