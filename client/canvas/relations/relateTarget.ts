import { type Box, boxesOverlap, type Point } from '../../../shared/geometry/box'
import type { ToolContext } from '../../tools/toolContext'
import type { BoardRenderer } from '../boardRenderer'
import { boxOf } from '../boardScene'
import { aroundOf } from './relationEnds'

/** What a line from that thing may end at there: a note or a cluster, but for what it lies in and what lies in it. */
export function relateTarget(
  { scene }: Pick<BoardRenderer, 'scene'>,
  tools: Pick<ToolContext, 'thingAt'>,
  from: string,
  { point, reach }: { readonly point: Point; readonly reach: number },
): string | null {
  const hit = tools.thingAt(point, reach)
  if (hit === null || hit.part === 'card' || hit.id === from) return null
  const home = scene.note(from)?.home ?? scene.island(from)?.parent ?? null
  if (aroundOf(scene, home).includes(hit.id)) return null
  const { notes, clusters } = scene.contentOf(from)
  return notes.includes(hit.id) || clusters.includes(hit.id) ? null : hit.id
}

/** The page box of a note or an island as it is seen, in a hand or not; null where it is not. */
export function shownBox(
  renderer: Pick<BoardRenderer, 'scene' | 'islandCard' | 'shownPosition'>,
  id: string,
): Box | null {
  const at = renderer.shownPosition(id)
  const note = renderer.scene.note(id)
  if (note !== null) return at === null || note.isHidden ? null : boxOf(at)
  const island = renderer.scene.island(id)
  const card = renderer.islandCard(id)
  if (island === null || island.isHidden || card === null) return null
  if (island.isFolded) return card
  const { box } = island
  return { ...box, x: box.x + card.x - island.card.x, y: box.y + card.y - island.card.y }
}

/** CSS pixels: how far a handle's middle is from a note's corner, and from an island's shore. */
const AWAY = { corner: 14, shore: 16 }

/**
 * Where the handle's middle stands on the screen: at a note's lower right corner, at an island's right shore, and where
 * nothing floats over it. Null where the thing is out of view.
 */
export function handlePlace(box: Box, clear: Box, kind: 'note' | 'cluster'): Point | null {
  if (!boxesOverlap(box, clear)) return null
  const [right, bottom] = [box.x + box.width, box.y + box.height]
  const top = Math.max(box.y, clear.y)
  const middle = (top + Math.min(bottom, clear.y + clear.height)) / 2
  const wish =
    kind === 'note' ? { x: right + AWAY.corner, y: bottom + AWAY.corner } : { x: right + AWAY.shore, y: middle }
  return {
    x: Math.min(wish.x, clear.x + clear.width),
    y: Math.min(wish.y, clear.y + clear.height),
  }
}
