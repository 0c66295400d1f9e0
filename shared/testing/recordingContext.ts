import type { CreateCanvas, DrawingContext } from '../drawing/context'

/** One call that drew something, with the state that it was drawn in. */
export type DrawCall = {
  readonly name: 'fillRect' | 'fillText' | 'drawImage' | 'fill' | 'stroke'
  readonly args: readonly unknown[]
  readonly fillStyle: string | object
  readonly strokeStyle: string | object
  readonly lineWidth: number
  readonly font: string
  readonly textAlign: string
  readonly globalAlpha: number
  readonly shadowBlur: number
  readonly transform: readonly number[]
  /** Of the path that was filled or stroked, in the units of that moment: x, y, x, y, …, with those that pull curves. */
  readonly points: readonly number[]
}

type Transform = readonly number[]

/** A drawing context that draws nothing and remembers everything. Every letter is half an em wide, wide ones a whole. */
export class RecordingContext implements DrawingContext {
  readonly calls: DrawCall[] = []
  fillStyle: string | object = '#000'
  strokeStyle: string | object = '#000'
  lineWidth = 1
  lineCap = 'butt'
  globalAlpha = 1
  font = '10px sans-serif'
  textBaseline = 'alphabetic'
  textAlign = 'start'
  direction = 'inherit'
  shadowColor = 'transparent'
  shadowBlur = 0
  shadowOffsetX = 0
  shadowOffsetY = 0
  private transform: Transform = [1, 0, 0, 1, 0, 0]
  private points: number[] = []

  setTransform(...transform: [number, number, number, number, number, number]): void {
    this.transform = transform
  }
  fillRect(...args: unknown[]): void {
    this.record('fillRect', args)
  }
  fillText(...args: unknown[]): void {
    this.record('fillText', args)
  }
  drawImage(...args: unknown[]): void {
    this.record('drawImage', args)
  }
  fill(): void {
    this.record('fill', [])
  }
  stroke(): void {
    this.record('stroke', [])
  }
  beginPath(): void {
    this.points = []
  }
  moveTo(...point: number[]): void {
    this.points.push(...point)
  }
  lineTo(...point: number[]): void {
    this.points.push(...point)
  }
  quadraticCurveTo(...points: number[]): void {
    this.points.push(...points)
  }
  closePath(): void {}
  measureText(text: string): { width: number } {
    const size = Number.parseFloat(/[\d.]+(?=px)/.exec(this.font)?.[0] ?? '10')
    let width = 0
    for (const letter of text) width += letter.charCodeAt(0) > 0x2000 ? size : size / 2
    return { width }
  }
  named(name: DrawCall['name']): DrawCall[] {
    return this.calls.filter((call) => call.name === name)
  }
  private record(name: DrawCall['name'], args: readonly unknown[]): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, globalAlpha, shadowBlur, transform } = this
    const points = name === 'fill' || name === 'stroke' ? [...this.points] : []
    const state = { fillStyle, strokeStyle, lineWidth, font, textAlign, globalAlpha, shadowBlur, transform }
    this.calls.push({ name, args, ...state, points })
  }
}

/** Makes recording canvases; the image of each is its context. */
export const createRecordingCanvas: CreateCanvas = () => {
  const context = new RecordingContext()
  return { image: context, context }
}
