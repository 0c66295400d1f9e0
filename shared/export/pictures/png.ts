/** Undone by zlib's inflate; what is told bit by bit comes out bit by bit. */
export type Deflating = {
  write(bytes: Uint8Array): Promise<void>
  finish(): Promise<Uint8Array[]>
}

export type PngSize = {
  readonly width: number
  readonly height: number
  readonly dpi: number
}

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const RGB = 2
const METRE = 39.3701

/** Writes a PNG row by row, so that no canvas has to be as large as the picture. */
export class PngWriter {
  private rows = 0

  constructor(
    private readonly size: PngSize,
    private readonly deflating: Deflating,
  ) {}

  /** The next rows: red, green, blue and opacity of each pixel, on an opaque ground. */
  async add(pixels: Uint8ClampedArray): Promise<void> {
    const { width } = this.size
    const rows = pixels.length / (4 * width)
    const packed = new Uint8Array(rows * (1 + 3 * width))
    let to = 0
    let from = 0
    for (let row = 0; row < rows; row++) {
      packed[to++] = 0
      for (let column = 0; column < width; column++) {
        packed[to++] = pixels[from++] ?? 0
        packed[to++] = pixels[from++] ?? 0
        packed[to++] = pixels[from++] ?? 0
        from++
      }
    }
    this.rows += rows
    await this.deflating.write(packed)
  }

  /** The whole file; throws where rows are missing. `rest` lets others work in between. */
  async finish(rest: () => Promise<void> = async () => {}): Promise<Uint8Array[]> {
    const { width, height, dpi } = this.size
    if (this.rows !== height) throw new Error(`A picture of ${height} rows was given ${this.rows}`)
    const header = new Uint8Array(13)
    const numbers = new DataView(header.buffer)
    numbers.setUint32(0, width)
    numbers.setUint32(4, height)
    header.set([8, RGB, 0, 0, 0], 8)
    const density = new Uint8Array(9)
    const dense = new DataView(density.buffer)
    for (const at of [0, 4]) dense.setUint32(at, Math.round(dpi * METRE))
    density[8] = 1
    const data: Uint8Array[] = []
    for (const part of await this.deflating.finish()) {
      data.push(...chunk('IDAT', [part]))
      await rest()
    }
    return [
      Uint8Array.from(SIGNATURE),
      ...chunk('IHDR', [header]),
      ...chunk('pHYs', [density]),
      ...data,
      ...chunk('IEND', []),
    ]
  }
}

function chunk(name: string, parts: readonly Uint8Array[]): Uint8Array[] {
  const letters = Uint8Array.from(name, (letter) => letter.charCodeAt(0))
  const length = new Uint8Array(4)
  new DataView(length.buffer).setUint32(
    0,
    parts.reduce((sum, part) => sum + part.length, 0),
  )
  const check = new Uint8Array(4)
  new DataView(check.buffer).setUint32(0, checkSum([letters, ...parts]))
  return [length, letters, ...parts, check]
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

/** CRC-32, as PNG has it. */
function checkSum(parts: readonly Uint8Array[]): number {
  let sum = 0xffffffff
  for (const part of parts) for (const byte of part) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
