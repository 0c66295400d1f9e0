import type { Camera, CameraState } from '../../session/camera'

/** Milliseconds. */
export const GLIDE = 550

type Frames = {
  /** Milliseconds, from any start. */
  readonly now: () => number
  readonly request: (run: () => void) => number
  readonly cancel: (frame: number) => void
}

const BROWSER: Frames = {
  now: () => performance.now(),
  request: (run) => requestAnimationFrame(run),
  cancel: (frame) => cancelAnimationFrame(frame),
}

/** Moves the view there, slowly at both ends. Returns what stops it where it is. */
export function glide(camera: Camera, to: CameraState, frames: Frames = BROWSER): () => void {
  const from = camera.state
  const begun = frames.now()
  let frame: number | null = null
  const step = () => {
    const part = Math.min(1, (frames.now() - begun) / GLIDE)
    camera.set(between({ from, to, part: ease(part) }))
    frame = part < 1 ? frames.request(step) : null
  }
  frame = frames.request(step)
  return () => {
    if (frame !== null) frames.cancel(frame)
  }
}

function ease(part: number): number {
  return part < 0.5 ? 4 * part ** 3 : 1 - (-2 * part + 2) ** 3 / 2
}

/**
 * The zoom grows by the same factor at all times. The top left moves as the width of the view does, so that the one point
 * that both views have at the same place stays there.
 */
function between({ from, to, part }: { from: CameraState; to: CameraState; part: number }): CameraState {
  if (part === 1) return to
  const zoom = from.zoom * (to.zoom / from.zoom) ** part
  const isZooming = Math.abs(to.zoom / from.zoom - 1) > 0.001
  const way = isZooming ? (1 / zoom - 1 / from.zoom) / (1 / to.zoom - 1 / from.zoom) : part
  return { x: from.x + (to.x - from.x) * way, y: from.y + (to.y - from.y) * way, zoom }
}
