import regular from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-400-normal.woff?url'
import bold from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-700-normal.woff?url'
import regularMore from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-400-normal.woff?url'
import boldMore from '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next-latin-ext-700-normal.woff?url'
import { type Paper, planPage, planSheets } from '../../../shared/export/pictures/papers'
import { PdfFont } from '../../../shared/export/pictures/pdf/pdfFont'
import { pdfPicture } from '../../../shared/export/pictures/pdf/pdfPicture'
import { PdfSink } from '../../../shared/export/pictures/pdf/pdfSink'
import { readTrueType } from '../../../shared/export/pictures/pdf/trueType'
import { unpackWoff } from '../../../shared/export/pictures/pdf/woff'
import type { Box } from '../../../shared/geometry/box'
import { createBitmaps } from './bitmaps'
import type { Pace } from './pace'
import { deflate, inflate, owned } from './packing'
import type { PictureFrame } from './pictureFrame'
import type { PictureStage } from './pictureStage'

type Page = { readonly paper: Paper; readonly onSheets: boolean }

/** A page, or the sheets that make one, with letters that can be found and things that lead to the board. */
export async function drawPdf(
  stage: PictureStage,
  box: Box,
  page: Page,
  frame: PictureFrame,
  pace: Pace,
): Promise<Blob> {
  const [plain, plainMore, strong, strongMore] = await Promise.all([
    fetchFont('F0', 'Regular', regular),
    fetchFont('F1', 'RegularExt', regularMore),
    fetchFont('F2', 'Bold', bold),
    fetchFont('F3', 'BoldExt', boldMore),
  ])
  await pace.rest()
  const { readImage, drawText } = createBitmaps()
  const sink = new PdfSink({
    regular: [plain, plainMore],
    bold: [strong, strongMore],
    readImage,
    drawText,
    cutter: stage.cutter,
  })
  await stage.paintVectors(sink, pace)
  await pace.rest()
  const pages = page.onSheets ? planSheets(box, page.paper) : [planPage(box, page.paper)]
  const parts = await pdfPicture(sink, { box, pages, ...frame, linkOf: (id) => frame.linkOf(id) }, deflate)
  pace.tell(1)
  return new Blob(parts.map(owned), { type: 'application/pdf' })
}

async function fetchFont(name: string, style: string, url: string): Promise<PdfFont> {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`The font ${style} did not come: ${answer.status}`)
  const file = await unpackWoff(new Uint8Array(await answer.arrayBuffer()), inflate)
  return new PdfFont(name, `AtkinsonHyperlegibleNext-${style}`, readTrueType(file))
}
