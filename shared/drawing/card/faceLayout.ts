import type { Box } from '../../geometry/box'
import type { AreaDefinition, CardKind, FaceDefinition } from '../../model/cardKind'
import { areaBlocks } from './areaBlocks'
import type { GroundName } from './cardColors'
import { linePiece, type Piece } from './pen'
import type { CardSetting, FieldSetting } from './setting'
import { layStack, stackHeight } from './stackBlocks'

/** How a card is made, in page units. */
export const CARD = { corner: 10 } as const

/** The largest size of what is written at which all of it fits; one area with much in it takes smaller ones alone. */
const SIZES = [20, 19, 18, 17, 16, 15, 14, 13, 12, 11]
const SMALLEST_FOR_ALL = 14

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
export function bodyBox({ width, height }: { readonly width: number; readonly height: number }): Box {
  const top = headerHeight(height)
  return { x: 0, y: top, width, height: height - top }
}

export function headerHeight(height: number): number {
  return Math.min(46, Math.max(30, height * 0.075))
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
  const common = Math.min(...fitting.map((size) => Math.max(size, SMALLEST_FOR_ALL)))
  return areas.flatMap((laid, at) => {
    const size = Math.min(common, fitting[at] as number)
    const blocks = areaBlocks(laid.area, laid.inner.width, settingOf(laid, size, setting))
    return layStack(blocks, laid.inner, gapOf(size))
  })
}

function largestSize(laid: LaidArea, setting: CardSetting): number {
  const fits = SIZES.find((size) => {
    const blocks = areaBlocks(laid.area, laid.inner.width, settingOf(laid, size, setting))
    return stackHeight(blocks, gapOf(size)) <= laid.inner.height
  })
  return fits ?? Math.min(...SIZES)
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
    if (ground !== 'paper' || area.rect[1] < 0.5) return []
    const end = { x: inner.x + inner.width, y: outer.y }
    return [linePiece({ x: inner.x, y: outer.y }, end, 'paper', 'line')]
  })
}
