import type { Box } from '../../geometry/box'
import type { AreaDefinition, CardKind, FaceDefinition } from '../../model/cardKind'
import { fieldOf } from '../../model/fieldOf'
import { areaBlocks } from './areaBlocks'
import type { GroundName } from './cardColors'
import { linePiece, type Piece } from './pen'
import type { CardSetting, FieldSetting } from './setting'
import { layStack, stackHeight } from './stackBlocks'

/** How a card is made, in page units. */
export const CARD = { corner: 10 } as const

/** What is written is as large as all of it fits; the few areas that hold too much for that take smaller ones alone. */
const LONE_SIZES = [26, 25, 24, 23, 22, 21, 20]
const SIZES = [19, 18, 17, 16, 15, 14, 13, 12, 11]
const SMALLEST_FOR_ALL = 14
const FEW = 0.34

export type LaidArea = {
  readonly area: AreaDefinition
  /** All of it, on the card. */
  readonly outer: Box
  readonly inner: Box
  readonly ground: GroundName
}

export function faceOf(kind: CardKind, name: string | undefined): FaceDefinition {
  return kind.faces.find((face) => face.name === name) ?? (kind.faces[0] as FaceDefinition)
}

/** Below the header, down to the card's foot. */
export function bodyBox(
  { width, height }: { readonly width: number; readonly height: number },
  top = headerHeight(height),
): Box {
  return { x: 0, y: top, width, height: height - top }
}

export function headerHeight(height: number): number {
  return Math.min(48, Math.max(34, height * 0.075))
}

export function layAreas(face: FaceDefinition, body: Box): LaidArea[] {
  const pad = Math.min(18, Math.max(10, body.width * 0.018))
  return face.areas.map((area) => {
    const [x, y, width, height] = area.rect
    const outer = {
      x: body.x + (body.width * x) / 100,
      y: body.y + (body.height * y) / 100,
      width: (body.width * width) / 100,
      height: (body.height * height) / 100,
    }
    const inner = {
      x: outer.x + pad,
      y: outer.y + pad * 0.75,
      width: Math.max(1, outer.width - 2 * pad),
      height: Math.max(1, outer.height - pad * 1.5),
    }
    return { area, outer, inner, ground: groundOf(area) }
  })
}

function groundOf({ look }: AreaDefinition): GroundName {
  return look === 'band' || look === 'tint' ? look : 'paper'
}

/** What stands in the areas of a face. */
export function layFace(areas: readonly LaidArea[], setting: CardSetting): Piece[] {
  const fitting = areas.map((laid) => largestSize(laid, setting))
  const sorted = fitting.map((size) => Math.min(size, SIZES[0] as number)).sort((a, b) => a - b)
  const common = Math.max(SMALLEST_FOR_ALL, sorted[Math.floor(areas.length * FEW)] ?? 0)
  return areas.flatMap((laid, at) => {
    const size = Math.min(common * (isLoneText(laid, setting) ? LONE_TEXT : 1), fitting[at] as number)
    const blocks = areaBlocks(laid.area, laid.inner.width, settingOf(laid, size, setting))
    return layStack(blocks, laid.inner, gapOf(size))
  })
}

/** A text that has an area to itself may be so much larger. */
const LONE_TEXT = 1.2

function isLoneText({ area }: LaidArea, { kind }: CardSetting): boolean {
  const [name] = area.fields
  const type = name === undefined ? undefined : fieldOf(kind, name)?.type
  return area.fields.length === 1 && (type === 'text' || type === 'longText')
}

function largestSize(laid: LaidArea, setting: CardSetting): number {
  const sizes = isLoneText(laid, setting) ? [...LONE_SIZES, ...SIZES] : SIZES
  let [first, last] = [0, sizes.length - 1]
  while (first < last) {
    const middle = Math.floor((first + last) / 2)
    const size = sizes[middle] as number
    const blocks = areaBlocks(laid.area, laid.inner.width, settingOf(laid, size, setting))
    if (stackHeight(blocks, gapOf(size)) <= laid.inner.height) last = middle
    else first = middle + 1
  }
  return sizes[first] as number
}

function settingOf({ area, ground }: LaidArea, size: number, setting: CardSetting): FieldSetting {
  return { ...setting, size, ground, look: area.look }
}

function gapOf(size: number): number {
  return size * 0.62
}

/** Between areas of plain paper: a line over each that lies below another. */
export function areaLines(areas: readonly LaidArea[]): Piece[] {
  return areas.flatMap(({ area, outer, inner, ground }) => {
    if (ground !== 'paper' || area.rect[1] < 0.5 || liesBelowTint(area, areas)) return []
    const end = { x: inner.x + inner.width, y: outer.y }
    return [linePiece({ x: inner.x, y: outer.y }, end, 'paper', 'line')]
  })
}

/** The edge of a tint is line enough. */
function liesBelowTint({ rect: [x, y, width] }: AreaDefinition, areas: readonly LaidArea[]): boolean {
  const covered = areas.map(({ area, ground }) => {
    const [left, top, across, down] = area.rect
    if (ground === 'paper' || Math.abs(top + down - y) > 0.5) return 0
    return Math.max(0, Math.min(x + width, left + across) - Math.max(x, left))
  })
  return covered.reduce((sum, share) => sum + share, 0) > width / 2
}
