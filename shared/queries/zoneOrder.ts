import type { Zone } from '../model/support'

type Held = { readonly isPrepared?: boolean; readonly zones: readonly Zone[] }

/** The zones of the supports that are shown, as lists have them: support by support, in each in reading order. */
export function zonesInOrder(supports: Iterable<Held>): Zone[] {
  const shown = [...supports].filter(({ isPrepared }) => isPrepared !== true)
  return shown.flatMap(({ zones }) => [...zones].sort(compareZones))
}

function compareZones(a: Zone, b: Zone): number {
  const [left, top] = a.zone.rect
  const [otherLeft, otherTop] = b.zone.rect
  return top - otherTop || left - otherLeft || (a.id < b.id ? -1 : 1)
}
