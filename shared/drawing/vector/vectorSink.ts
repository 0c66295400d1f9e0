import type { Color } from './colors'
import type { Matrix } from './matrix'
import type { Path } from './path'

export type Stroke = {
  readonly color: Color
  readonly width: number
  readonly cap: string
  readonly dash: readonly number[]
}

/** A line of text; its origin is on the baseline, where `align` says. */
export type TextRun = {
  readonly text: string
  readonly size: number
  readonly weight: number
  readonly isItalic: boolean
  readonly family: string
  readonly color: Color
  readonly align: 'left' | 'center' | 'right'
  readonly direction: 'ltr' | 'rtl'
  /** As it was measured where it was laid out. */
  readonly width: number
  /** From the text's own units to the picture. */
  readonly matrix: Matrix
}

/** A part of a bitmap, in its own pixels; null for all of it. */
export type Crop = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** What was drawn ahead on a spare canvas, to be drawn as often as it is needed. */
export type Sprite = { readonly width: number; readonly height: number; replay(sink: VectorSink): void }

/** What becomes of what a VectorContext is told to draw: in the picture's units, from the lowest to the highest. */
export interface VectorSink {
  fill(path: Path, color: Color): void
  stroke(path: Path, stroke: Stroke): void
  text(run: TextRun): void
  /** `matrix` takes the square from 0,0 to 1,1 to where it goes. */
  image(image: object, crop: Crop | null, matrix: Matrix): void
  /** `matrix` takes the sprite's units to the picture's. */
  sprite(sprite: Sprite, matrix: Matrix): void
  /** What comes until `endThing` is one thing of the board. */
  beginThing(id: string): void
  endThing(): void
}
