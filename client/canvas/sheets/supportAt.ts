import { boxContains, type Point } from '../../../shared/geometry/box'
import type { BoardScene } from '../boardScene'

/** CSS pixels: a frame that is narrower shows its title alone, all over it. */
const FAR_BELOW = 420
/** A title's letters, in CSS pixels and at least in page units, and how high its tab is by them. */
const LETTERS = { screen: 13, page: 26 }
const TAB = 2.6

/** The topmost support whose title is there: its tab above the frame, or from far away all of it. */
export function supportAt(scene: BoardScene, point: Point, zoom: number): string | null {
  const around = { x: point.x - 1, y: point.y - 1, width: 2, height: 2 }
  const found = scene.supportsMeeting(around).findLast(({ support: { box } }) => {
    if (box.width * zoom < FAR_BELOW) return boxContains(box, point)
    const height = TAB * Math.max(LETTERS.page, LETTERS.screen / zoom)
    return boxContains({ x: box.x, y: box.y - height, width: box.width / 2, height }, point)
  })
  return found?.support.id ?? null
}
