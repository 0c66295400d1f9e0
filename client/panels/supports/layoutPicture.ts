import type { Box, Point } from '../../../shared/geometry/box'
import { PALETTE, type PaletteColor } from '../../../shared/model/palette'
import type { ListedTemplate } from '../../sync/templates'

type ListedZone = ListedTemplate['zones'][number]

/** How wide a picture of a layout is, in its own units; its height follows from the frame. */
export const PICTURE_WIDTH = 320

/** A small paper or a card that stands for what people will lay there. */
export type PictureThing = Box & { readonly kind: 'note' | 'card'; readonly color: PaletteColor; readonly turn: number }

export type PictureZone = {
  readonly name: string
  readonly box: Box
  readonly color: PaletteColor
  readonly look: ListedZone['look']
  /** Lines of its layout: axes, columns, lanes. */
  readonly lines: readonly (readonly [from: Point, to: Point])[]
  /** Radii of its rings, and their middle. */
  readonly rings: readonly number[]
  readonly things: readonly PictureThing[]
}

/** A template's layout as a small picture, with a few things in it. */
export function layoutPicture({ zones, frame, kinds }: ListedTemplate): {
  readonly height: number
  readonly zones: readonly PictureZone[]
} {
  const height = (PICTURE_WIDTH * frame.height) / frame.width
  const isWall = zones.some(({ look }) => look === 'banner')
  const drawn = zones.map(({ name, rect: [x, y, width, height_], color, look, layout }, at) => {
    const box = inset(
      {
        x: (x * PICTURE_WIDTH) / 100,
        y: (y * height) / 100,
        width: (width * PICTURE_WIDTH) / 100,
        height: (height_ * height) / 100,
      },
      2,
    )
    const hasCards = look === 'wall' && kinds.length > 0 && !isWall
    const things = thingsIn(box, { look, hasCards, from: at * 3 })
    return { name, box, color, look, lines: linesOf(layout, box), rings: ringsOf(layout, box), things }
  })
  return { height, zones: drawn }
}

function inset({ x, y, width, height }: Box, by: number): Box {
  return { x: x + by, y: y + by, width: Math.max(1, width - 2 * by), height: Math.max(1, height - 2 * by) }
}

const NOTE = 13
const CARD = { width: 42, height: 28 }

/** Where things lie in a zone, in shares of it, as if people had laid them; and a little turn each. */
const SPOTS: readonly (readonly [x: number, y: number, turn: number])[] = [
  [0.22, 0.28, -2],
  [0.72, 0.24, 2],
  [0.46, 0.6, -1],
  [0.8, 0.72, 2],
  [0.2, 0.76, 1],
]
/** Of a few papers gathered around a spot. */
const GATHERED: readonly (readonly [x: number, y: number])[] = [
  [-0.55, -0.55],
  [0.55, -0.55],
  [-0.55, 0.55],
]

type Filling = { readonly look: ListedZone['look']; readonly hasCards: boolean; readonly from: number }

function thingsIn(box: Box, { look, hasCards, from }: Filling): PictureThing[] {
  if (look === 'banner' || look === 'legend') return []
  const color = (at: number) => PALETTE[(from + at) % (PALETTE.length - 1)] as PaletteColor
  if (hasCards) {
    const room = SPOTS.filter((_, at) => at < (box.width > 3 * CARD.width ? 4 : 2))
    return room.map(([x, y, turn], at) => ({ kind: 'card', color: color(at), turn, ...around(box, x, y, CARD) }))
  }
  const isWide = look === 'wall' && box.width > 6 * NOTE && box.height > 5 * NOTE
  if (isWide) {
    return SPOTS.slice(0, 4).flatMap(([x, y], at) =>
      GATHERED.map(([dx, dy]): PictureThing => {
        const middle = around(box, x, y, { width: 0, height: 0 })
        const corner = { x: middle.x + dx * (NOTE + 2) - NOTE / 2, y: middle.y + dy * (NOTE + 2) - NOTE / 2 }
        return { kind: 'note', color: color(at), turn: 0, ...corner, width: NOTE, height: NOTE }
      }),
    )
  }
  const isLying = box.width > box.height
  const count = Math.max(1, Math.min(3, Math.floor((isLying ? box.width : box.height) / (2.4 * NOTE))))
  return Array.from({ length: count }, (_, at): PictureThing => {
    const share = (at + 1) / (count + 1)
    const [x, y] = isLying ? [share, 0.56] : [0.5, share]
    return {
      kind: 'note',
      color: color(at),
      turn: at % 2 === 0 ? -2 : 2,
      ...around(box, x, y, { width: NOTE, height: NOTE }),
    }
  })
}

function around(box: Box, x: number, y: number, size: { readonly width: number; readonly height: number }): Box {
  return { x: box.x + x * box.width - size.width / 2, y: box.y + y * box.height - size.height / 2, ...size }
}

function linesOf(layout: ListedZone['layout'], { x, y, width, height }: Box): [Point, Point][] {
  const upright = (share: number): [Point, Point] => [
    { x: x + share * width, y },
    { x: x + share * width, y: y + height },
  ]
  const across = (share: number): [Point, Point] => [
    { x, y: y + share * height },
    { x: x + width, y: y + share * height },
  ]
  switch (layout?.kind) {
    case 'axes':
      return [...(layout.x === undefined ? [] : [across(0.5)]), ...(layout.y === undefined ? [] : [upright(0.5)])]
    case 'quadrants':
      return [across(0.5), upright(0.5)]
    case 'columns':
      return layout.columns.slice(1).map((_, at) => upright((at + 1) / layout.columns.length))
    case 'lanes':
      return layout.lanes.slice(1).map((_, at) => across((at + 1) / layout.lanes.length))
    default:
      return []
  }
}

function ringsOf(layout: ListedZone['layout'], { width, height }: Box): number[] {
  if (layout?.kind !== 'rings') return []
  const most = Math.min(width, height) / 2 - 3
  return layout.rings.map((_, at) => (most * (at + 1)) / layout.rings.length)
}
