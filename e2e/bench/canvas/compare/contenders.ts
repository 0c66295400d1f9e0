import { bestOf, ratio } from '../../measure/statistics'
import type { BenchOptions } from '../../options'
import type { CanvasRig } from '../rig'
import type { CanvasContender } from '../stage/canvasContender'
import { GRAPPE, grappeContender } from '../stage/grappeContender'
import { PEER_CONTENDERS } from '../stage/peerContender'

/** The contender that is the limit. */
const RAW = 'raw canvas'

/** Grappe, and those beside it, that were asked for. */
export function chosenFrom(rig: CanvasRig, only: BenchOptions['only']): CanvasContender[] {
  const all = [grappeContender(rig), ...PEER_CONTENDERS]
  return all.filter(({ name }) => only === null || only.some((word) => name.toLowerCase().startsWith(word)))
}

/** Nobody is always first, or always after the same one. */
export function rotated<Item>(items: readonly Item[], by: number): Item[] {
  const at = by % Math.max(1, items.length)
  return [...items.slice(at), ...items.slice(0, at)]
}

/** Grappe by the limit, and by the best of the peers: what these columns say is in `RATIOS`. */
export function ratiosOf(contenders: readonly string[], of: (contender: string) => readonly number[]): string[] {
  const peers = contenders.filter((name) => name !== GRAPPE && name !== RAW).map(of)
  return [ratio(of(GRAPPE), of(RAW)), ratio(of(GRAPPE), bestOf(peers.filter((values) => values.length > 0)))]
}

export const RATIOS = ['by raw', 'by best peer']
