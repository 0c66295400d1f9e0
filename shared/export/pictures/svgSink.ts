import type { Color } from '../../drawing/vector/colors'
import type { Matrix } from '../../drawing/vector/matrix'
import type { Path } from '../../drawing/vector/path'
import type { Crop, Sprite, Stroke, TextRun, VectorSink } from '../../drawing/vector/vectorSink'
import { escapeXml, formatNumber } from './xml'

/** Gives a bitmap, or a part of it, as a `data:` address; null where that cannot be had. */
export type EncodeImage = (image: object, crop: Crop | null) => string | null

/** What readers show of a thing under the pointer, and what programs read of it: names of `data-` attributes and their values. */
export type ThingTelling = { readonly title: string; readonly data: Readonly<Record<string, string>> }

type Options = {
  /** Where a thing of the board is shown; null for what has no address. */
  readonly linkOf: (id: string) => string | null
  /** What is said of a thing that has no link; nothing where left out. */
  readonly tellOf?: (id: string) => ThingTelling | null
  readonly encodeImage: EncodeImage
  readonly family: string
}

/** Writes what is drawn as SVG elements. */
export class SvgSink implements VectorSink {
  readonly parts: string[] = []
  readonly definitions: string[] = []
  private readonly sprites = new Map<Sprite, string>()
  private readonly images = new Map<string, string>()
  private openThings: string[] = []

  constructor(private readonly options: Options) {}

  fill(path: Path, color: Color): void {
    this.parts.push(`<path d="${formatPath(path)}" ${paint('fill', color)}/>`)
  }

  stroke(path: Path, { color, width, cap, dash }: Stroke): void {
    const line = [`fill="none" ${paint('stroke', color)} stroke-width="${formatNumber(width)}"`]
    if (cap !== 'butt') line.push(`stroke-linecap="${escapeXml(cap)}"`)
    if (dash.length > 0) line.push(`stroke-dasharray="${dash.map((length) => formatNumber(length)).join(' ')}"`)
    this.parts.push(`<path d="${formatPath(path)}" ${line.join(' ')}/>`)
  }

  /** The length is told too: where the font is missing, another one takes no more room. */
  text({ text, size, weight, isItalic, family, color, align, direction, width, matrix }: TextRun): void {
    const [a, b, c, d, e, f] = matrix
    const isPlain = a === 1 && b === 0 && c === 0 && d === 1
    const attributes = [
      isPlain ? `x="${formatNumber(e)}" y="${formatNumber(f)}"` : `transform="${formatMatrix(matrix)}"`,
      `font-size="${formatNumber(size)}"`,
      paint('fill', color),
    ]
    if (weight !== 400) attributes.push(`font-weight="${weight}"`)
    if (isItalic) attributes.push('font-style="italic"')
    if (family !== this.options.family) attributes.push(`font-family="${escapeXml(family)}"`)
    if (direction === 'rtl') attributes.push('direction="rtl"')
    const anchor = anchorOf(align, direction)
    if (anchor !== 'start') attributes.push(`text-anchor="${anchor}"`)
    if (width > 0) attributes.push(`textLength="${formatNumber(width)}" lengthAdjust="spacingAndGlyphs"`)
    this.parts.push(`<text ${attributes.join(' ')}>${escapeXml(text)}</text>`)
  }

  image(image: object, crop: Crop | null, matrix: Matrix): void {
    const address = this.options.encodeImage(image, crop)
    if (address === null) return
    const known = this.images.get(address) ?? `i${this.images.size}`
    if (!this.images.has(address)) {
      this.images.set(address, known)
      this.definitions.push(
        `<image id="${known}" width="1" height="1" preserveAspectRatio="none" xlink:href="${escapeXml(address)}"/>`,
      )
    }
    this.parts.push(`<use xlink:href="#${known}" transform="${formatMatrix(matrix)}"/>`)
  }

  sprite(sprite: Sprite, matrix: Matrix): void {
    let id = this.sprites.get(sprite)
    if (id === undefined) {
      id = `s${this.sprites.size}`
      this.sprites.set(sprite, id)
      const inner = new SvgSink(this.options)
      sprite.replay(inner)
      this.definitions.push(`<g id="${id}">${inner.parts.join('')}</g>`)
    }
    this.parts.push(`<use xlink:href="#${id}" transform="${formatMatrix(matrix)}"/>`)
  }

  beginThing(id: string): void {
    const link = this.openThings.length === 0 ? this.options.linkOf(id) : null
    this.parts.push(
      link === null ? this.group(id) : `<a xlink:href="${escapeXml(link)}" href="${escapeXml(link)}" target="_blank">`,
    )
    this.openThings.push(link === null ? '</g>' : '</a>')
  }

  private group(id: string): string {
    const told = this.options.tellOf?.(id) ?? null
    if (told === null) return '<g>'
    const data = Object.entries(told.data).map(([name, value]) => ` data-${name}="${escapeXml(value)}"`)
    return `<g${data.join('')}><title>${escapeXml(told.title)}</title>`
  }

  endThing(): void {
    this.parts.push(this.openThings.pop() ?? '')
  }
}

function anchorOf(align: TextRun['align'], direction: TextRun['direction']): 'start' | 'middle' | 'end' {
  if (align === 'center') return 'middle'
  return (align === 'left') === (direction === 'ltr') ? 'start' : 'end'
}

function paint(name: 'fill' | 'stroke', { red, green, blue, alpha }: Color): string {
  const color = `#${[red, green, blue].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`
  return alpha >= 1 ? `${name}="${color}"` : `${name}="${color}" ${name}-opacity="${formatNumber(alpha, 3)}"`
}

function formatMatrix([a, b, c, d, e, f]: Matrix): string {
  const turn = [a, b, c, d].map((value) => formatNumber(value, 5)).join(' ')
  return `matrix(${turn} ${formatNumber(e)} ${formatNumber(f)})`
}

function formatPath(path: Path): string {
  return path.map(([letter, ...numbers]) => letter + numbers.map((value) => formatNumber(value)).join(' ')).join('')
}
