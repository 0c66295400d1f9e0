/**
 * What a frame may have to do again. `view`: the board is seen from elsewhere; `overlay` is the DOM above the canvas,
 * `people` of that the others' cursors alone.
 */
export type FramePart = 'base' | 'view' | 'active' | 'ui' | 'overlay' | 'people'

export interface FrameLoop {
  /** Asks for these parts in the next frame; any number of calls make one frame. */
  request(...parts: FramePart[]): void
  stop(): void
}

/** The browser's frames. */
export type FrameClock = {
  request(run: (time: number) => void): number
  cancel(handle: number): void
}

/**
 * One animation frame for everything. `run` gets what was asked for and the milliseconds since the last frame (a
 * sixtieth of a second after a pause), and may request parts for the frame after.
 */
export function createFrameLoop(
  clock: FrameClock,
  run: (parts: ReadonlySet<FramePart>, elapsed: number) => void,
): FrameLoop {
  let wanted = new Set<FramePart>()
  let handle: number | null = null
  let last: number | null = null
  const frame = (time: number) => {
    const parts = wanted
    const elapsed = last === null ? 1000 / 60 : time - last
    wanted = new Set()
    handle = null
    last = time
    run(parts, elapsed)
    if (handle === null) last = null
  }
  return {
    request(...parts) {
      for (const part of parts) wanted.add(part)
      handle ??= clock.request(frame)
    },
    stop() {
      if (handle !== null) clock.cancel(handle)
      handle = null
    },
  }
}
