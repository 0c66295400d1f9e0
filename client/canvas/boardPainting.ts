import { type Detail, drawNotes } from '../../shared/drawing/drawNotes'
import type { NotePainter } from '../../shared/drawing/notePainter'
import { type Box, boxesOverlap, expandBox, type Point } from '../../shared/geometry/box'
import type { Camera } from '../session/camera'
import { openOnCanvas, type SessionStore } from '../session/session'
import { type BoardScene, boxOf, type SceneNote } from './boardScene'
import type { HandState } from './handState'
import type { Holding } from './holdings'
import { paintChosenLinks, paintLyingLinks, paintMovingLinks } from './linkPainting'
import { drawMarquee, type Outline, strokeOutlines } from './outlines'

/** What painting a layer reads. */
export type Painted = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly camera: Camera
  readonly session: SessionStore
  readonly painter: NotePainter
  readonly detail: Detail
}

const NOWHERE: Point = { x: 0, y: 0 }

/** The view and what casts its shadow into it. */
export function paintedBox(camera: Camera): Box {
  return expandBox(camera.visibleBox(), 60)
}

/** The notes that lie on the board. */
export function paintBase(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted): void {
  const { scene, hand, camera, painter, detail } = painted
  paintLyingLinks(context, pixelRatio, painted, paintedBox(camera))
  const visible = scene.notesMeeting(paintedBox(camera))
  const lying = hand.inHand.size === 0 ? visible : visible.filter((note) => !hand.inHand.has(note.id))
  drawNotes(context, camera.state, lying, painter, { pixelRatio, detail })
}

/** The notes in hand, one's own on top. */
export function paintActive(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted): void {
  const { hand, camera, painter, detail, session } = painted
  const openNote = openOnCanvas(session.getState())
  paintMovingLinks(context, pixelRatio, painted)
  for (const holding of hand.holdings) {
    if (!isInHand(holding)) continue
    const offset = hand.offsetOf(holding)
    const height = holding.how === 'drag' || holding.how === 'copy' ? 'lifted' : 'lying'
    const notes = notesOf(holding, painted, offset)
    drawNotes(context, camera.state, notes, painter, { pixelRatio, detail, height, offset, openNote })
  }
}

/** Selection, others' hands and the marquee, in CSS pixels. */
export function paintUi(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted): void {
  const { hand, camera, session, painter, scene } = painted
  const { selection, marked } = session.getState()
  paintChosenLinks(context, pixelRatio, painted, selection)
  for (const holding of hand.holdings) {
    if (holding.client === null) continue
    const offset = hand.offsetOf(holding)
    const shape = { offset, isLifted: holding.how === 'drag' }
    const outlines = notesOf(holding, painted, offset).map((note): Outline => ({ note, ...shape }))
    strokeOutlines(context, camera, outlines, holding.person.color)
  }
  paintMarked(context, marked, painted)
  const offsets = offsetsInHand(hand)
  const lifted = new Set(hand.holdings.flatMap(({ how, ids }) => (how === 'drag' || how === 'copy' ? ids : [])))
  const box = paintedBox(camera)
  const selected = [...selection].flatMap((id): Outline[] => {
    const note = scene.note(id)
    const offset = offsets.get(id) ?? NOWHERE
    if (note === null || !isIn(box, note, offset)) return []
    return [{ note, offset, isLifted: lifted.has(id) }]
  })
  strokeOutlines(context, camera, selected, painter.theme.accent)
  if (hand.marquee !== null) drawMarquee(context, camera, hand.marquee, painter.theme.accent)
}

/** What a search found, fainter than what is selected. */
function paintMarked(context: CanvasRenderingContext2D, marked: ReadonlySet<string>, painted: Painted): void {
  if (marked.size === 0) return
  const { scene, camera, painter } = painted
  const shape = { offset: NOWHERE, isLifted: false }
  const found = scene.notesMeeting(paintedBox(camera)).filter(({ id }) => marked.has(id))
  const outlines = found.map((note): Outline => ({ note, ...shape }))
  context.globalAlpha = 0.55
  strokeOutlines(context, camera, outlines, painter.theme.accent)
  context.globalAlpha = 1
}

/** True for what leaves the base (see `idsInHand`), and for copies. */
function isInHand(holding: Holding): boolean {
  return holding.how === 'drag' || holding.client === null
}

function offsetsInHand(hand: HandState): Map<string, Point> {
  const offsets = new Map<string, Point>()
  for (const holding of hand.holdings) {
    if (holding.how === 'write') continue
    for (const id of holding.ids) offsets.set(id, hand.offsetOf(holding))
  }
  return offsets
}

function notesOf(holding: Holding, { scene, camera }: Painted, offset: Point): SceneNote[] {
  const box = paintedBox(camera)
  const notes = holding.ids.flatMap((id) => scene.note(id) ?? []).filter((note) => isIn(box, note, offset))
  return scene.sort(notes)
}

function isIn(box: Box, note: SceneNote, offset: Point): boolean {
  return boxesOverlap(box, boxOf({ x: note.x + offset.x, y: note.y + offset.y }))
}
