import { crc32 } from 'node:zlib'
import sharp, { type Sharp } from 'sharp'

type Drawn = { width?: number; height?: number; noise?: boolean }

/** A picture to send: red on the left, blue on the right, or noise, which no codec makes small. */
export function draw({ width = 60, height = 40, noise = false }: Drawn = {}): Sharp {
  const create = { width, height, channels: 3, background: 'red' } as const
  if (noise) return sharp({ create: { ...create, noise: { type: 'gaussian', mean: 128, sigma: 60 } } })
  const half = { create: { ...create, width: Math.floor(width / 2), background: 'blue' } }
  return sharp({ create }).composite([{ input: half, gravity: 'east' }])
}

/** A PNG that says to be of that size, with next to nothing in it. */
export function pngOfSize(width: number, height: number): Buffer {
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 6, 0, 0, 0], 8)
  const start = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    start,
    chunk('IHDR', size),
    chunk('IDAT', Buffer.from([0x78, 0x9c, 3, 0, 0, 0, 0, 1])),
    chunk('IEND'),
  ])
}

function chunk(name: string, data: Buffer = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const around = Buffer.alloc(8)
  around.writeUInt32BE(data.length, 0)
  around.writeUInt32BE(crc32(named), 4)
  return Buffer.concat([around.subarray(0, 4), named, around.subarray(4)])
}

/** The JPEG with a comment segment. */
export function withJpegComment(jpeg: Buffer, comment: string): Buffer {
  const text = Buffer.from(comment)
  const head = Buffer.from([0xff, 0xfe, 0, 0])
  head.writeUInt16BE(text.length + 2, 2)
  return Buffer.concat([jpeg.subarray(0, 2), head, text, jpeg.subarray(2)])
}

/** The colour at a place of a picture, from 0 to 1 of its width and height. */
export async function colorAt(file: Uint8Array, x: number, y: number): Promise<{ r: number; g: number; b: number }> {
  const { data, info } = await sharp(file).removeAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels
  return { r: data[at] ?? 0, g: data[at + 1] ?? 0, b: data[at + 2] ?? 0 }
}
