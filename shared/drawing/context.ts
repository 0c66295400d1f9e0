/**
 * What drawing needs of a CanvasRenderingContext2D. A browser's context fits as it is; so do a test's recorder and a
 * server's canvas.
 */
export interface DrawingContext {
  fillStyle: string | object
  strokeStyle: string | object
  lineWidth: number
  lineCap: string
  globalAlpha: number
  font: string
  textBaseline: string
  textAlign: string
  direction: string
  shadowColor: string
  shadowBlur: number
  shadowOffsetX: number
  shadowOffsetY: number
  /** Absent in some browsers. */
  textRendering?: string
  setTransform(a: number, b: number, c: number, d: number, e: number, f: number): void
  fillRect(x: number, y: number, width: number, height: number): void
  beginPath(): void
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  quadraticCurveTo(cpx: number, cpy: number, x: number, y: number): void
  closePath(): void
  fill(): void
  stroke(): void
  fillText(text: string, x: number, y: number): void
  measureText(text: string): TextMeasure
  drawImage(image: object, x: number, y: number, width: number, height: number): void
  /** A part of the image, in its own pixels, before where it goes. */
  drawImage(
    image: object,
    left: number,
    top: number,
    across: number,
    down: number,
    x: number,
    y: number,
    width: number,
    height: number,
  ): void
  /** Absent on a canvas. What is drawn until `endThing` is one thing of the board, which a picture links to it. */
  beginThing?(id: string): void
  endThing?(): void
}

type TextMeasure = {
  readonly width: number
  readonly fontBoundingBoxAscent?: number
  readonly fontBoundingBoxDescent?: number
}

/** A canvas to draw ahead on; `image` is what `drawImage` takes. */
export type SpareCanvas = { readonly image: object; readonly context: DrawingContext }

/** Makes an empty canvas of so many device pixels. */
export type CreateCanvas = (width: number, height: number) => SpareCanvas
