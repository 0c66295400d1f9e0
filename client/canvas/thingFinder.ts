import { type Box, boxAround, boxContains, centerOf, type Point } from '../../shared/geometry/box'
import type { ThingHit } from '../tools/toolContext'
import { type BoardScene, boxOf, type SceneCard, type SceneIsland, type SceneNote } from './boardScene'
import type { FarIslands } from './islands/farIslands'
import { isInsidePath, isWholeInsidePath } from './islands/insidePath'

/** Finds notes, cards and islands as they are seen: what a title stands for from far away is not there. */
export class ThingFinder {
  constructor(
    private readonly scene: BoardScene,
    private readonly far: () => FarIslands,
  ) {}

  at(point: Point, reach: number, skip: ReadonlySet<string>): ThingHit | null {
    const far = this.far()
    const { titles, under } = far
    const above = this.scene.islandAt(point, 0, new Set([...skip, ...under, ...titles]))
    if (above?.part === 'title' && this.scene.island(above.id)?.isFolded === false) return above
    const note = this.scene.noteAt(point, reach, skip)
    if (note !== null && isSeen(this.scene.note(note)?.home ?? null, far)) return { id: note, part: 'note' }
    const card = this.scene.cardAt(point, reach, skip)
    if (card !== null && isSeen(this.scene.card(card)?.home ?? null, far)) return { id: card, part: 'card' }
    const hit = this.scene.islandAt(point, reach, new Set([...skip, ...under]))
    if (hit === null) return null
    const { isFolded = false } = this.scene.island(hit.id) ?? {}
    if (isFolded) return { id: hit.id, part: 'pile' }
    return { id: hit.id, part: titles.has(hit.id) ? 'title' : hit.part }
  }

  /** The notes and cards that the box meets, and the islands that lie in it whole in the place of theirs. */
  inBox(box: Box, skip: ReadonlySet<string>): string[] {
    return this.within(
      skip,
      [...this.scene.notesMeeting(box), ...this.scene.cardsMeeting(box)],
      (island) => containsBox(box, island.box),
      (point) => boxContains(box, point),
    )
  }

  /** The same for a closed path: what has its middle inside. */
  insidePath(path: readonly Point[], skip: ReadonlySet<string>): string[] {
    const around = boxOfPath(path)
    return this.within(
      skip,
      [
        ...this.scene.notesMeeting(around).filter((note) => isInsidePath(path, centerOf(boxOf(note)))),
        ...this.scene.cardsMeeting(around).filter(({ box }) => isInsidePath(path, centerOf(box))),
      ],
      (island) => isWholeInsidePath(path, island),
      (point) => isInsidePath(path, point),
    )
  }

  /** Whole islands in the place of what lies in them, then those of the notes and cards that lie in none. */
  private within(
    skip: ReadonlySet<string>,
    sheets: readonly (SceneNote | SceneCard)[],
    hasIsland: (island: SceneIsland) => boolean,
    hasPoint: (point: Point) => boolean,
  ): string[] {
    const far = this.far()
    const { titles, under } = far
    const chosen: string[] = []
    const inside = new Set<string>()
    for (const island of this.scene.islands) {
      const { id, parent, isHidden, isFolded, box } = island
      if (parent !== null && inside.has(parent)) inside.add(id)
      else if (!skip.has(id) && !isHidden && !under.has(id)) {
        const isSmall = isFolded || titles.has(id)
        if (isSmall ? hasPoint(centerOf(box)) : hasIsland(island)) {
          chosen.push(id)
          inside.add(id)
        }
      }
    }
    const isChosen = ({ id, home }: SceneNote | SceneCard) =>
      !skip.has(id) && isSeen(home, far) && !(home !== null && inside.has(home))
    return [...chosen, ...sheets.filter(isChosen).map(({ id }) => id)]
  }
}

/** Not covered by the title of an island from far away. */
function isSeen(home: string | null, { titles, under }: FarIslands): boolean {
  return home === null || !(titles.has(home) || under.has(home))
}

function boxOfPath(path: readonly Point[]): Box {
  return boxAround(path.map(({ x, y }) => ({ x, y, width: 0, height: 0 }))) ?? { x: 0, y: 0, width: 0, height: 0 }
}

function containsBox(outer: Box, inner: Box): boolean {
  const corner = { x: inner.x + inner.width, y: inner.y + inner.height }
  return boxContains(outer, inner) && boxContains(outer, corner)
}
