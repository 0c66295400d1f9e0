import type { Box, Point } from '../geometry/box'
import type { Card } from '../model/card'
import { pagePosition } from './pagePositions'

/** Where a card lies on the page, by `clusterOrigins`. */
export function cardBox(card: Pick<Card, 'place' | 'width' | 'height'>, origins: ReadonlyMap<string, Point>): Box {
  return { ...pagePosition(card.place, origins), width: card.width, height: card.height }
}
