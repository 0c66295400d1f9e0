import type { Box } from '../geometry/box'
import type { Axis, Layout } from '../model/layout'
import { axisWords, type MeaningWords, meaningWords, readLayout, ringsRadius } from './layoutMeaning'

/** A part of a zone that has one meaning, and where it is in the zone, in the units of its size. */
export type LayoutPart = { readonly label: string; readonly box: Box }

type Size = { readonly width: number; readonly height: number }

/** How long a stretch of an axis its ends and its middle are. */
const THIRDS = ['low', 'middle', 'high'] as const
type Third = (typeof THIRDS)[number]

/** The parts of a layout that one can be asked to choose among, as one reads: for who does not see the zone. */
export function layoutParts(layout: Layout, size: Size, words: MeaningWords): LayoutPart[] {
  const { width, height } = size
  switch (layout.kind) {
    case 'columns':
      return layout.columns.map((_, at) => named(layout, size, words, slice(size, at, layout.columns.length)))
    case 'lanes':
      return layout.lanes.map((_, at) => {
        const lane = height / layout.lanes.length
        return named(layout, size, words, { x: 0, y: at * lane, width, height: lane })
      })
    case 'quadrants':
      return [0, 1, 2, 3].map((at) => {
        const corner = { x: ((at % 2) * width) / 2, y: (Math.floor(at / 2) * height) / 2 }
        return named(layout, size, words, { ...corner, width: width / 2, height: height / 2 })
      })
    case 'axes':
      return axesParts(layout, size, words)
    case 'rings':
      return ringsParts(layout, size, words)
  }
}

function slice({ width, height }: Size, at: number, count: number): Box {
  return { x: (at * width) / count, y: 0, width: width / count, height }
}

/** By what its middle means. */
function named(layout: Layout, size: Size, words: MeaningWords, box: Box): LayoutPart {
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return { label: meaningWords(readLayout(layout, size, middle), layout, words), box }
}

/** The thirds of one axis, or of both: from the left, row by row from the top. */
function axesParts(
  layout: Extract<Layout, { kind: 'axes' }>,
  { width, height }: Size,
  words: MeaningWords,
): LayoutPart[] {
  const across = layout.x === undefined ? [null] : THIRDS
  const down = layout.y === undefined ? [null] : [...THIRDS].reverse()
  return down.flatMap((high, row) =>
    across.map((right, column) => {
      const said = [thirdWords(layout.x, right, words), thirdWords(layout.y, high, words)]
      const [part, line] = [width / across.length, height / down.length]
      const box = { x: column * part, y: row * line, width: part, height: line }
      return { label: said.filter((one) => one !== '').join(' · '), box }
    }),
  )
}

function thirdWords(axis: Axis | undefined, third: Third | null, words: MeaningWords): string {
  if (axis === undefined || third === null) return ''
  if (third !== 'middle') return axisWords(axis, third, words)
  return `${axisWords(axis, 'label', words)} ${words.locale === 'fr' ? '0,5' : '0.5'}`
}

/** Ring by ring from the inside, each cut into its sectors clockwise: a box in the middle of each. */
function ringsParts(layout: Extract<Layout, { kind: 'rings' }>, size: Size, words: MeaningWords): LayoutPart[] {
  const sectors = layout.sectors?.length ?? 1
  const thickness = ringsRadius(size) / layout.rings.length
  const side = thickness * 0.7
  return layout.rings.flatMap((_, ring) =>
    Array.from({ length: sectors }, (_, sector) => {
      const turned = (2 * Math.PI * (sector + 0.5)) / sectors
      const way = layout.sectors === undefined && ring === 0 ? 0 : (ring + 0.5) * thickness
      const x = size.width / 2 + Math.sin(turned) * way
      const y = size.height / 2 - Math.cos(turned) * way
      return named(layout, size, words, { x: x - side / 2, y: y - side / 2, width: side, height: side })
    }),
  )
}
