import type { Matrix } from '../../../shared/drawing/vector/matrix'
import type { Crop, TextRun } from '../../../shared/drawing/vector/vectorSink'
import type { Pixels } from '../../../shared/export/pictures/pdf/pdfSink'

/** Of a picture on a card: enough for a sheet of paper. Pixels across. */
const MOST = 600
/** Of a text that is drawn as a bitmap. Pixels a unit. */
const FINE = 4

/** What draws bitmaps for pictures that are none. */
export function createBitmaps() {
  const known = new Map<object, Map<string, HTMLCanvasElement | null>>()
  const pixels = new Map<HTMLCanvasElement, Pixels>()
  const canvasOf = (image: object, crop: Crop | null) => {
    const ofImage = known.get(image) ?? new Map<string, HTMLCanvasElement | null>()
    known.set(image, ofImage)
    const key = JSON.stringify(crop)
    const found = ofImage.get(key)
    if (found !== undefined) return found
    const made = image instanceof HTMLImageElement ? drawPart(image, crop) : null
    ofImage.set(key, made)
    return made
  }
  return {
    encodeImage(image: object, crop: Crop | null): string | null {
      return canvasOf(image, crop)?.toDataURL('image/png') ?? null
    },
    readImage(image: object, crop: Crop | null): Pixels | null {
      const canvas = canvasOf(image, crop)
      if (canvas === null) return null
      const read = pixels.get(canvas) ?? readPixels(canvas)
      pixels.set(canvas, read)
      return read
    },
    drawText,
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
  const { canvas, context } = createBitmap(wide * FINE, high * FINE)
  context.scale(canvas.width / wide, canvas.height / high)
  context.font = `${isItalic ? 'italic ' : ''}${weight} ${size}px ${family}`
  context.textRendering = 'geometricPrecision'
  context.direction = direction
  context.textAlign = 'left'
  context.fillStyle = `rgba(${color.red}, ${color.green}, ${color.blue}, ${color.alpha})`
  context.fillText(text, aside, above)
  const left = align === 'left' ? 0 : align === 'right' ? -width : -width / 2
  return { pixels: readPixels(canvas), at: [wide, 0, 0, high, left - aside, -above] }
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
