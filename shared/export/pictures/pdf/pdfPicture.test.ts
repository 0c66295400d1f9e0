import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { deflateSync, inflateSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { VectorContext } from '../../../drawing/vector/vectorContext'
import type { TextRun } from '../../../drawing/vector/vectorSink'
import { readPdf } from '../../../testing/readPdf'
import { type Paper, planPage, planSheets } from '../papers'
import { PdfFont } from './pdfFont'
import { pdfPicture } from './pdfPicture'
import { PdfSink } from './pdfSink'
import { readTrueType, type TrueType } from './trueType'
import { unpackWoff } from './woff'

const FILES = '@fontsource/atkinson-hyperlegible-next/files/atkinson-hyperlegible-next'
const BOX = { x: 0, y: 0, width: 400, height: 300 }
const inflate = async (bytes: Uint8Array) => new Uint8Array(inflateSync(bytes))

let latin: TrueType
let more: TrueType
beforeAll(async () => {
  const read = async (name: string) => {
    const path = createRequire(import.meta.url).resolve(`${FILES}-${name}-400-normal.woff`)
    return readTrueType(await unpackWoff(readFileSync(path), inflate))
  }
  ;[latin, more] = [await read('latin'), await read('latin-ext')]
})

async function write(
  draw: (context: VectorContext) => void,
  { paper = 'a4', onSheets = false }: { paper?: Paper; onSheets?: boolean } = {},
) {
  const drawn: TextRun[] = []
  const font = new PdfFont('F0', 'Regular', latin)
  const fonts = [font, new PdfFont('F1', 'More', more)]
  const sink = new PdfSink({
    ...{ regular: fonts, bold: fonts, readImage: () => null },
    drawText(run) {
      drawn.push(run)
      return { pixels: { width: 1, height: 1, data: new Uint8ClampedArray(4) }, at: [1, 0, 0, 1, 0, 0] }
    },
  })
  draw(new VectorContext(sink, { measure: (_font, text) => ({ width: text.length * 9 }) }))
  const pages = onSheets ? planSheets(BOX, paper) : [planPage(BOX, paper)]
  const linkOf = (id: string) => `https://grappe.example/b/x?show=${id}`
  const parts = await pdfPicture(
    sink,
    { box: BOX, pages, title: 'Œuvre', locale: 'fr', linkOf },
    async (bytes) => new Uint8Array(deflateSync(bytes)),
  )
  const bytes = Uint8Array.from(parts.flatMap((part) => [...part]))
  return { drawn, pdf: readPdf(bytes, (packed) => new Uint8Array(inflateSync(packed))) }
}

const say =
  (text: string, direction = 'ltr') =>
  (context: VectorContext) => {
    context.font = '18px serif'
    context.direction = direction
    context.fillText(text, 20, 40)
  }

describe('a board as PDF', () => {
  it('PI6 has pages of exactly the paper', async () => {
    const a4 = await write(say('Un banc'))
    expect(a4.pdf.pages).toEqual([[841.8898, 595.2756]])
    const { pdf } = await write(say('Un banc'), { paper: 'a0' })
    expect(pdf.pages[0]?.map(Math.round)).toEqual([3_370, 2_384])
    expect(pdf.isWhole).toBe(true)
    const sheets = await write(say('Un banc'), { paper: 'a2', onSheets: true })
    expect(new Set(sheets.pdf.pages.map(String))).toEqual(new Set(a4.pdf.pages.map(String)))
    expect(sheets.pdf.pages.length).toBe(planSheets(BOX, 'a2').length)
  })

  it('PI7 has letters that can be found, in the fonts that come along', async () => {
    const { pdf, drawn } = await write(say('Été\u202f: «\u00a0Œuvre\u00a0», 12 € — l’idée; Łódź'))
    expect(pdf.lines).toEqual(['Été : « Œuvre », 12 € — l’idée; Łódź'])
    expect(drawn).toEqual([])
    expect(pdf.images).toBe(0)
  })

  it.each([
    ['an emoji', 'Idée 👍', 'ltr', 'Idée 👍'],
    ['a family of emoji', '👨‍👩‍👧', 'ltr', '👨‍👩‍👧'],
    // Readers take what reads from right to left as it is seen, and turn it round.
    ['Arabic', 'مرحبا 12', 'rtl', '12 ابحرم'],
    ['Japanese', '日本語のメモ', 'ltr', '日本語のメモ'],
  ])(
    'PI7 draws what its fonts lack, under letters that are found all the same: %s',
    async (_what, text, direction, seen) => {
      const { pdf, drawn } = await write(say(text, direction))
      expect(drawn.map((run) => run.text)).toEqual([text])
      expect(pdf.lines).toEqual([seen])
      expect(pdf.images).toBe(1)
    },
  )

  it('PI3 leads from each thing to the board', async () => {
    const { pdf } = await write((context) => {
      context.beginThing('one')
      context.fillRect(0, 0, 50, 50)
      context.endThing()
      context.beginThing('nothing')
      context.endThing()
    })
    expect(pdf.links).toEqual(['https://grappe.example/b/x?show=one'])
  })

  it('takes titles and addresses that hold what PDF means something by', async () => {
    const { pdf } = await write((context) => {
      context.beginThing('a)b(c\\d>>')
      context.fillRect(0, 0, 50, 50)
      context.endThing()
    })
    expect(pdf.isWhole).toBe(true)
    expect(pdf.links).toHaveLength(1)
  })
})
