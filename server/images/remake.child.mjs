/**
 * The process that decodes pictures, one at a time: whatever a file does to the decoder, no board is touched. It gets
 * `{ file, pixels, side, bytes }` and answers `{ file, width, height }` or `{ fault }`.
 */
import { writeFileSync } from 'node:fs'
import { setPriority } from 'node:os'
import sharp from 'sharp'

/** @typedef {{ file: Uint8Array, pixels: number, side: number, bytes: number }} Job */
/** @typedef {{ file: Uint8Array, width: number, height: number } | { fault: 'tooManyPixels' | 'unreadable' }} Answer */

/** Bytes that a picture may need while it is decoded, as its header says; and what this process may come to at all. */
const DECODED = 256 * 1024 * 1024
const MEMORY = 560 * 1024 * 1024
const QUALITIES = [82, 65, 45]

// Nothing else is read, whatever a file says that it is.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({ operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((kind) => `VipsForeignLoad${kind}Buffer`) })
sharp.concurrency(1)
sharp.cache(false)
stepBack()

process.on('disconnect', () => process.exit())
process.on('message', async (/** @type {Job} */ job) => {
  // Decoding runs beside this thread, which can still end it all.
  const watch = setInterval(() => process.memoryUsage.rss() > MEMORY && process.exit(1), 50)
  const answer = await remake(job).catch(() => /** @type {Answer} */ ({ fault: 'unreadable' }))
  clearInterval(watch)
  process.send?.(answer)
})
process.send?.({ ready: true })

/** @param {Job} job @returns {Promise<Answer>} */
async function remake({ file, pixels, side, bytes }) {
  /** @type {import('sharp').SharpOptions} */
  const options = { failOn: 'error', limitInputPixels: pixels, sequentialRead: true, animated: false }
  const header = await sharp(file, { ...options, limitInputPixels: false }).metadata()
  if (header.width * header.height > pixels || decodedBytes(header) > DECODED) return { fault: 'tooManyPixels' }
  const upright = sharp(file, options).autoOrient()
  const made = upright.resize(side, side, { fit: 'inside', withoutEnlargement: true }).toColourspace('srgb')
  for (const quality of QUALITIES) {
    const { data, info } = await made.clone().webp({ quality, effort: 4 }).toBuffer({ resolveWithObject: true })
    if (data.length <= bytes) return { file: data, width: info.width, height: info.height }
  }
  return { fault: 'unreadable' }
}

/**
 * What must be in memory at once. Most kinds are read line by line; an AVIF is decoded as a whole, in several forms.
 * @param {import('sharp').Metadata} header
 */
function decodedBytes({ format, width, height, channels, depth, isProgressive }) {
  const isWide = depth === 'ushort'
  if (format === 'heif') return width * height * 20
  return format === 'png' && isProgressive ? width * height * channels * (isWide ? 2 : 1) : 0
}

/** The relay comes first: for the processor, and where memory runs out. */
function stepBack() {
  try {
    setPriority(10)
    writeFileSync('/proc/self/oom_score_adj', '1000')
  } catch {
    // Not every system has these.
  }
}
