import type { Point } from '../../shared/geometry/box'
import type { Place } from '../../shared/model/place'
import { meaningWords, readLayout } from '../../shared/queries/layoutMeaning'
import { CLUSTER_MIDDLE, cardMiddle, NOTE_MIDDLE } from '../../shared/queries/middles'
import type { BoardView } from './boardView'

type Reader = Pick<BoardView, 'projection' | 'supports' | 'meta'>

/**
 * What it means that something lies there in its zone, in a line in the board's language: "Importance 0.8 · Uncertainty
 * 0.2". "" where it lies in no zone, or in one without a layout.
 */
export function placeMeaning(view: Reader, id: string): string {
  const { notes, clusters, cards } = view.projection
  const note = notes.get(id)
  if (note !== undefined) return meaningAt(view, note.place, NOTE_MIDDLE)
  const card = cards.get(id)
  if (card !== undefined) return meaningAt(view, card.place, cardMiddle(card))
  const cluster = clusters.get(id)
  return cluster === undefined ? '' : meaningAt(view, cluster.place, CLUSTER_MIDDLE)
}

function meaningAt({ projection, supports, meta }: Reader, place: Place, middle: Point): string {
  const zone = supports.zones.get(place.in ?? '')
  const box = projection.zones.get(place.in ?? '')
  const layout = zone?.zone.layout
  if (zone === undefined || layout === undefined || box === undefined) return ''
  const { locale } = meta.getState()
  const names = supports.supports.get(zone.support)?.names ?? {}
  const meaning = readLayout(layout, box, { x: place.x + middle.x, y: place.y + middle.y })
  return meaningWords(meaning, layout, { locale, names })
}
