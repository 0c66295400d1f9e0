import type { Color } from '../../../drawing/vector/colors'
import type { Matrix } from '../../../drawing/vector/matrix'
import type { Path } from '../../../drawing/vector/path'
import type { Crop, Sprite, Stroke, TextRun, VectorSink } from '../../../drawing/vector/vectorSink'
import { formatNumber } from '../xml'
import { formatPdfPath } from './formatPdfPath'
import { GhostFont } from './ghostFont'
import type { PdfFile, Reference } from './pdfFile'
import type { PdfFont } from './pdfFont'
import { ThingBoxes } from './thingBoxes'

/** A bitmap: red, green, blue and opacity of each pixel. */
export type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray }

export type PdfBrushes = {
  /** The first that has a letter sets it. */
  readonly regular: readonly PdfFont[]
  readonly bold: readonly PdfFont[]
  /** A text that no font has, drawn by whom it was laid out for: null where that cannot be. `at` is from its origin, in its own units. */
  drawText(run: TextRun): { readonly pixels: Pixels; readonly at: Matrix } | null
  readImage(image: object, crop: Crop | null): Pixels | null
}

const BOLD_FROM = 550
/** What is no letter: marks of direction, joiners, and signs that say how an emoji looks. */
const UNSEEN = /\p{Cf}|\ufe0e|\ufe0f/gu
const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g
const SPACES = /[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g
/** How far letters lean that the font has upright alone, of their height. */
const ITALIC = 0.2
/** Spacing that is no longer the font's own. */
const STRETCH = { least: 40, most: 250 } as const

/** Writes what is drawn as the content of a PDF. */
export class PdfSink implements VectorSink {
  readonly things: ThingBoxes
  readonly images: Pixels[] = []
  readonly sprites = new Map<Sprite, PdfSink>()
  private readonly operators: string[] = []
  private readonly alphas: Map<string, string>
  private readonly ghost: GhostFont

  constructor(
    private readonly brushes: PdfBrushes,
    private readonly parent: PdfSink | null = null,
  ) {
    this.things = parent?.things ?? new ThingBoxes()
    this.alphas = parent?.alphas ?? new Map()
    this.ghost = parent?.ghost ?? new GhostFont()
  }

  fill(path: Path, color: Color): void {
    this.things.cover(path)
    this.operators.push(`${this.alpha(color)} ${channels(color)} rg ${formatPdfPath(path)} f`)
  }

  stroke(path: Path, { color, width, cap, dash }: Stroke): void {
    const end = cap === 'round' ? 1 : cap === 'square' ? 2 : 0
    const gaps = dash.map((length) => formatNumber(length)).join(' ')
    const look = `${channels(color)} RG ${formatNumber(width)} w ${end} J [${gaps}] 0 d`
    this.operators.push(`${this.alpha(color)} ${look} ${formatPdfPath(path)} S`)
  }

  text(run: TextRun): void {
    const letters = run.text.normalize('NFC').replace(UNSEEN, '').replace(SPACES, ' ')
    if (run.direction === 'rtl' || !this.canSet(letters, run.weight)) this.textAsImage(run)
    else this.setText(run, letters)
  }

  image(image: object, crop: Crop | null, matrix: Matrix): void {
    const pixels = this.brushes.readImage(image, crop)
    if (pixels !== null) this.place(pixels, matrix)
  }

  sprite(sprite: Sprite, matrix: Matrix): void {
    const root = this.parent ?? this
    let inner = root.sprites.get(sprite)
    if (inner === undefined) {
      inner = new PdfSink(this.brushes, root)
      sprite.replay(inner)
      root.sprites.set(sprite, inner)
    }
    const at = [...root.sprites.keys()].indexOf(sprite)
    this.things.coverSprite(sprite, matrix)
    this.operators.push(`q ${numbers(matrix)} cm /S${at} Do Q`)
  }

  beginThing(id: string): void {
    this.things.begin(id)
  }

  endThing(): void {
    this.things.end()
  }

  /** Writes fonts, bitmaps and all that was drawn. Gives what pages draw. */
  async write(file: PdfFile, box: string): Promise<Reference> {
    const fonts: string[] = []
    for (const font of new Set([...this.brushes.regular, ...this.brushes.bold])) {
      fonts.push(`/${font.name} ${await font.write(file)} 0 R`)
    }
    if (this.ghost.isUsed) fonts.push(`/${this.ghost.name} ${await this.ghost.write(file)} 0 R`)
    const images: string[] = []
    for (const [at, pixels] of this.images.entries()) images.push(`/I${at} ${await writePixels(file, pixels)} 0 R`)
    const states = [...this.alphas].map(([alpha, name]) => `/${name} << /ca ${alpha} /CA ${alpha} >>`)
    const shared = `/Font << ${fonts.join(' ')} >> /ExtGState << ${states.join(' ')} >>`
    const forms: string[] = []
    for (const [at, inner] of [...this.sprites.values()].entries()) {
      const form = `/Type /XObject /Subtype /Form /BBox [-1000 -1000 2000 2000] /Resources << ${shared} >>`
      forms.push(`/S${at} ${await file.addStream(form, inner.operators.join('\n'))} 0 R`)
    }
    const resources = `<< ${shared} /XObject << ${[...images, ...forms].join(' ')} >> >>`
    const entries = `/Type /XObject /Subtype /Form /BBox ${box} /Resources ${resources}`
    return file.addStream(entries, this.operators.join('\n'))
  }

  private fontsFor(weight: number): readonly PdfFont[] {
    return weight >= BOLD_FROM ? this.brushes.bold : this.brushes.regular
  }

  private canSet(letters: string, weight: number): boolean {
    const fonts = this.fontsFor(weight)
    for (const letter of letters) {
      const codePoint = letter.codePointAt(0) ?? 0
      if (!fonts.some((font) => font.has(codePoint))) return false
    }
    return true
  }

  /** As wide as it was laid out, whatever the font makes of it. */
  private setText(run: TextRun, letters: string): void {
    const pieces = splitByFont(letters, this.fontsFor(run.weight)).map(({ font, text }) => {
      return { font, ...font.set(text) }
    })
    const natural = pieces.reduce((sum, { width }) => sum + width, 0)
    if (natural === 0) return
    const stretch = run.width === 0 ? 100 : (run.width * 100_000) / (natural * run.size)
    const shown = pieces.map(({ font, glyphs }) => `/${font.name} ${formatNumber(run.size)} Tf <${glyphs}> Tj`)
    const state = `${this.alpha(run.color)} ${channels(run.color)} rg`
    const scale = formatNumber(Math.min(STRETCH.most, Math.max(STRETCH.least, stretch)))
    this.operators.push(`${state} BT 0 Tr ${textMatrix(run)} Tm ${scale} Tz ${shown.join(' ')} ET`)
  }

  private textAsImage(run: TextRun): void {
    const drawn = this.brushes.drawText(run)
    if (drawn === null) return
    this.place(drawn.pixels, [
      ...([0, 1, 2, 3].map((at) => dot(run.matrix, drawn.at, at)) as [number, number, number, number]),
      run.matrix[0] * drawn.at[4] + run.matrix[2] * drawn.at[5] + run.matrix[4],
      run.matrix[1] * drawn.at[4] + run.matrix[3] * drawn.at[5] + run.matrix[5],
    ])
    const letters = run.text.normalize('NFC').replace(DIRECTIONS, '').replace(SPACES, ' ')
    const { glyphs, width } = this.ghost.set(letters, run.direction === 'rtl')
    if (width === 0) return
    const scale = formatNumber((run.width * 100_000) / (width * run.size))
    const set = `/${this.ghost.name} ${formatNumber(run.size)} Tf <${glyphs}> Tj`
    this.operators.push(`BT 3 Tr ${textMatrix(run)} Tm ${scale} Tz ${set} ET`)
  }

  private place(pixels: Pixels, matrix: Matrix): void {
    const root = this.parent ?? this
    const known = root.images.indexOf(pixels)
    const at = known === -1 ? root.images.push(pixels) - 1 : known
    const [a, b, c, d, e, f] = matrix
    // A bitmap's first row is at the top of its square, which here is turned upside down.
    this.operators.push(`q /${this.opaque()} gs ${numbers([a, b, -c, -d, e + c, f + d])} cm /I${at} Do Q`)
  }

  private alpha({ alpha }: Color): string {
    return `/${this.stateOf(alpha)} gs`
  }

  private opaque(): string {
    return this.stateOf(1)
  }

  private stateOf(alpha: number): string {
    const written = formatNumber(Math.min(1, alpha), 3)
    const known = this.alphas.get(written) ?? `A${this.alphas.size}`
    this.alphas.set(written, known)
    return known
  }
}

function dot(outer: Matrix, inner: Matrix, at: number): number {
  const [a, b, c, d] = outer
  const [x, y] = at < 2 ? [inner[0], inner[1]] : [inner[2], inner[3]]
  return at % 2 === 0 ? a * x + c * y : b * x + d * y
}

function splitByFont(letters: string, fonts: readonly PdfFont[]): { font: PdfFont; text: string }[] {
  const pieces: { font: PdfFont; text: string }[] = []
  for (const letter of letters) {
    const font = fonts.find((one) => one.has(letter.codePointAt(0) ?? 0))
    if (font === undefined) continue
    const last = pieces.at(-1)
    if (last?.font === font) last.text += letter
    else pieces.push({ font, text: letter })
  }
  return pieces
}

/** Letters stand upright in a picture that is upside down to a PDF. */
function textMatrix({ matrix, align, width, isItalic }: TextRun): string {
  const [a, b, c, d, e, f] = matrix
  const lean = isItalic ? ITALIC : 0
  const back = align === 'left' ? 0 : align === 'right' ? width : width / 2
  return numbers([a, b, lean * a - c, lean * b - d, e - a * back, f - b * back])
}

function channels({ red, green, blue }: Color): string {
  return [red, green, blue].map((value) => formatNumber(value / 255, 4)).join(' ')
}

function numbers(matrix: Matrix): string {
  return matrix.map((value) => formatNumber(value, 4)).join(' ')
}

async function writePixels(file: PdfFile, { width, height, data }: Pixels): Promise<Reference> {
  const colors = new Uint8Array(width * height * 3)
  const alphas = new Uint8Array(width * height)
  for (let at = 0; at < width * height; at++) {
    colors.set(data.subarray(4 * at, 4 * at + 3), 3 * at)
    alphas[at] = data[4 * at + 3] ?? 255
  }
  const size = `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /BitsPerComponent 8`
  const mask = await file.addStream(`${size} /ColorSpace /DeviceGray`, alphas)
  return file.addStream(`${size} /ColorSpace /DeviceRGB /SMask ${mask} 0 R`, colors)
}
