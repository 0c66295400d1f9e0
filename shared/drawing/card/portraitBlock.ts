import type { Box } from '../../geometry/box'
import type { FieldOf } from '../../model/cardKind'
import { type Portrait, portraitIn } from '../../queries/cardValues'
import { drawFace } from '../faces/drawFace'
import { drawStrokes } from '../faces/drawStrokes'
import { fillDisc } from '../noteMarks'
import type { Block } from './block'
import type { GroundName } from './cardColors'
import { boxPiece, type Pen, type Piece } from './pen'
import type { FieldSetting } from './setting'

const CORNER = 0.07

/** A square picture; a faint head and shoulders where there is none. */
export function portraitBlock(field: FieldOf<'image'>, width: number, setting: FieldSetting): Block {
  return {
    natural: width * 0.62,
    least: Math.min(width, setting.size * 4),
    most: width,
    lay: (box) => {
      const side = Math.min(box.width, box.height)
      return portraitPieces(portraitIn(setting.card, field.name), { ...box, width: side, height: side }, setting)
    },
  }
}

export function portraitPieces(portrait: Portrait | null, box: Box, { ground }: Pick<FieldSetting, 'ground'>): Piece[] {
  const back = boxPiece(box, box.width * CORNER, ground, 'faint')
  if (portrait === null) return [back, silhouette(box, ground)]
  if (portrait.kind === 'face') return [back, ({ context }) => drawFace(context, portrait.face, box)]
  if (portrait.kind === 'drawing') {
    return [back, ({ context, colors }) => drawStrokes(context, portrait.strokes, box, colors[ground].ink)]
  }
  return [back, (pen) => drawPicture(pen, portrait.image, box, ground)]
}

function silhouette({ x, y, width }: Box, ground: GroundName): Piece {
  return ({ context, colors }) => {
    context.fillStyle = colors[ground].line
    fillDisc(context, x + width * 0.5, y + width * 0.42, width * 0.17)
    const low = y + width
    context.beginPath()
    context.moveTo(x + width * 0.18, low)
    context.quadraticCurveTo(x + width * 0.18, y + width * 0.66, x + width * 0.5, y + width * 0.66)
    context.quadraticCurveTo(x + width * 0.82, y + width * 0.66, x + width * 0.82, low)
    context.closePath()
    context.fill()
  }
}

/** Its middle, as much as fills the square; the corners are the ground's again. */
function drawPicture({ context, colors, pictureOf }: Pen, id: string, box: Box, ground: GroundName): void {
  const picture = pictureOf(id)
  if (picture === null) return
  const { image } = picture
  const side = Math.min(image.width, image.height)
  if (side <= 0) return
  const [left, top] = [(image.width - side) / 2, (image.height - side) / 2]
  context.drawImage(image, left, top, side, side, box.x, box.y, box.width, box.height)
  context.fillStyle = colors[ground].fill
  traceCorners(context, box, box.width * CORNER)
  context.fill()
}

/** Readers of a PDF draw a bitmap up to a pixel too large. Page units. */
const RIM = 2

/** What a round box leaves of a square one, and a rim around that. */
function traceCorners(context: Pen['context'], { x, y, width, height }: Box, corner: number): void {
  const corners = [
    [x, y, 1, 1],
    [x + width, y, -1, 1],
    [x + width, y + height, -1, -1],
    [x, y + height, 1, -1],
  ] as const
  context.beginPath()
  for (const [left, top, across, down] of corners) {
    const [out, above] = [left - across * RIM, top - down * RIM]
    context.moveTo(out, above)
    context.lineTo(left + across * corner, above)
    context.lineTo(left + across * corner, top)
    context.quadraticCurveTo(left, top, left, top + down * corner)
    context.lineTo(out, top + down * corner)
    context.closePath()
  }
}
