import type { DrawingContext } from '../context'
import { fade, readColor } from './colors'
import { IDENTITY, type Matrix, multiply, scaleOf, transform } from './matrix'
import { type Path, pathBox, type Segment } from './path'
import { fillShadow } from './shadow'
import { SpriteCanvas } from './spriteCanvas'
import type { VectorSink } from './vectorSink'

type Measure = (font: string, text: string) => ReturnType<DrawingContext['measureText']>

type Options = {
  /** Letters are measured by who has the fonts. */
  readonly measure: Measure
  /** Of a canvas that is smaller than what is drawn: what lies wholly beside it is left out. */
  readonly size?: { readonly width: number; readonly height: number }
}

const FONT = /^(italic\s+)?(?:(\d+)\s+)?([\d.]+)px\s+(.*)$/
/** A quarter of a circle as a curve. */
const ARC = 0.5523

/** What may be set on a context, and what `save` keeps. */
class Settings {
  fillStyle: string | object = '#000'
  strokeStyle: string | object = '#000'
  lineWidth = 1
  lineCap = 'butt'
  lineJoin = 'miter'
  globalAlpha = 1
  font = '10px sans-serif'
  textBaseline = 'alphabetic'
  textAlign = 'left'
  direction = 'ltr'
  textRendering = 'auto'
  shadowColor = 'transparent'
  shadowBlur = 0
  shadowOffsetX = 0
  shadowOffsetY = 0
}

/** A drawing context without pixels: all that is drawn goes on as shapes and words. It never clips. */
export class VectorContext extends Settings implements DrawingContext {
  private matrix: Matrix = IDENTITY
  private dash: readonly number[] = []
  private path: Segment[] = []
  private readonly saved: { settings: Settings; matrix: Matrix; dash: readonly number[] }[] = []

  constructor(
    private readonly sink: VectorSink,
    private readonly options: Options,
  ) {
    super()
  }

  save(): void {
    const settings = new Settings()
    for (const key of Object.keys(settings)) Reflect.set(settings, key, Reflect.get(this, key))
    this.saved.push({ settings, matrix: this.matrix, dash: this.dash })
  }

  restore(): void {
    const last = this.saved.pop()
    if (last === undefined) return
    Object.assign(this, last.settings)
    this.matrix = last.matrix
    this.dash = last.dash
  }

  setTransform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = matrix
  }

  transform(...matrix: [number, number, number, number, number, number]): void {
    this.matrix = multiply(this.matrix, matrix)
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y)
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0)
  }

  rotate(angle: number): void {
    const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
    this.transform(cos, sin, -sin, cos, 0, 0)
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = [...dash]
  }

  beginPath(): void {
    this.path = []
  }

  moveTo(x: number, y: number): void {
    this.path.push(['M', ...this.at(x, y)])
  }

  /** As on a canvas, a path that begins with a line begins at its end. */
  lineTo(x: number, y: number): void {
    this.path.push([this.path.length === 0 ? 'M' : 'L', ...this.at(x, y)])
  }

  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void {
    if (this.path.length === 0) this.moveTo(cpx, cpy)
    this.path.push(['Q', ...this.at(cpx, cpy), ...this.at(x, y)])
  }

  bezierCurveTo(ax: number, ay: number, bx: number, by: number, x: number, y: number): void {
    if (this.path.length === 0) this.moveTo(ax, ay)
    this.path.push(['C', ...this.at(ax, ay), ...this.at(bx, by), ...this.at(x, y)])
  }

  closePath(): void {
    if (this.path.length > 0) this.path.push(['Z'])
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.moveTo(x, y)
    this.lineTo(x + width, y)
    this.lineTo(x + width, y + height)
    this.lineTo(x, y + height)
    this.closePath()
  }

  roundRect(x: number, y: number, width: number, height: number, wanted: number | readonly number[] = 0): void {
    const given = typeof wanted === 'number' ? wanted : (wanted[0] ?? 0)
    const radius = Math.min(given, width / 2, height / 2)
    const [right, bottom] = [x + width, y + height]
    this.moveTo(x + radius, y)
    this.lineTo(right - radius, y)
    this.quadraticCurveTo(right, y, right, y + radius)
    this.lineTo(right, bottom - radius)
    this.quadraticCurveTo(right, bottom, right - radius, bottom)
    this.lineTo(x + radius, bottom)
    this.quadraticCurveTo(x, bottom, x, bottom - radius)
    this.lineTo(x, y + radius)
    this.quadraticCurveTo(x, y, x + radius, y)
    this.closePath()
  }

  arc(x: number, y: number, radius: number, from = 0, to = 2 * Math.PI): void {
    const quarters = Math.max(1, Math.ceil(Math.abs(to - from) / (Math.PI / 2) - 1e-9))
    const step = (to - from) / quarters
    const pull = radius * ARC * (step / (Math.PI / 2))
    this.lineTo(x + radius * Math.cos(from), y + radius * Math.sin(from))
    for (let at = 0; at < quarters; at++) {
      const [a, b] = [from + at * step, from + (at + 1) * step]
      const start = [x + radius * Math.cos(a), y + radius * Math.sin(a)] as const
      const end = [x + radius * Math.cos(b), y + radius * Math.sin(b)] as const
      this.bezierCurveTo(
        ...([start[0] - pull * Math.sin(a), start[1] + pull * Math.cos(a)] as const),
        ...([end[0] + pull * Math.sin(b), end[1] - pull * Math.cos(b)] as const),
        ...end,
      )
    }
  }

  fill(): void {
    const { shadowColor, shadowBlur, shadowOffsetX, shadowOffsetY } = this
    const shadow = fade(readColor(shadowColor), this.globalAlpha)
    if (shadow.alpha > 0 && (shadowBlur > 0 || shadowOffsetX !== 0 || shadowOffsetY !== 0)) {
      fillShadow(this.sink, this.path, { color: shadow, blur: shadowBlur, x: shadowOffsetX, y: shadowOffsetY })
    }
    const color = fade(readColor(this.fillStyle), this.globalAlpha)
    if (color.alpha > 0 && this.path.length > 0 && this.isInside(this.path)) this.sink.fill([...this.path], color)
  }

  stroke(): void {
    const color = fade(readColor(this.strokeStyle), this.globalAlpha)
    const scale = scaleOf(this.matrix)
    const width = this.lineWidth * scale
    if (color.alpha === 0 || width <= 0 || this.path.length < 2) return
    const dash = this.dash.map((length) => length * scale)
    this.sink.stroke([...this.path], { color, width, cap: this.lineCap, dash })
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    const before = this.path
    this.path = []
    this.rect(x, y, width, height)
    this.fill()
    this.path = before
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    const before = this.path
    this.path = []
    this.rect(x, y, width, height)
    this.stroke()
    this.path = before
  }

  fillText(text: string, x: number, y: number): void {
    const color = fade(readColor(this.fillStyle), this.globalAlpha)
    if (color.alpha === 0 || text.trim() === '') return
    this.write(text, x, y, color)
  }

  measureText(text: string) {
    return this.options.measure(this.font, text)
  }

  /** Lines around letters are drawn as letters: what is written on top of them hides all but a rim. */
  strokeText(text: string, x: number, y: number): void {
    const color = fade(readColor(this.strokeStyle), this.globalAlpha)
    const reach = this.lineWidth / 2
    const { width } = this.measureText(text)
    const left = this.textAlign === 'center' ? x - width / 2 : this.textAlign === 'right' ? x - width : x
    const size = Number(FONT.exec(this.font)?.[3] ?? 10)
    const before = this.path
    this.path = []
    this.rect(left - reach, y - size * 0.8 - reach, width + 2 * reach, size + 2 * reach)
    if (color.alpha > 0) this.sink.fill(this.path, color)
    this.path = before
  }

  drawImage(image: object, ...places: number[]): void {
    const isCropped = places.length === 8
    const [x = 0, y = 0, width = 0, height = 0] = isCropped ? places.slice(4) : places
    if (image instanceof SpriteCanvas) {
      const [across, down] = [width / image.width, height / image.height]
      this.sink.sprite(image, multiply(this.matrix, [across, 0, 0, down, x, y]))
      return
    }
    const [left = 0, top = 0, wide = 0, high = 0] = places
    const crop = isCropped ? { left, top, width: wide, height: high } : null
    this.sink.image(image, crop, multiply(this.matrix, [width, 0, 0, height, x, y]))
  }

  beginThing(id: string): void {
    this.sink.beginThing(id)
  }

  endThing(): void {
    this.sink.endThing()
  }

  private write(text: string, x: number, y: number, color: ReturnType<typeof readColor>): void {
    const [, italic, weight = '400', size = '10', family = 'sans-serif'] = FONT.exec(this.font) ?? []
    const align = this.textAlign === 'center' ? 'center' : this.isAtRight() ? 'right' : 'left'
    this.sink.text({
      ...{ text, color, family, align },
      size: Number(size),
      weight: Number(weight),
      isItalic: italic !== undefined,
      direction: this.direction === 'rtl' ? 'rtl' : 'ltr',
      width: this.measureText(text).width,
      matrix: multiply(this.matrix, [1, 0, 0, 1, x, y + Number(size) * this.drop()]),
    })
  }

  private isAtRight(): boolean {
    if (this.textAlign === 'right') return true
    return this.textAlign === (this.direction === 'rtl' ? 'start' : 'end')
  }

  /** From where the text is told to stand to its baseline, of its size. */
  private drop(): number {
    return { middle: 0.33, top: 0.9, hanging: 0.75, bottom: -0.22 }[this.textBaseline] ?? 0
  }

  private at(x: number, y: number): [number, number] {
    const point = transform(this.matrix, x, y)
    return [point.x, point.y]
  }

  private isInside(path: Path): boolean {
    const { size } = this.options
    const box = size === undefined ? null : pathBox(path)
    if (box === null || size === undefined) return true
    return box.x < size.width && box.y < size.height && box.x + box.width > 0 && box.y + box.height > 0
  }
}
