import { labelBox } from '../../../shared/drawing/drawIslands'
import { roundShore } from '../../../shared/drawing/islandShore'
import { type Box, isSameBox, type Point } from '../../../shared/geometry/box'
import { convexHull } from '../../../shared/geometry/convexHull'
import type { RouteEnd } from '../../../shared/geometry/routeAround'
import type { IslandShape } from '../../../shared/queries/islandShape'
import { type BoardScene, boxOf } from '../boardScene'
import type { FarIslands } from '../islands/farIslands'
import type { ShownIslands } from '../islands/shownIslands'
import { isSameList } from '../sameItems'

/** What an end is made of: as long as it is the same, so is the end. Compared at every frame, so nothing is written out. */
type Made = {
  readonly shape: IslandShape | null
  readonly look: Look | 'sheet'
  readonly box: Box
  readonly offset: Point
}
type Known = { readonly made: Made; readonly end: RouteEnd }

const NOWHERE: Point = { x: 0, y: 0 }

/** The outlines that lines lead to; the same object as long as nothing about it is another. */
export class RelationEnds {
  private readonly known = new Map<string, Known>()
  /** The zoom for which titles stand on larger cards over what is seen of islands; null where they do not. */
  labelled: number | null = null

  constructor(
    private readonly scene: BoardScene,
    private readonly islands: ShownIslands,
  ) {}

  /** The id of what is seen in a thing's place; null where nothing is. */
  shownAs(thing: string, far: FarIslands): string | null {
    const sheet = this.scene.note(thing) ?? this.scene.card(thing)
    if (sheet !== null && !sheet.isHidden && !isUnder(sheet.home, far)) return thing
    for (let at = sheet === null ? thing : sheet.home; at !== null; ) {
      const island = this.scene.island(at)
      if (island === null) return null
      if (!island.isHidden && !far.under.has(at)) return at
      at = island.parent
    }
    return null
  }

  /** Its outline, so far from where it lies. */
  endOf(shown: string, far: FarIslands, offset: Point = NOWHERE): RouteEnd | null {
    const sheet = this.scene.note(shown) ?? this.scene.card(shown)
    const island = sheet === null ? this.scene.island(shown) : null
    if (sheet === null && island === null) return null
    const around = aroundOf(this.scene, sheet === null ? (island?.parent ?? null) : sheet.home)
    if (island !== null) {
      const shape = this.islands.shapeOf(island)
      if (shape === null) return null
      const open = this.labelled !== null && island.title.trim() !== '' ? this.labelled : 'open'
      const look = island.isFolded ? 'pile' : far.titles.has(shown) ? 'far' : open
      const made = { shape, look, box: shape.box, offset } as const
      return this.remember(shown, made, around, () => shoreOf(shape, look, offset))
    }
    const box = this.scene.card(shown)?.box ?? boxOf(this.scene.note(shown) ?? NOWHERE)
    return this.remember(shown, { shape: null, look: 'sheet', box, offset }, around, () => cornersOf(box, offset))
  }

  private remember(id: string, made: Made, around: readonly string[], outline: () => Point[]): RouteEnd {
    const known = this.known.get(id)
    if (known !== undefined && isSameMade(known.made, made) && isSameList(known.end.around, around)) return known.end
    const end = { key: id, outline: outline(), around }
    this.known.set(id, { made, end })
    return end
  }
}

function isSameMade(a: Made, b: Made): boolean {
  return (
    a.shape === b.shape &&
    a.look === b.look &&
    isSameBox(a.box, b.box) &&
    a.offset.x === b.offset.x &&
    a.offset.y === b.offset.y
  )
}

function isUnder(home: string | null, { titles, under }: FarIslands): boolean {
  return home !== null && (titles.has(home) || under.has(home))
}

/** The islands around what lies in this one, itself too, from the innermost. */
export function aroundOf(scene: Pick<BoardScene, 'island'>, home: string | null): string[] {
  const around: string[] = []
  for (let at = home; at !== null; at = scene.island(at)?.parent ?? null) around.push(at)
  return around
}

/** A number is the zoom for which the title stands on a larger card. */
type Look = 'pile' | 'far' | 'open' | number

/** The title card stands out of the shore, but is not seen where the title is on all of the island. */
function shoreOf(shape: IslandShape, look: Look, offset: Point): Point[] {
  if (look === 'pile') return cornersOf(shape.box, offset)
  const shore = roundShore(shape.outline)
  const card = typeof look === 'number' ? labelBox(shape, look) : shape.card
  const hull = look === 'far' ? convexHull(shore) : convexHull([...shore, ...cornersOf(card, NOWHERE)])
  return hull.map(({ x, y }) => ({ x: x + offset.x, y: y + offset.y }))
}

function cornersOf({ x, y, width, height }: Box, offset: Point): Point[] {
  const [left, top] = [x + offset.x, y + offset.y]
  return [
    { x: left, y: top },
    { x: left + width, y: top },
    { x: left + width, y: top + height },
    { x: left, y: top + height },
  ]
}
