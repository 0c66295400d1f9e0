import { drawShore } from '../../../shared/drawing/islandShore'
import type { NotePainter } from '../../../shared/drawing/notePainter'
import type { Box, Point } from '../../../shared/geometry/box'
import { NOTE_SIZE } from '../../../shared/model/note'
import { islandShape } from '../../../shared/queries/islandShape'
import type { SeenView } from '../../session/camera'
import type { BoardScene } from '../boardScene'
import type { HandState } from '../handState'

type Source = {
  readonly scene: BoardScene
  readonly hand: HandState
  readonly camera: SeenView
  readonly painter: NotePainter
}

const CORNER = 8

/** The places that open for what is in hand, and the island that would come to be around two notes. */
export function paintDrop(
  context: CanvasRenderingContext2D,
  pixelRatio: number,
  { scene, hand, camera, painter }: Source,
): void {
  const { drop } = hand
  if (drop === null || drop.target === null || drop.refusal !== null) return
  if (drop.target.kind === 'note' && drop.origin !== null) {
    const notes = [...drop.notes.values()]
    const cards = [...drop.cards].map(([id, at]) => sheetBox(scene, id, at))
    const shape = islandShape({ origin: drop.origin, notes, cards, islands: [], isFolded: false })
    drawShore(context, camera.state, { outline: shape.outline, color: 'violet' }, painter, {
      pixelRatio,
      state: 'target',
    })
  }
  if (drop.target.kind === 'zone') return
  const { zoom } = camera.state
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0)
  context.strokeStyle = painter.theme.accent
  context.lineWidth = 2
  context.setLineDash([7, 5])
  for (const [id, place] of [...drop.notes, ...drop.cards]) {
    if (id === drop.target.id) continue
    const { x, y } = camera.pageToScreen(place)
    const { width, height } = sheetBox(scene, id, place)
    context.beginPath()
    context.roundRect(x, y, width * zoom, height * zoom, CORNER * zoom)
    context.fillStyle = painter.theme.accent
    context.globalAlpha = 0.1
    context.fill()
    context.globalAlpha = 1
    context.stroke()
  }
  context.setLineDash([])
}

function sheetBox(scene: BoardScene, id: string, at: Point): Box {
  const box = scene.card(id)?.box ?? { width: NOTE_SIZE, height: NOTE_SIZE }
  return { ...box, ...at }
}
