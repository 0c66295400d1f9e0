import type { Zone } from '../model/support'

/** The zone of a support that shows its challenge; null where it has none. */
export function bannerOf({ zones }: { readonly zones: readonly Zone[] }): Zone | null {
  return zones.find(({ zone }) => zone.look === 'banner') ?? null
}
