import { IMAGE_TYPES } from '../boardApi'

/** The server makes its own of every picture, with 1024 pixels on the longer side: a little more is enough to send. */
const LONGEST_SIDE = 1600
/** A file of the types that the server takes is sent as it is up to this. */
const SMALL = 400 * 1024
const QUALITY = 0.85

/**
 * A large photo as a smaller one, so that a phone on a bad network can send it; also what the server cannot read but
 * this browser can. A file that this browser cannot read is sent as it is: the server says what is wrong with it.
 */
export async function shrinkImage(file: Blob): Promise<Blob> {
  const isTaken = (IMAGE_TYPES as readonly string[]).includes(file.type)
  if (file.type === 'image/svg+xml' || (isTaken && file.size <= SMALL)) return file
  try {
    const drawn = await draw(file)
    return isTaken && drawn.size >= file.size ? file : drawn
  } catch {
    return file
  }
}

async function draw(file: Blob): Promise<Blob> {
  const bitmap = await createImageBitmap(file)
  const canvas = document.createElement('canvas')
  try {
    const scale = Math.min(1, LONGEST_SIDE / Math.max(bitmap.width, bitmap.height))
    canvas.width = Math.max(1, Math.round(bitmap.width * scale))
    canvas.height = Math.max(1, Math.round(bitmap.height * scale))
    const context = canvas.getContext('2d')
    if (context === null) throw new Error('this browser has no canvas')
    context.imageSmoothingQuality = 'high'
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height)
    return await blobOf(canvas, typeFor(file.type))
  } finally {
    bitmap.close()
    // Tablets count its pixels until it is collected.
    canvas.width = 0
    canvas.height = 0
  }
}

/** Photos become JPEGs; what may be transparent becomes WebP, or PNG where the browser writes no WebP. */
function typeFor(type: string): string {
  return ['image/jpeg', 'image/heic', 'image/heif'].includes(type) ? 'image/jpeg' : 'image/webp'
}

function blobOf(canvas: HTMLCanvasElement, type: string): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error('no picture came of it')) : resolve(blob)), type, QUALITY)
  })
}
