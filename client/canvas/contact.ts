import type { CanvasPointer } from '../tools/toolContext'

/** One mouse, pen or finger on the board, as an event tells it. */
export type Contact = {
  readonly id: number
  readonly pointer: CanvasPointer
  /** 0 main, 1 middle, 2 right, as PointerEvent has it. */
  readonly button: number
  /** Across what touches the glass, where the device tells; CSS pixels. */
  readonly size: number
}
