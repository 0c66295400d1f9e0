import { type Detail, type DrawOptions, drawNotes } from '../../shared/drawing/drawNotes'
import type { NotePainter } from '../../shared/drawing/notePainter'
import { type Box, expandBox } from '../../shared/geometry/box'
import { compareStacking } from '../../shared/model/stacking'
import type { SeenView } from '../session/camera'
import { openOnCanvas, type SessionStore } from '../session/session'
import type { BoardScene, SceneCard, SceneNote } from './boardScene'
import type { HandState } from './handState'
import type { Holding } from './holdings'
import { paintDrop } from './islands/dropPainting'
import type { FarIslands } from './islands/farIslands'
import { type IslandWords, paintHeldIslands, paintLyingCards, paintLyingIslands } from './islands/islandPainting'
import type { ShownIslands } from './islands/shownIslands'
import { paintChosenLinks, paintLyingLinks, paintMovingLinks } from './linkPainting'
import { notesOf, paintHeldOutlines, paintLyingOutlines } from './outlinePainting'
import { drawLasso, drawMarquee, strokeBox, strokeIsland, strokeOutlines } from './outlines'
import { paintedBox } from './paintedBox'
import type { RelationPainter } from './relations/relationPainter'
import type { SheetPainter } from './sheets/sheetPainter'
import { coveredBy, isSeen, paintLit, paintMarked } from './thingOutlines'
import type { Veil } from './veil'
import type { Wave } from './wave/wave'

/** What paints a part of the board and comes late; null until it has come. */
export type LateParts = {
  /** Cards and supports. */
  readonly sheets: SheetPainter | null
  /** What lies over the board so that one thing stands out; null where nothing does. */
  readonly veil: Veil | null
  /** What lets notes turn over that were just revealed. */
  readonly wave: Wave | null
  readonly relations: RelationPainter | null
}

/** What painting a layer reads. */
export type Painted = LateParts & {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly islands: ShownIslands
  readonly camera: SeenView
  readonly session: SessionStore
  readonly painter: NotePainter
  readonly detail: Detail
  /** The view is on its way. */
  readonly isMoving: boolean
  readonly words: IslandWords
  readonly far: FarIslands
  /** The notes that are not dimmed; null for all. */
  readonly isBright: ((note: SceneNote) => boolean) | null
}

/** The islands and the notes that lie on the board; those that reach into a page box, which is cleared first, where one is given. Gives how many. */
export function paintBase(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  painted: Painted,
  within?: Box,
): number {
  if (within === undefined) return paintLying(context, pixelRatio, painted, paintedBox(painted.camera))
  context.save()
  clearWithin(context, pixelRatio, painted.camera, within)
  const things = paintLying(context, pixelRatio, painted, expandBox(within, SHADOW_REACH))
  context.restore()
  return things
}

/** A shore's line is wider than its box, and shadows reach farther. Page units; the first in CSS pixels. */
const LINE_REACH = 6
const SHADOW_REACH = 60

/** Empties a page box of the layer, and keeps to it what is painted until the context is restored. */
function clearWithin(context: CanvasRenderingContext2D, pixelRatio: number, camera: SeenView, within: Box): void {
  const { x, y } = camera.pageToScreen(within)
  const { zoom } = camera.state
  const left = Math.floor((x - LINE_REACH) * pixelRatio)
  const top = Math.floor((y - LINE_REACH) * pixelRatio)
  const width = Math.ceil((within.width * zoom + 2 * LINE_REACH) * pixelRatio) + 1
  const height = Math.ceil((within.height * zoom + 2 * LINE_REACH) * pixelRatio) + 1
  context.setTransform(1, 0, 0, 1, 0, 0)
  context.beginPath()
  context.rect(left, top, width, height)
  context.clip()
  context.clearRect(left, top, width, height)
}

/** All that lies on the board and reaches into the page box; pictures of the board are painted so too. Gives how many things those are. */
export function paintLying(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted, view: Box): number {
  const { scene, hand, far } = painted
  painted.sheets?.paintSupports(context, pixelRatio, painted, view)
  paintLyingIslands(context, pixelRatio, painted, far, view)
  painted.relations?.paintLying(context, pixelRatio, { painted, view, brushes: BRUSHES })
  const cards = scene.cardsMeeting(view).filter((card) => !hand.inHand.has(card.id) && isSeen(card, far))
  painted.sheets?.paintArrows(context, pixelRatio, painted, { view, which: 'lying' })
  painted.sheets?.paintCards(context, cards, painted, { pixelRatio })
  paintLyingLinks(context, pixelRatio, painted, view)
  const isLeft = ({ id }: SceneNote) => hand.inHand.has(id) || painted.wave?.covers(id)
  const visible = scene.notesMeeting(view).filter((note) => !isLeft(note) && isSeen(note, far))
  paintNotes(context, visible, painted, { pixelRatio })
  painted.wave?.paintTurning(context, pixelRatio, { painted, view, brushes: BRUSHES })
  paintLyingCards(context, pixelRatio, painted, far, view)
  painted.veil?.paintOver(context, pixelRatio, { painted, view, brushes: BRUSHES })
  return visible.length + cards.length + scene.islandsMeeting(view).length
}

/** All that is not painted on the board itself. */
export function paintActive(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted): void {
  paintAlong(context, pixelRatio, painted)
  paintHeld(context, pixelRatio, painted, painted.hand.holdings.filter(isInHand))
}

/** Under what is in hand: the places that open for it, and the lines that go along. */
export function paintAlong(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted): void {
  const view = paintedBox(painted.camera)
  painted.sheets?.paintZoneDrop(context, pixelRatio, painted)
  paintDrop(context, pixelRatio, painted)
  painted.sheets?.paintArrows(context, pixelRatio, painted, { view, which: 'moving' })
  paintMovingLinks(context, pixelRatio, painted)
  painted.relations?.paintMoving(context, pixelRatio, { painted, view, brushes: BRUSHES })
}

/** What is in these hands, the last one's on top. */
export function paintHeld(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  painted: Painted,
  inHand: readonly Holding[],
): void {
  const { hand, camera, session, far } = painted
  const openNote = openOnCanvas(session.getState())
  const view = paintedBox(camera)
  for (const holding of inHand) {
    const offset = hand.offsetOf(holding)
    const isLifted = holding.how === 'drag' || holding.how === 'copy'
    const state = isLifted ? 'lifted' : 'lying'
    paintHeldIslands(context, painted, holding.clusters, far, view, { pixelRatio, offset, state })
    const cards = cardsOf(holding, painted).filter((card) => isSeen(card, far))
    const isAlone = isLifted && holding.clusters.length === 0
    painted.sheets?.paintCards(context, cards, painted, { pixelRatio, offset, state: isAlone ? 'lifted' : 'lying' })
    const notes = notesOf(holding, painted, offset).filter((note) => isSeen(note, far))
    const height = isAlone ? 'lifted' : 'lying'
    paintNotes(context, notes, painted, { pixelRatio, height, offset, openNote })
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  paintHeldOutlines(context, painted, inHand)
}

/** The dimmed ones first, so that they lie below what one looks for. */
function paintNotes(
  context: CanvasRenderingContext2D,
  notes: readonly SceneNote[],
  { camera, painter, detail, isMoving, isBright }: Painted,
  options: Omit<DrawOptions, 'detail'>,
): void {
  const bright = isBright === null ? notes : notes.filter(isBright)
  if (isBright !== null) {
    context.globalAlpha = DIM
    drawNotes(
      context,
      camera.state,
      notes.filter((note) => !isBright(note)),
      painter,
      { ...options, detail, isMoving },
    )
    context.globalAlpha = 1
  }
  drawNotes(context, camera.state, bright, painter, { ...options, detail, isMoving })
}

/** How much is left of a dimmed note. */
const DIM = 0.22

/** What is chosen or marked and lies on the board, the marquee and the lasso, in CSS pixels. */
export function paintUi(context: CanvasRenderingContext2D, pixelRatio: number, painted: Painted): void {
  const { hand, camera, session, painter } = painted
  const { selection, marked, lit } = session.getState()
  const source = { painted, view: paintedBox(camera), brushes: BRUSHES }
  painted.veil?.paintAround(context, source)
  painted.wave?.paintOwn(context, source)
  painted.relations?.paintChosen(context, source)
  paintChosenLinks(context, pixelRatio, painted, selection)
  paintLyingOutlines(context, painted)
  paintLit(context, lit, painted)
  paintMarked(context, marked, painted)
  if (hand.marquee !== null) drawMarquee(context, camera, hand.marquee, painter.theme.accent)
  if (hand.lasso !== null) drawLasso(context, camera, hand.lasso, painter.theme.accent)
}

/** For what paints on the board and comes late: code that it shares with the canvas would make two files of one. */
const BRUSHES = {
  paintLyingIslands,
  paintLyingCards,
  paintNotes,
  isSeen,
  coveredBy,
  strokeBox,
  strokeIsland,
  strokeOutlines,
}
export type Brushes = typeof BRUSHES

/** True for what leaves the base (see `idsInHand`), and for copies. */
export function isInHand(holding: Holding): boolean {
  return holding.how === 'drag' || holding.client === null
}

/** In stacking order. */
function cardsOf(holding: Holding, { scene }: Painted): SceneCard[] {
  return holding.ids.flatMap((id) => scene.card(id) ?? []).sort(compareStacking)
}
