/** What a PDF needs to know of a font file. Lengths in thousandths of the size. */
export type TrueType = {
  readonly bytes: Uint8Array
  readonly glyphs: number
  readonly ascent: number
  readonly descent: number
  readonly box: readonly [number, number, number, number]
  /** 0 where the font has no such letter. */
  glyphOf(codePoint: number): number
  advanceOf(glyph: number): number
}

/** Reads a TrueType file; throws where it is none. */
export function readTrueType(bytes: Uint8Array): TrueType {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(view)
  const at = (name: string) => {
    const offset = tables.get(name)
    if (offset === undefined) throw new Error(`The font has no ${name}`)
    return offset
  }
  const [head, hhea, hmtx] = [at('head'), at('hhea'), at('hmtx')]
  const inThousandths = (value: number) => (value * 1000) / view.getUint16(head + 18)
  const metrics = view.getUint16(hhea + 34)
  return {
    bytes,
    glyphs: view.getUint16(at('maxp') + 4),
    ascent: inThousandths(view.getInt16(hhea + 4)),
    descent: inThousandths(view.getInt16(hhea + 6)),
    box: [
      inThousandths(view.getInt16(head + 36)),
      inThousandths(view.getInt16(head + 38)),
      inThousandths(view.getInt16(head + 40)),
      inThousandths(view.getInt16(head + 42)),
    ],
    glyphOf: readGlyphs(view, at('cmap')),
    advanceOf: (glyph) => inThousandths(view.getUint16(hmtx + 4 * Math.min(glyph, metrics - 1))),
  }
}

function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let table = 0; table < view.getUint16(4); table++) {
    const entry = 12 + 16 * table
    const name = String.fromCharCode(...[0, 1, 2, 3].map((letter) => view.getUint8(entry + letter)))
    tables.set(name, view.getUint32(entry + 8))
  }
  return tables
}

/** Of the font's tables for Unicode the first that is written in segments, as all have. */
function readGlyphs(view: DataView, cmap: number): (codePoint: number) => number {
  for (let table = 0; table < view.getUint16(cmap + 2); table++) {
    const at = cmap + view.getUint32(cmap + 4 + 8 * table + 4)
    if (view.getUint16(at) === 4) return (codePoint) => findInSegments(view, at, codePoint)
  }
  throw new Error('The font says of no letter which glyph is its')
}

function findInSegments(view: DataView, at: number, codePoint: number): number {
  if (codePoint > 0xffff) return 0
  const segments = view.getUint16(at + 6) / 2
  const [ends, starts] = [at + 14, at + 16 + 2 * segments]
  for (let segment = 0; segment < segments; segment++) {
    if (codePoint > view.getUint16(ends + 2 * segment)) continue
    const start = view.getUint16(starts + 2 * segment)
    if (codePoint < start) return 0
    const delta = view.getUint16(starts + 2 * segments + 2 * segment)
    const place = starts + 4 * segments + 2 * segment
    const offset = view.getUint16(place)
    if (offset === 0) return (codePoint + delta) & 0xffff
    const glyph = view.getUint16(place + offset + 2 * (codePoint - start))
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff
  }
  return 0
}
