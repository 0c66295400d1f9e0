import type { CreateCanvas, DrawingContext } from '../../shared/drawing/context'
import type { CanvasTheme } from '../../shared/drawing/theme'
import { type Box, boxAround, expandBox, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE } from '../../shared/model/note'
import type { PaletteColor } from '../../shared/model/palette'
import { readIslands } from '../../shared/queries/islands'
import { findPagePosition } from '../../shared/queries/pagePositions'
import { isLive } from '../../shared/queries/readBoard'
import type { BoardProjection, ProjectionChange } from '../document/types'
import type { Camera } from '../session/camera'

/** CSS pixels. */
export const MINIMAP = { width: 184, height: 120 } as const

const MARGIN = 10
/** However far one has stepped back, a note is still a dot. CSS pixels. */
const SMALLEST = 1.5

/** Device pixels per CSS pixel. */
const RATIO = 2

/** What is read of a canvas context. */
type Context = Pick<DrawingContext, 'setTransform' | 'drawImage' | 'strokeStyle' | 'lineWidth'> &
  Pick<CanvasRenderingContext2D, 'strokeRect'>

type Sources = {
  readonly projection: BoardProjection
  readonly camera: Camera
  readonly theme: CanvasTheme
  readonly createCanvas: CreateCanvas
}

/**
 * The board as a map: every island as a shape and every note as a dot of its colour, the view as a frame. The map shows all notes and the view,
 * whichever reaches farther. `readNotes` costs a walk through all notes, `paint` a rectangle a note where the map's scale
 * changed, else next to nothing.
 */
export function createMinimapPicture({ projection, camera, theme, createCanvas }: Sources) {
  const board = createCanvas(MINIMAP.width * RATIO, MINIMAP.height * RATIO)
  let drawn = ''
  let dots: { readonly x: number; readonly y: number; readonly color: PaletteColor }[] = []
  let shores: readonly Shore[] = []
  let content: Box | null = null

  const frame = () => frameOf(content, camera.visibleBox())
  const drawBoard = ({ scale, left, top }: { scale: number; left: number; top: number }) => {
    const wanted = `${scale} ${left} ${top}`
    if (wanted === drawn) return
    drawn = wanted
    const { context } = board
    context.setTransform(RATIO, 0, 0, RATIO, 0, 0)
    context.fillStyle = theme.board
    context.fillRect(0, 0, MINIMAP.width, MINIMAP.height)
    fillShores(context, shores, theme, (point) => ({ x: (point.x - left) * scale, y: (point.y - top) * scale }))
    const side = Math.max(SMALLEST, NOTE_SIZE * scale)
    let ink: PaletteColor | null = null
    for (const { x, y, color } of dots) {
      if (color !== ink) context.fillStyle = theme.papers[color]
      ink = color
      context.fillRect((x - left) * scale, (y - top) * scale, side, side)
    }
  }
  return {
    readNotes() {
      dots = [...projection.notes.values()].filter(isLive).map(({ place, color }) => {
        return { ...findPagePosition(place, projection), color }
      })
      dots.sort((a, b) => (a.color < b.color ? -1 : a.color > b.color ? 1 : 0))
      shores = shoresOf(projection)
      drawn = ''
      const boxes = dots.map(({ x, y }) => ({ x, y, width: NOTE_SIZE, height: NOTE_SIZE }))
      const whole = boxAround([...boxes, ...shores.map(({ box }) => box)])
      content = whole === null ? null : expandBox(whole, NOTE_SIZE / 2)
    },
    /** On a canvas of the minimap's size times the pixel ratio 2. */
    paint(context: Context) {
      const place = frame()
      const { scale, left, top, view } = place
      drawBoard(place)
      context.setTransform(RATIO, 0, 0, RATIO, 0, 0)
      context.drawImage(board.image, 0, 0, MINIMAP.width, MINIMAP.height)
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

type Shore = { readonly outline: readonly Point[]; readonly box: Box; readonly color: PaletteColor }

function shoresOf(projection: BoardProjection): Shore[] {
  return [...readIslands(projection).values()].map(({ id, outline, box }) => {
    return { outline, box, color: projection.clusters.get(id)?.color ?? 'grey' }
  })
}

function fillShores(
  context: DrawingContext,
  shores: readonly Shore[],
  theme: CanvasTheme,
  toMap: (point: Point) => Point,
): void {
  for (const { outline, color } of shores) {
    context.beginPath()
    for (const [at, point] of outline.map(toMap).entries()) {
      if (at === 0) context.moveTo(point.x, point.y)
      else context.lineTo(point.x, point.y)
    }
    context.fillStyle = theme.islands[color].ground
    context.fill()
  }
}

/** True where a change may make another map: letters and stacking do not. */
export function mayRedraw({ notes, removedNotes, clusters, removedClusters }: ProjectionChange): boolean {
  if (removedNotes.size > 0 || clusters.size > 0 || removedClusters.size > 0) return true
  return [...notes.values()].some((fields) => fields === 'all' || SHOWN.some((field) => fields.has(field)))
}

const SHOWN = ['place', 'color', 'deletedAt']
