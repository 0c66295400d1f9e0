import type { Point } from '../../shared/geometry/box'
import type { Camera } from '../session/camera'

/** Follows fingers; two of them move and zoom the view. Points are screen points. */
export interface Pinch {
  /** True from the second finger on until both are gone. */
  readonly isOn: boolean
  /** A finger came down. True where that makes a pinch, so that what one finger began is off. */
  add(pointer: number, at: Point): boolean
  /** True where the movement belongs to a pinch. */
  move(pointer: number, at: Point): boolean
  remove(pointer: number): void
  /** Follows none of them any more; gives those that are still down. */
  letGo(): number[]
}

export function createPinch(camera: Camera): Pinch {
  const fingers = new Map<number, Point>()
  let isOn = false
  return {
    get isOn() {
      return isOn
    },
    add(pointer, at) {
      fingers.set(pointer, at)
      if (fingers.size >= 2) isOn = true
      return isOn
    },
    move(pointer, at) {
      if (!fingers.has(pointer)) return false
      const before = spanOf(fingers)
      fingers.set(pointer, at)
      const after = spanOf(fingers)
      if (isOn && before !== null && after !== null) {
        camera.panBy(after.middle.x - before.middle.x, after.middle.y - before.middle.y)
        if (before.length > 0) camera.zoomAt(after.middle, after.length / before.length)
      }
      return isOn
    },
    remove(pointer) {
      fingers.delete(pointer)
      if (fingers.size === 0) isOn = false
    },
    letGo() {
      const down = [...fingers.keys()]
      fingers.clear()
      isOn = false
      return down
    },
  }
}

/** Of the first two fingers; a third one rests. */
function spanOf(fingers: ReadonlyMap<number, Point>): { middle: Point; length: number } | null {
  const [a, b] = fingers.values()
  if (a === undefined || b === undefined) return null
  return { middle: { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 }, length: Math.hypot(b.x - a.x, b.y - a.y) }
}
