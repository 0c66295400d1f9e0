import { splitGraphemes } from '../../../drawing/graphemes'
import { runsOf } from '../../../drawing/textDirection'
import type { PdfFile, Reference } from './pdfFile'
import { letterMap } from './pdfFont'

/** The widest that a code may be: those above have no meaning. */
const MOST = 0xfffe

/**
 * A font without a shape: its letters lie unseen over what is drawn as a bitmap, since no font of the file has them, so
 * that they can be found and copied all the same.
 */
export class GhostFont {
  readonly name = 'Ghost'
  private readonly codes = new Map<string, number>()

  get isUsed(): boolean {
    return this.codes.size > 0
  }

  /** Each letter is half its size wide. From left to right as they are seen: readers turn them round themselves. */
  set(text: string, isRtl = false): { readonly glyphs: string; readonly width: number } {
    const letters = runsOf(text, isRtl).flatMap((run) => {
      const own = splitGraphemes(text.slice(run.start, run.end))
      return run.isRtl ? own.reverse() : own
    })
    const glyphs = letters.map((letter) => this.codeOf(letter).toString(16).padStart(4, '0')).join('')
    return { glyphs, width: 500 * letters.length }
  }

  /** No file comes with it: it is only ever set in ink that is not seen. */
  async write(file: PdfFile): Promise<Reference> {
    const named = new Map([...this.codes].map(([letter, code]) => [code, letter]))
    const letters = await file.addStream('', letterMap(named))
    const descriptor = file.add(
      '<< /Type /FontDescriptor /FontName /GrappeGhost /Flags 4 /FontBBox [0 0 500 700] /ItalicAngle 0 ' +
        '/Ascent 700 /Descent 0 /CapHeight 700 /StemV 80 >>',
    )
    const inner = file.add(
      '<< /Type /Font /Subtype /CIDFontType2 /BaseFont /GrappeGhost /CIDSystemInfo ' +
        '<< /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /CIDToGIDMap /Identity ' +
        `/FontDescriptor ${descriptor} 0 R /DW 500 >>`,
    )
    return file.add(
      '<< /Type /Font /Subtype /Type0 /BaseFont /GrappeGhost /Encoding /Identity-H ' +
        `/DescendantFonts [${inner} 0 R] /ToUnicode ${letters} 0 R >>`,
    )
  }

  private codeOf(letter: string): number {
    const known = this.codes.get(letter)
    if (known !== undefined) return known
    const code = Math.min(this.codes.size + 1, MOST)
    this.codes.set(letter, code)
    return code
  }
}
