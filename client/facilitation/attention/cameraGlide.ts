import type { FrameClock } from '../../canvas/frameLoop'
import type { Camera, CameraState, Viewport } from '../../session/camera'

type Wiring = {
  readonly camera: Pick<Camera, 'state' | 'viewport' | 'set'>
  readonly clock: FrameClock
  /** True where the person wants nothing to move by itself. */
  prefersStillness(): boolean
}

/** Leads the view somewhere, held or not. Whoever else moves it meanwhile wins, once `stop` is called. */
export interface CameraGlide {
  /** True while the view is where this put it. */
  readonly isThere: boolean
  readonly isOn: boolean
  /** On the way in so many milliseconds; a glide that is under way turns. */
  to(state: CameraState, milliseconds: number): void
  stop(): void
}

export function createCameraGlide({ camera, clock, prefersStillness }: Wiring): CameraGlide {
  let handle: number | null = null
  let left: CameraState | null = null
  const put = (state: CameraState) => {
    // Before the camera tells: who listens asks whether it was this.
    left = state
    camera.set(state)
    left = camera.state
  }
  const stop = () => {
    if (handle !== null) clock.cancel(handle)
    handle = null
  }
  return {
    get isThere() {
      return left !== null && isSame(camera.state, left)
    },
    get isOn() {
      return handle !== null
    },
    to(state, milliseconds) {
      stop()
      if (prefersStillness() || milliseconds <= 0) return put(state)
      const from = camera.state
      left = from
      let began: number | null = null
      const frame = (time: number) => {
        began ??= time - 1000 / 60
        const share = Math.min(1, (time - began) / milliseconds)
        handle = share < 1 ? clock.request(frame) : null
        put(share < 1 ? between(from, state, ease(share), camera.viewport) : state)
      }
      handle = clock.request(frame)
    },
    stop,
  }
}

/** The middle goes straight, and each moment zooms by the same factor. */
function between(from: CameraState, to: CameraState, share: number, { width, height }: Viewport): CameraState {
  const zoom = from.zoom * (to.zoom / from.zoom) ** share
  const middle = (state: CameraState) => ({ x: state.x + width / 2 / state.zoom, y: state.y + height / 2 / state.zoom })
  const [start, end] = [middle(from), middle(to)]
  const x = start.x + (end.x - start.x) * share
  const y = start.y + (end.y - start.y) * share
  return { x: x - width / 2 / zoom, y: y - height / 2 / zoom, zoom }
}

function ease(share: number): number {
  return 1 - (1 - share) ** 3
}

function isSame(a: CameraState, b: CameraState): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom
}
