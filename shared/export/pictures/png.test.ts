import { describe, expect, it } from 'vitest'
import { PngWriter } from './png'

function collecting() {
  const written: Uint8Array[] = []
  return {
    written,
    write: async (bytes: Uint8Array) => void written.push(bytes),
    finish: async () => written,
  }
}

const row = (...colors: number[]) =>
  Uint8ClampedArray.from(colors.flatMap((value) => [value, value + 1, value + 2, 255]))

describe('a PNG that is written in strips', () => {
  it('PI5 is told row by row, and says how densely it is printed', async () => {
    const packed = collecting()
    const writer = new PngWriter({ width: 2, height: 3, dpi: 150 }, packed)
    await writer.add(row(10, 20))
    await writer.add(row(30, 40, 50, 60))
    const parts = await writer.finish()
    expect(packed.written.map((bytes) => [...bytes])).toEqual([
      [0, 10, 11, 12, 20, 21, 22],
      [0, 30, 31, 32, 40, 41, 42, 0, 50, 51, 52, 60, 61, 62],
    ])
    const file = parts.flatMap((part) => [...part])
    expect(file.slice(0, 8)).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
    expect(file.slice(16, 26)).toEqual([0, 0, 0, 2, 0, 0, 0, 3, 8, 2])
    const density = new DataView(Uint8Array.from(file).buffer).getUint32(41)
    expect(density).toBe(5_906)
    // The check sum of an empty last chunk is the same in every PNG.
    expect(file.slice(-4)).toEqual([0xae, 0x42, 0x60, 0x82])
  })

  it('PI5 that misses rows is no file', async () => {
    const writer = new PngWriter({ width: 2, height: 3, dpi: 150 }, collecting())
    await writer.add(row(1, 2))
    await expect(writer.finish()).rejects.toThrow('3 rows')
  })
})
