import { zoneOf } from '../../shared/queries/zoneOf'
import type { BoardView } from './boardView'
import { placeMeaning } from './placeMeaning'
import { zoneName, zoneNameWords } from './zoneName'

/** The zone that something lies in, also in a cluster, and what its place means there; "" for none. */
export function placeWords(view: Pick<BoardView, 'projection' | 'supports' | 'meta'>, id: string): string {
  const { notes, clusters, cards } = view.projection
  const home = (notes.get(id) ?? cards.get(id) ?? clusters.get(id))?.place.in ?? null
  const zone = zoneName(view, zoneOf(home, clusters, view.supports.zones) ?? '')
  if (zone === null) return ''
  const meaning = placeMeaning(view, id)
  return meaning === '' ? zoneNameWords(zone) : `${zoneNameWords(zone)}, ${meaning}`
}
