import type { Matrix } from '../../../shared/drawing/vector/matrix'
import type { Crop, TextRun } from '../../../shared/drawing/vector/vectorSink'
import type { Pixels } from '../../../shared/export/pictures/pdf/pdfSink'
import { freeCanvas } from '../../ui/freeCanvas'

/** Of a picture on a card: enough for a sheet of paper. Pixels across. */
const MOST = 600
/** Of a text that is drawn as a bitmap. Pixels a unit. */
const FINE = 4
/** Of such a text, in pixels: a quarter of the largest canvas that tablets have. */
const MOST_OF_TEXT = 4_000_000
/** Along one side of it. */
const MOST_ALONG = 4_000

/** What draws bitmaps for pictures that are none. What comes of one is kept, the canvas that it was drawn on never. */
export function createBitmaps() {
  return {
    encodeImage: remember((canvas) => canvas.toDataURL('image/png')),
    readImage: remember(readPixels),
    drawText,
  }
}

/** The same part of the same image gives the same: the PDF writes it once. */
function remember<T>(read: (canvas: HTMLCanvasElement) => T): (image: object, crop: Crop | null) => T | null {
  const known = new Map<object, Map<string, T | null>>()
  return (image, crop) => {
    const ofImage = known.get(image) ?? new Map<string, T | null>()
    known.set(image, ofImage)
    const key = JSON.stringify(crop)
    const found = ofImage.get(key)
    if (found !== undefined) return found
    const made = image instanceof HTMLImageElement ? readOnce(drawPart(image, crop), read) : null
    ofImage.set(key, made)
    return made
  }
}

function readOnce<T>(canvas: HTMLCanvasElement, read: (canvas: HTMLCanvasElement) => T): T {
  try {
    return read(canvas)
  } finally {
    freeCanvas(canvas)
  }
}

function drawPart(image: HTMLImageElement, crop: Crop | null): HTMLCanvasElement {
  const part = crop ?? { left: 0, top: 0, width: image.naturalWidth, height: image.naturalHeight }
  const shrink = Math.min(1, MOST / Math.max(part.width, part.height))
  const { canvas, context } = createBitmap(part.width * shrink, part.height * shrink)
  context.drawImage(image, part.left, part.top, part.width, part.height, 0, 0, canvas.width, canvas.height)
  return canvas
}

function drawText(run: TextRun): { readonly pixels: Pixels; readonly at: Matrix } | null {
  const { text, size, weight, isItalic, family, color, align, direction, width } = run
  const [above, below, aside] = [1.2 * size, 0.5 * size, 0.3 * size]
  const [wide, high] = [width + 2 * aside, above + below]
  const fine = fineFor(wide, high)
  const { canvas, context } = createBitmap(wide * fine, high * fine)
  context.scale(canvas.width / wide, canvas.height / high)
  context.font = `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`
  context.textRendering = 'geometricPrecision'
  context.direction = direction
  context.textAlign = 'left'
  context.fillStyle = `rgba(${color.red}, ${color.green}, ${color.blue}, ${color.alpha})`
  context.fillText(text, aside, above)
  const left = align === 'left' ? 0 : align === 'right' ? -width : -width / 2
  return { pixels: readOnce(canvas, readPixels), at: [wide, 0, 0, high, left - aside, -above] }
}

/** Pixels a unit; fewer for a text that would become too large a bitmap. */
export function fineFor(width: number, height: number): number {
  return Math.min(FINE, Math.sqrt(MOST_OF_TEXT / (width * height)), MOST_ALONG / Math.max(width, height))
}

function createBitmap(width: number, height: number) {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.ceil(width))
  canvas.height = Math.max(1, Math.ceil(height))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser has no canvas to draw on')
  return { canvas, context }
}

function readPixels(canvas: HTMLCanvasElement): Pixels {
  const { width, height } = canvas
  const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray()
  return { width, height, data }
}
