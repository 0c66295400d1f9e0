import { boxesOverlap } from '../../shared/geometry/box'
import { findPagePosition } from '../../shared/queries/pagePositions'
import type { BoardView } from '../board/boardView'
import type { HandState } from './handState'
import type { GlideSources } from './noteGlides'
import { paintedBox } from './paintedBox'
import type { ShownPlaces } from './shownPlaces'
import type { Stagehand } from './stagehand'

type Shown = { readonly places: ShownPlaces; readonly hand: HandState }

/** What glides ask of a board and of what is shown of it. */
export function createGlideSources(
  { projection, camera }: Pick<BoardView, 'projection' | 'camera'>,
  { prefersStillness }: Pick<Stagehand, 'prefersStillness'>,
  shown: () => Shown,
): GlideSources {
  return {
    shownAt: (id) => shown().places.originOf(id),
    placedAt(id) {
      const place = (projection.notes.get(id) ?? projection.cards.get(id))?.place
      if (place !== undefined) return findPagePosition(place, projection)
      const cluster = projection.clusters.get(id)
      return cluster === undefined ? null : findPagePosition(cluster.place, projection, id)
    },
    isInOwnHand: (id) => shown().hand.drag?.ids.includes(id) === true,
    isInView: (from, to, id) => {
      const box = paintedBox(camera)
      return [from, to].some((at) => boxesOverlap(box, shown().places.boxAt(id, at)))
    },
    prefersStillness,
  }
}
