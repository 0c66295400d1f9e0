import type { Box } from '../../geometry/box'

/** Millimetres, upright. `dpi` is what a PNG of that size is drawn at: the larger, the farther away one stands. */
export const PAPERS = {
  a4: { width: 210, height: 297, dpi: 300 },
  a3: { width: 297, height: 420, dpi: 200 },
  a2: { width: 420, height: 594, dpi: 150 },
  a1: { width: 594, height: 841, dpi: 150 },
  a0: { width: 841, height: 1189, dpi: 150 },
} as const
export type Paper = keyof typeof PAPERS
export const PAPER_NAMES = Object.keys(PAPERS) as readonly Paper[]

/** A page and the part of a drawing on it. */
export type PagePlan = {
  /** Of the page. Millimetres. */
  readonly width: number
  readonly height: number
  /** Millimetres a unit of the drawing. */
  readonly scale: number
  /** Where on the page the part's top left comes. Millimetres. */
  readonly x: number
  readonly y: number
  readonly shown: Box
}

const MARGIN = 10

/** A box of a drawing in the middle of a page, as large as that allows, upright or lying as the box is. */
export function planPage(box: Box, paper: Paper): PagePlan {
  const size = PAPERS[paper]
  const lies = box.width > box.height
  const [width, height] = lies ? [size.height, size.width] : [size.width, size.height]
  const scale = Math.min((width - 2 * MARGIN) / box.width, (height - 2 * MARGIN) / box.height)
  const [x, y] = [(width - box.width * scale) / 2, (height - box.height * scale) / 2]
  return { width, height, scale, x, y, shown: box }
}

/** The same poster on sheets that any printer takes, to be put side by side: a page for each. */
export function planSheets(box: Box, paper: Paper): readonly PagePlan[] {
  const poster = planPage(box, paper)
  const lies = poster.width > poster.height
  const [sheetWidth, sheetHeight] = lies ? [PAPERS.a4.height, PAPERS.a4.width] : [PAPERS.a4.width, PAPERS.a4.height]
  const [roomWidth, roomHeight] = [sheetWidth - 2 * MARGIN, sheetHeight - 2 * MARGIN]
  const [across, down] = [box.width * poster.scale, box.height * poster.scale].map((length, at) =>
    Math.max(1, Math.ceil(length / (at === 0 ? roomWidth : roomHeight) - 1e-6)),
  ) as [number, number]
  const pages: PagePlan[] = []
  for (let row = 0; row < down; row++) {
    for (let column = 0; column < across; column++) {
      const [left, top] = [(column * roomWidth) / poster.scale, (row * roomHeight) / poster.scale]
      pages.push({
        ...{ width: sheetWidth, height: sheetHeight, scale: poster.scale, x: MARGIN, y: MARGIN },
        shown: {
          x: box.x + left,
          y: box.y + top,
          width: Math.min(roomWidth / poster.scale, box.width - left),
          height: Math.min(roomHeight / poster.scale, box.height - top),
        },
      })
    }
  }
  return pages
}

const MM_AN_INCH = 25.4

/** Of a PNG of a page. */
export function pixelsOf({ width, height }: PagePlan, paper: Paper): { width: number; height: number; perMm: number } {
  const perMm = PAPERS[paper].dpi / MM_AN_INCH
  return { width: Math.round(width * perMm), height: Math.round(height * perMm), perMm }
}
