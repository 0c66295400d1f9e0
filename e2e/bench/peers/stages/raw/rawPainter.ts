import { drawNotes } from '../../../../../shared/drawing/drawNotes'
import type { NotePainter } from '../../../../../shared/drawing/notePainter'
import { type Box, boxesOverlap, boxFromCorners, type Point } from '../../../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../../../shared/model/note'
import type { StageView } from '../../../canvas/stage/benchStage'
import type { RawScene } from './rawScene'

/** What the hand does. Page units. */
export type Hand =
  | { readonly does: 'nothing' }
  | { readonly does: 'drag'; readonly offset: Point }
  | { readonly does: 'marquee'; readonly from: Point; readonly to: Point }

export type Layer = { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D }

/** Of a frame's title, in CSS pixels: it keeps its size on the screen. */
const TITLE = { size: 14, above: 6, narrowest: 60 }

/** Paints what lies, and what is in hand or chosen, each on its own canvas. */
export class RawPainter {
  constructor(
    private readonly scene: RawScene,
    private readonly painter: NotePainter,
    private readonly pixelRatio: number,
  ) {}

  paintBase({ canvas, context }: Layer, view: StageView, inView: Box): void {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    this.drawFrames(context, view, inView)
    drawNotes(context, view, this.scene.notesIn(inView), this.painter, { pixelRatio: this.pixelRatio })
  }

  paintActive({ canvas, context }: Layer, view: StageView, hand: Hand): void {
    context.setTransform(1, 0, 0, 1, 0, 0)
    context.clearRect(0, 0, canvas.width, canvas.height)
    const offset = hand.does === 'drag' ? hand.offset : { x: 0, y: 0 }
    const { selected } = this.scene
    if (hand.does === 'drag') {
      const options = { pixelRatio: this.pixelRatio, height: 'lifted', offset } as const
      drawNotes(context, view, selected, this.painter, options)
    }
    this.enterPage(context, view)
    context.strokeStyle = this.painter.theme.accent
    context.lineWidth = 2 / view.zoom
    for (const { x, y } of selected) context.strokeRect(x + offset.x, y + offset.y, NOTE_SIZE, NOTE_SIZE)
    if (hand.does !== 'marquee') return
    const { x, y, width, height } = boxFromCorners(hand.from, hand.to)
    context.strokeRect(x, y, width, height)
  }

  private drawFrames(context: CanvasRenderingContext2D, view: StageView, inView: Box): void {
    const { theme } = this.painter
    this.enterPage(context, view)
    context.lineWidth = 2 / view.zoom
    context.textBaseline = 'alphabetic'
    for (const cluster of this.scene.clusters) {
      if (!boxesOverlap(inView, cluster)) continue
      const { x, y, width, height, title } = cluster
      context.fillStyle = theme.islands.grey.ground
      context.fillRect(x, y, width, height)
      context.strokeStyle = theme.islands.grey.shore
      context.strokeRect(x, y, width, height)
      if (width * view.zoom < TITLE.narrowest) continue
      context.font = this.painter.titleFont(TITLE.size / view.zoom)
      context.fillStyle = theme.card.ink
      context.fillText(title, x, y - TITLE.above / view.zoom)
    }
  }

  private enterPage(context: CanvasRenderingContext2D, { x, y, zoom }: StageView): void {
    const scale = zoom * this.pixelRatio
    context.setTransform(scale, 0, 0, scale, -x * scale, -y * scale)
  }
}
