import { Recording } from './recording'
import type { Sprite } from './vectorSink'

/** A spare canvas without pixels. */
export class SpriteCanvas extends Recording implements Sprite {
  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    super()
  }
}
