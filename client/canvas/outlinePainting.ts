import { type Box, boxesOverlap, type Point } from '../../shared/geometry/box'
import type { Painted } from './boardPainting'
import { boxOf, type SceneNote } from './boardScene'
import type { HandState } from './handState'
import type { Holding } from './holdings'
import { type Outline, strokeOutlines } from './outlines'
import { paintedBox } from './paintedBox'
import { isSeen, strokeCards, strokeIslands } from './thingOutlines'

const NOWHERE: Point = { x: 0, y: 0 }

/**
 * Around what others hold and what is chosen of what lies, in CSS pixels: above all, where it rests while something is
 * dragged.
 */
export function paintLyingOutlines(context: CanvasRenderingContext2D, painted: Painted): void {
  for (const holding of painted.hand.holdings) {
    if (holding.client !== null && holding.how !== 'drag') paintOthers(context, painted, holding)
  }
  const offsets = offsetsInHand(painted.hand)
  const { selection } = painted.session.getState()
  paintChosen(
    context,
    painted,
    [...selection].filter((id) => !offsets.has(id)),
    offsets,
  )
}

/** The same of what is in these hands, with which it moves. */
export function paintHeldOutlines(
  context: CanvasRenderingContext2D,
  painted: Painted,
  inHand: readonly Holding[],
): void {
  for (const holding of inHand) if (holding.client !== null) paintOthers(context, painted, holding)
  const offsets = offsetsInHand(painted.hand)
  const held = new Set(inHand.flatMap(({ ids, clusters }) => [...ids, ...clusters]))
  const { selection } = painted.session.getState()
  paintChosen(
    context,
    painted,
    [...selection].filter((id) => held.has(id) && offsets.has(id)),
    offsets,
  )
}

function paintOthers(context: CanvasRenderingContext2D, painted: Painted, holding: Holding): void {
  const { hand, camera, far } = painted
  const { color } = holding.person
  const offset = hand.offsetOf(holding)
  const isAlone = holding.clusters.length === 0
  const shape = { offset, isLifted: holding.how === 'drag' && isAlone }
  const notes = isAlone ? notesOf(holding, painted, offset) : []
  const outlines = notes.filter((note) => isSeen(note, far)).map((note): Outline => ({ note, ...shape }))
  strokeOutlines(context, camera, outlines, color)
  strokeIslands(context, painted, holding.roots, () => offset, color)
  strokeCards(context, painted, isAlone ? holding.ids : [], () => offset, color)
}

function paintChosen(
  context: CanvasRenderingContext2D,
  painted: Painted,
  chosen: readonly string[],
  offsets: ReadonlyMap<string, Point>,
): void {
  if (chosen.length === 0) return
  const { hand, camera, painter, scene, far } = painted
  const { accent } = painter.theme
  const lifted = new Set(hand.holdings.flatMap(liftedBy))
  const box = paintedBox(camera)
  const offsetOf = (id: string) => offsets.get(id) ?? NOWHERE
  const notes = chosen.flatMap((id): Outline[] => {
    const note = scene.note(id)
    const offset = offsetOf(id)
    if (note === null || !isSeen(note, far) || !isIn(box, note, offset)) return []
    return [{ note, offset, isLifted: lifted.has(id) }]
  })
  strokeOutlines(context, camera, notes, accent)
  strokeIslands(context, painted, chosen, offsetOf, accent)
  strokeCards(context, painted, chosen, offsetOf, accent)
}

function liftedBy({ how, ids, clusters }: Holding): readonly string[] {
  return (how === 'drag' || how === 'copy') && clusters.length === 0 ? ids : []
}

function offsetsInHand(hand: HandState): Map<string, Point> {
  const offsets = new Map<string, Point>()
  for (const holding of hand.holdings) {
    if (holding.how === 'write') continue
    for (const id of [...holding.ids, ...holding.clusters]) offsets.set(id, hand.offsetOf(holding))
  }
  return offsets
}

/** Those in view where the hand has them, in stacking order. */
export function notesOf(holding: Holding, { scene, camera }: Painted, offset: Point): SceneNote[] {
  const box = paintedBox(camera)
  const notes = holding.ids.flatMap((id) => scene.note(id) ?? []).filter((note) => isIn(box, note, offset))
  return scene.sort(notes)
}

function isIn(box: Box, note: SceneNote, offset: Point): boolean {
  return boxesOverlap(box, boxOf({ x: note.x + offset.x, y: note.y + offset.y }))
}
