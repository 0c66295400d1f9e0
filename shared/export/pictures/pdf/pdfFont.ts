import { hexUnits, type PdfFile, type Reference } from './pdfFile'
import type { TrueType } from './trueType'

/** A font as it is written into a PDF: what is set in it is named by glyphs, and can be found and copied as letters. */
export class PdfFont {
  /** What each glyph that is used stands for. */
  private readonly used = new Map<number, string>()

  constructor(
    readonly name: string,
    private readonly title: string,
    private readonly font: TrueType,
  ) {}

  get isUsed(): boolean {
    return this.used.size > 0
  }

  has(codePoint: number): boolean {
    return this.font.glyphOf(codePoint) !== 0
  }

  /** The glyphs as PDF writes them, and how wide they are together in thousandths of the size. */
  set(letters: string): { readonly glyphs: string; readonly width: number } {
    let glyphs = ''
    let width = 0
    for (const letter of letters) {
      const glyph = this.font.glyphOf(letter.codePointAt(0) ?? 0)
      if (!this.used.has(glyph)) this.used.set(glyph, letter)
      glyphs += glyph.toString(16).padStart(4, '0')
      width += this.font.advanceOf(glyph)
    }
    return { glyphs, width }
  }

  async write(file: PdfFile): Promise<Reference> {
    const { bytes, ascent, descent, box } = this.font
    const name = `/GRAPPE+${this.title.replace(/[^A-Za-z0-9-]/g, '')}`
    const program = await file.addStream(`/Length1 ${bytes.length}`, bytes)
    const [up, down, ...corners] = [ascent, descent, ...box].map(Math.round)
    const descriptor = file.add(
      `<< /Type /FontDescriptor /FontName ${name} /Flags 4 /FontBBox [${corners.join(' ')}] /ItalicAngle 0 ` +
        `/Ascent ${up} /Descent ${down} /CapHeight ${up} /StemV 80 /FontFile2 ${program} 0 R >>`,
    )
    const widths = [...this.used.keys()].map((glyph) => `${glyph} [${Math.round(this.font.advanceOf(glyph))}]`)
    const inner = file.add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont ${name} /CIDSystemInfo ` +
        `<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity ` +
        `/FontDescriptor ${descriptor} 0 R /DW 500 /W [${widths.join(' ')}] >>`,
    )
    const letters = await file.addStream('', letterMap(this.used))
    return file.add(
      `<< /Type /Font /Subtype /Type0 /BaseFont ${name} /Encoding /Identity-H ` +
        `/DescendantFonts [${inner} 0 R] /ToUnicode ${letters} 0 R >>`,
    )
  }
}

/** What codes stand for, as PDF writes it. */
export function letterMap(used: ReadonlyMap<number, string>): string {
  const lines = [...used].map(([code, letters]) => `<${code.toString(16).padStart(4, '0')}> <${hexUnits(letters)}>`)
  const blocks: string[] = []
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return [
    '/CIDInit /ProcSet findresource begin 12 dict begin begincmap',
    '/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def',
    '/CMapName /Adobe-Identity-UCS def /CMapType 2 def',
    '1 begincodespacerange <0000> <ffff> endcodespacerange',
    ...blocks,
    'endcmap CMapName currentdict /CMap defineresource pop end end',
  ].join('\n')
}
