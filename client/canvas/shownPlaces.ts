import type { Box, Point } from '../../shared/geometry/box'
import { type BoardScene, boxOf } from './boardScene'
import type { HandState } from './handState'
import type { ShownIslands } from './islands/shownIslands'

type Source = { readonly scene: BoardScene; readonly hand: HandState; readonly islands: ShownIslands }

/** Where things are seen on the page, in a hand or not. */
export class ShownPlaces {
  constructor(private readonly source: Source) {}

  /** A note's or a card's top left, or a title card's; null where it is not there. */
  positionOf(id: string): Point | null {
    const at = this.source.scene.note(id) ?? this.source.scene.card(id)
    return at === null ? this.titleCardOf(id) : this.moved(id, at)
  }

  /** The title card; of a folded cluster its pile. */
  titleCardOf(id: string): Box | null {
    const { scene, islands } = this.source
    const island = scene.island(id)
    const shape = island === null ? null : islands.shapeOf(island)
    if (island === null || shape === null) return null
    const { x, y, width, height } = island.isFolded ? shape.box : shape.card
    return { ...this.moved(id, { x, y }), width, height }
  }

  /** The top left by which something moves: of a cluster its own, which is not its card's. */
  originOf(id: string): Point | null {
    const { scene } = this.source
    if (scene.note(id) !== null || scene.card(id) !== null) return this.positionOf(id)
    const origin = scene.island(id) === null ? null : scene.originOf(id)
    return origin === null ? null : this.moved(id, origin)
  }

  /** Of a note or a card with that top left there, or of an island with its cluster's there. */
  boxAt(id: string, at: Point): Box {
    const { scene } = this.source
    const card = scene.card(id)
    if (card !== null) return { ...card.box, ...at }
    const [island, origin] = [scene.island(id), scene.originOf(id)]
    if (island === null || origin === null) return boxOf(at)
    return { ...island.box, x: island.box.x + at.x - origin.x, y: island.box.y + at.y - origin.y }
  }

  private moved(id: string, { x, y }: Point): Point {
    const offset = this.source.hand.offsetFor(id)
    return { x: x + offset.x, y: y + offset.y }
  }
}
