import type { Point } from '../../shared/geometry/box'
import type { Camera } from '../session/camera'
import type { FrameClock } from './frameLoop'

/** How near to the viewport's edge the view begins to move. CSS pixels. */
const ZONE = 48
/** Who only crosses the zone does not mean it. Milliseconds. */
const DELAY = 250
/** At the very edge; CSS pixels a second. */
const FASTEST = 1_100
/** Who takes hold within the zone moves the view only by going nearer to the edge by this much. CSS pixels. */
const SLACK = 6
const LONGEST_FRAME = 50

/** Moves the view while something is held near its edge, faster nearer to it. */
export interface EdgeScroll {
  /** Where something was taken hold of. Points are screen points. */
  begin(at: Point): void
  /** Where it is held now. */
  hold(at: Point): void
  stop(): void
}

type Sides = { left: number; top: number; right: number; bottom: number }

type Wiring = {
  readonly clock: FrameClock
  readonly camera: Camera
  /** False once nothing is held any more. */
  isHeld(): boolean
  /** After each step: the pointer is over another place of the page then. */
  onScroll(): void
}

export function createEdgeScroll({ clock, camera, isHeld, onScroll }: Wiring): EdgeScroll {
  let zones: Sides = { left: 0, top: 0, right: 0, bottom: 0 }
  let push: Point = { x: 0, y: 0 }
  let handle: number | null = null
  let began: number | null = null
  let last = 0

  const stop = () => {
    if (handle !== null) clock.cancel(handle)
    handle = null
    began = null
  }
  const frame = (time: number) => {
    if (!isHeld()) {
      stop()
      return
    }
    handle = clock.request(frame)
    began ??= time
    const seconds = Math.min(time - last, LONGEST_FRAME) / 1000
    last = time
    if (time - began < DELAY) return
    camera.panBy(-push.x * FASTEST * seconds, -push.y * FASTEST * seconds)
    onScroll()
  }
  return {
    begin(at) {
      zones = widen({ left: 0, top: 0, right: 0, bottom: 0 }, distances(at, camera))
    },
    hold(at) {
      const far = distances(at, camera)
      zones = widen(zones, far)
      push = {
        x: strength(far.right, zones.right) - strength(far.left, zones.left),
        y: strength(far.bottom, zones.bottom) - strength(far.top, zones.top),
      }
      if (push.x === 0 && push.y === 0) stop()
      else handle ??= clock.request(frame)
    },
    stop,
  }
}

function distances({ x, y }: Point, { viewport }: Camera): Sides {
  return { left: x, top: y, right: viewport.width - x, bottom: viewport.height - y }
}

/** A side's zone is whole once the pointer has been out of it. */
function widen(known: Sides, far: Sides): Sides {
  const side = (name: keyof Sides) => Math.max(known[name], Math.min(ZONE, far[name] - SLACK))
  return { left: side('left'), top: side('top'), right: side('right'), bottom: side('bottom') }
}

/** 0 outside the zone, 1 at the edge and beyond. */
function strength(distance: number, zone: number): number {
  if (distance >= zone) return 0
  const depth = Math.min(1, (ZONE - distance) / ZONE)
  return depth ** 2
}
