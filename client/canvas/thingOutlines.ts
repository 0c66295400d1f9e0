import type { Point } from '../../shared/geometry/box'
import type { Painted } from './boardPainting'
import type { BoardScene, SceneIsland, SceneNote } from './boardScene'
import type { FarIslands } from './islands/farIslands'
import { type Outline, strokeBox, strokeIsland, strokeOutlines } from './outlines'
import { paintedBox } from './paintedBox'

export function isSeen(
  { home, isHidden }: Pick<SceneNote, 'home' | 'isHidden'>,
  { titles, under }: FarIslands,
): boolean {
  return !isHidden && (home === null || !(titles.has(home) || under.has(home)))
}

/** Around the shores of those of these that are clusters. */
export function strokeIslands(
  context: CanvasRenderingContext2D,
  { scene, islands, camera, far }: Painted,
  ids: Iterable<string>,
  offsetOf: (id: string) => Point,
  color: string,
): void {
  for (const id of ids) {
    const island = scene.island(id)
    const shape = island === null || island.isHidden ? null : islands.shapeOf(island)
    if (shape === null || far.under.has(id)) continue
    const look = island?.isFolded === true ? 'pile' : far.titles.has(id) ? 'far' : 'open'
    strokeIsland(context, camera, shape, { look, offset: offsetOf(id), color })
  }
}

/** Around those of these that are cards. */
export function strokeCards(
  context: CanvasRenderingContext2D,
  { scene, camera, far }: Painted,
  ids: Iterable<string>,
  offsetOf: (id: string) => Point,
  color: string,
): void {
  for (const id of ids) {
    const card = scene.card(id)
    if (card !== null && isSeen(card, far)) strokeBox(context, camera, card.box, { offset: offsetOf(id), color })
  }
}

/** What a search found, fainter than what is selected. */
export function paintMarked(context: CanvasRenderingContext2D, marked: ReadonlySet<string>, painted: Painted): void {
  if (marked.size === 0) return
  context.globalAlpha = 0.55
  strokeThings(context, marked, painted)
  context.globalAlpha = 1
}

/** CSS pixels. */
const GLOW = 18

/** What a passage tells of glows: softer than what is selected, and as far as one sees it from across a room. */
export function paintLit(context: CanvasRenderingContext2D, lit: ReadonlySet<string>, painted: Painted): void {
  if (lit.size === 0) return
  context.shadowColor = painted.painter.theme.accent
  context.shadowBlur = GLOW
  strokeThings(context, lit, painted)
  context.shadowBlur = 0
}

/** Around each of these, or around the pile or the title that it lies under. */
function strokeThings(context: CanvasRenderingContext2D, things: ReadonlySet<string>, painted: Painted): void {
  const { scene, camera, painter, far, hand } = painted
  const { accent } = painter.theme
  const offsetOf = (id: string) => hand.offsetFor(id)
  const seen = scene.notesMeeting(paintedBox(camera)).filter((note) => things.has(note.id) && isSeen(note, far))
  strokeOutlines(
    context,
    camera,
    seen.map((note): Outline => ({ note, offset: offsetOf(note.id), isLifted: false })),
    accent,
  )
  const covered = [...things].flatMap((id) => coveredBy(scene, scene.note(id) ?? placeOf(scene.island(id)), far) ?? [])
  strokeIslands(context, painted, new Set([...covered, ...things]), offsetOf, accent)
  strokeCards(context, painted, things, offsetOf, accent)
}

function placeOf(island: SceneIsland | null): Pick<SceneNote, 'home' | 'isHidden'> | null {
  return island === null ? null : { home: island.parent, isHidden: island.isHidden }
}

/** The pile or the title that is seen in the place of a note or a cluster; null where that itself is. */
export function coveredBy(
  scene: BoardScene,
  note: Pick<SceneNote, 'home' | 'isHidden'> | null,
  far: FarIslands,
): string | null {
  if (note === null || isSeen(note, far)) return null
  for (let at = note.home; at !== null; at = scene.island(at)?.parent ?? null) {
    const island = scene.island(at)
    if (island !== null && !island.isHidden && !far.under.has(at)) return at
  }
  return null
}
