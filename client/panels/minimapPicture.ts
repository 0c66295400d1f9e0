import type { CreateCanvas, DrawingContext } from '../../shared/drawing/context'
import type { CanvasTheme } from '../../shared/drawing/theme'
import { type Box, boxAround, type Point } from '../../shared/geometry/box'
import type { BoardView } from '../board/boardView'
import type { ProjectionChange } from '../document/types'
import { drawMinimap, EMPTY_MINIMAP, readMinimap } from './minimapContent'

/** CSS pixels. */
export const MINIMAP = { width: 184, height: 120 } as const

const MARGIN = 10

/** Device pixels per CSS pixel. */
const RATIO = 2

/** What is read of a canvas context. */
type Context = Pick<DrawingContext, 'setTransform' | 'drawImage' | 'strokeStyle' | 'lineWidth'> &
  Pick<CanvasRenderingContext2D, 'strokeRect'>

type Sources = Pick<BoardView, 'projection' | 'supports' | 'kinds' | 'camera'> & {
  readonly theme: CanvasTheme
  readonly createCanvas: CreateCanvas
}

/**
 * The board as a map: supports faintly below all, every island as a shape, every card as a sheet and every note as a dot
 * of its colour, the view as a frame. The map shows all of it and the view, whichever reaches farther. `readNotes` costs
 * a walk through all notes, `paint` a rectangle a note where the map's scale changed, else next to nothing.
 */
export function createMinimapPicture({ camera, theme, createCanvas, ...board }: Sources) {
  const spare = createCanvas(MINIMAP.width * RATIO, MINIMAP.height * RATIO)
  let drawn = ''
  let content = EMPTY_MINIMAP

  const frame = () => frameOf(content.whole, camera.visibleBox())
  const drawBoard = ({ scale, left, top }: { scale: number; left: number; top: number }) => {
    const wanted = `${scale} ${left} ${top}`
    if (wanted === drawn) return
    drawn = wanted
    const { context } = spare
    context.setTransform(RATIO, 0, 0, RATIO, 0, 0)
    context.fillStyle = theme.board
    context.fillRect(0, 0, MINIMAP.width, MINIMAP.height)
    drawMinimap(context, content, theme, { scale, left, top })
  }
  return {
    readNotes() {
      content = readMinimap(board)
      drawn = ''
    },
    /** On a canvas of the minimap's size times the pixel ratio 2. */
    paint(context: Context) {
      const place = frame()
      const { scale, left, top, view } = place
      drawBoard(place)
      context.setTransform(RATIO, 0, 0, RATIO, 0, 0)
      context.drawImage(spare.image, 0, 0, MINIMAP.width, MINIMAP.height)
      context.strokeStyle = theme.accent
      context.lineWidth = 2
      context.strokeRect((view.x - left) * scale, (view.y - top) * scale, view.width * scale, view.height * scale)
    },
    /** The page point under a point of the map in CSS pixels. */
    pageAt({ x, y }: Point): Point {
      const { scale, left, top } = frame()
      return { x: left + x / scale, y: top + y / scale }
    },
  }
}

/** Where the map lies so that it shows the content and the view. */
function frameOf(content: Box | null, view: Box) {
  const shown = content === null ? view : (boxAround([content, view]) ?? view)
  const scale = Math.min(
    (MINIMAP.width - 2 * MARGIN) / Math.max(1, shown.width),
    (MINIMAP.height - 2 * MARGIN) / Math.max(1, shown.height),
  )
  const left = shown.x - (MINIMAP.width / scale - shown.width) / 2
  const top = shown.y - (MINIMAP.height / scale - shown.height) / 2
  return { scale, left, top, view }
}

/** True where a change may make another map: letters and stacking do not. */
export function mayRedraw(change: ProjectionChange): boolean {
  const { notes, removedNotes, clusters, removedClusters, cards, removedCards, hasZonesMoved } = change
  if (hasZonesMoved || removedNotes.size + removedCards.size + clusters.size + removedClusters.size > 0) return true
  return [...notes.values(), ...cards.values()].some(
    (fields) => fields === 'all' || SHOWN.some((field) => fields.has(field)),
  )
}

const SHOWN = ['place', 'color', 'deletedAt']
