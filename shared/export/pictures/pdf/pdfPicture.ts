import { type Box, boxesOverlap } from '../../../geometry/box'
import type { PagePlan } from '../papers'
import { formatNumber } from '../xml'
import { type Deflate, PdfFile, pdfString, pdfText, type Reference } from './pdfFile'
import type { PdfSink } from './pdfSink'

export type PdfFrame = {
  /** The part of the drawing that is shown. */
  readonly box: Box
  readonly pages: readonly PagePlan[]
  readonly title: string
  readonly locale: string
  /** Where a thing of the board is shown; null for what has no address. */
  readonly linkOf: (id: string) => string | null
}

const POINTS_A_MM = 72 / 25.4

/** A whole PDF file around what was drawn. */
export async function pdfPicture(sink: PdfSink, frame: PdfFrame, deflate: Deflate): Promise<Uint8Array[]> {
  const file = new PdfFile(deflate)
  const { x, y, width, height } = frame.box
  const corners = [x, y, x + width, y + height].map((value) => formatNumber(value))
  const drawn = await sink.write(file, `[${corners.join(' ')}]`)
  const tree = file.reserve()
  const pages: Reference[] = []
  for (const plan of frame.pages) pages.push(await writePage(file, plan, { sink, frame, drawn, tree }))
  file.add(`<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`, tree)
  const root = file.add(
    `<< /Type /Catalog /Pages ${tree} 0 R /Lang ${pdfString(frame.locale)} /ViewerPreferences << /DisplayDocTitle true >> >>`,
  )
  const info = file.add(`<< /Title ${pdfText(frame.title)} /Producer (Grappe) >>`)
  return file.finish(root, info)
}

type Drawn = {
  readonly sink: PdfSink
  readonly frame: PdfFrame
  readonly drawn: Reference
  readonly tree: Reference
}

async function writePage(file: PdfFile, plan: PagePlan, { sink, frame, drawn, tree }: Drawn): Promise<Reference> {
  const [across, down] = [plan.width * POINTS_A_MM, plan.height * POINTS_A_MM]
  const scale = plan.scale * POINTS_A_MM
  const [left, bottom] = [plan.x * POINTS_A_MM, down - plan.y * POINTS_A_MM]
  const place = [scale, 0, 0, -scale, left - plan.shown.x * scale, bottom + plan.shown.y * scale]
  const window = [left, bottom - plan.shown.height * scale, plan.shown.width * scale, plan.shown.height * scale]
  const content = `q ${write(window)} re W n ${write(place)} cm /Board Do Q`
  const links: string[] = []
  for (const { id, box } of sink.things.found) {
    const link = boxesOverlap(box, plan.shown) ? frame.linkOf(id) : null
    if (link === null) continue
    const [x, y] = [left + (box.x - plan.shown.x) * scale, bottom - (box.y - plan.shown.y) * scale]
    const area = write([x, y - box.height * scale, x + box.width * scale, y])
    const action = `<< /S /URI /URI ${pdfString(link)} >>`
    links.push(`<< /Type /Annot /Subtype /Link /Rect [${area}] /Border [0 0 0] /A ${action} >>`)
  }
  const stream = await file.addStream('', content)
  return file.add(
    `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${write([across, down])}] /Contents ${stream} 0 R ` +
      `/Resources << /XObject << /Board ${drawn} 0 R >> >> /Annots [${links.join('\n')}] >>`,
  )
}

function write(numbers: readonly number[]): string {
  return numbers.map((value) => formatNumber(value, 4)).join(' ')
}
