import { type Box, boxAround } from '../../geometry/box'

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

/** So many sheets of A4 cover a paper. */
const SHEETS: Readonly<Record<Paper, number>> = { a4: 1, a3: 2, a2: 4, a1: 8, a0: 16 }

type Grid = {
  readonly columns: number
  readonly rows: number
  readonly sheet: { readonly width: number; readonly height: number }
  readonly scale: number
}

/**
 * A poster on sheets that any printer takes, to be cut and put side by side: a page for each, of as many as would cover
 * the paper at most, laid so that the poster becomes as large as they allow.
 */
export function planSheets(box: Box, paper: Paper): readonly PagePlan[] {
  const { columns, rows, sheet, scale } = bestGrid(box, SHEETS[paper])
  const [width, height] = [(sheet.width - 2 * MARGIN) / scale, (sheet.height - 2 * MARGIN) / scale]
  const left = box.x - (columns * width - box.width) / 2
  const top = box.y - (rows * height - box.height) / 2
  return Array.from({ length: columns * rows }, (_, at) => {
    const [column, row] = [at % columns, Math.floor(at / columns)]
    const shown = { x: left + column * width, y: top + row * height, width, height }
    return { ...sheet, scale, x: MARGIN, y: MARGIN, shown }
  })
}

/** What sheets make together, once their edges are cut. */
export function planPoster(sheets: readonly PagePlan[], box: Box): PagePlan {
  const shown = boxAround(sheets.map((sheet) => sheet.shown)) ?? box
  const scale = sheets[0]?.scale ?? 1
  return { width: shown.width * scale, height: shown.height * scale, scale, x: 0, y: 0, shown }
}

function bestGrid(box: Box, most: number): Grid {
  const { width, height } = PAPERS.a4
  let best: Grid | null = null
  for (const sheet of [
    { width, height },
    { width: height, height: width },
  ]) {
    const [across, down] = [(sheet.width - 2 * MARGIN) / box.width, (sheet.height - 2 * MARGIN) / box.height]
    for (let columns = 1; columns <= most; columns++) {
      const rows = Math.floor(most / columns)
      const scale = Math.min(columns * across, rows * down)
      // Sheets that the poster does not reach are left out.
      const [needed, deep] = [Math.ceil(scale / across - 1e-9), Math.ceil(scale / down - 1e-9)]
      if (best === null || scale > best.scale + 1e-9) best = { columns: needed, rows: deep, sheet, scale }
    }
  }
  return best ?? { columns: 1, rows: 1, sheet: { width, height }, scale: 1 }
}

const MM_AN_INCH = 25.4

/** Of a PNG of a page. */
export function pixelsOf({ width, height }: PagePlan, paper: Paper): { width: number; height: number; perMm: number } {
  const perMm = PAPERS[paper].dpi / MM_AN_INCH
  return { width: Math.round(width * perMm), height: Math.round(height * perMm), perMm }
}
