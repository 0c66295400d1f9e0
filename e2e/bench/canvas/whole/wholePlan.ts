import { countClusters, type WallPlan } from './planWall'

/** How many of what a whole board has. */
export type WholePlan = {
  /** Each is a KJ wall, below the one before. */
  readonly walls: readonly WallPlan[]
  /** Notes that lie alone in the last wall's strip for them. */
  readonly wolves: number
  readonly personas: number
  readonly actions: number
  readonly relations: number
}

export function countWhole({ walls, wolves, personas, actions, relations }: WholePlan) {
  const sum = (of: (wall: WallPlan) => number) => walls.reduce((all, wall) => all + of(wall), 0)
  return {
    notes: sum(({ notes }) => notes) + wolves,
    clusters: sum(countClusters),
    cards: personas + actions,
    relations,
    supports: walls.length + 2,
  }
}
