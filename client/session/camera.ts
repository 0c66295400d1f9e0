import { type Box, centerOf, type Point } from '../../shared/geometry/box'

/** What the screen shows of the page: `x, y` is the page point at the viewport's top left, `zoom` screen per page unit. */
export type CameraState = { readonly x: number; readonly y: number; readonly zoom: number }

/** The viewport in CSS pixels. */
export type Viewport = { readonly width: number; readonly height: number }

/** A distance from each edge of the viewport, in CSS pixels. */
export type Insets = { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export const ZOOM_MIN = 0.05
export const ZOOM_MAX = 4

/** How much one press of + or - zooms. */
export const ZOOM_STEP = 1.25

/**
 * The view of the board: imperative, never React state, since it moves every frame. Screen points are CSS pixels from
 * the viewport's top left.
 */
export interface Camera {
  readonly state: CameraState
  readonly viewport: Viewport
  /** The part of the page that is in view. */
  visibleBox(): Box
  /** The part of the page that nothing at the edges covers. */
  clearBox(): Box
  /** Called after every change of the view, of the viewport and of the clear edges, at once. */
  subscribe(listener: () => void): () => void
  screenToPage(point: Point): Point
  pageToScreen(point: Point): Point
  set(state: CameraState): void
  setViewport(viewport: Viewport): void
  /** Moves the view by screen pixels, as fingers do: positive `dx` brings what lies to the left into view. */
  panBy(dx: number, dy: number): void
  /** Zooms by a factor while the page point under the screen point stays there. */
  zoomAt(screen: Point, factor: number): void
  /** Zooms to a value around the viewport's centre. */
  zoomTo(zoom: number): void
  /** What fitting leaves clear at the edges, say because panels float there; 80 at each at first. */
  setClearEdges(edges: Insets): void
  /**
   * Centres the box in what is clear and makes it fit; never nearer than `maxZoom` (1 by default). `margin` in screen
   * pixels, instead of the clear edges.
   */
  fitBox(box: Box, options?: FitOptions): void
  /** Where `fitBox` would go, held or not. */
  stateFor(box: Box, options?: FitOptions): CameraState
  readonly hold: Hold
}

/** What painting needs of a camera. */
export type SeenView = Pick<Camera, 'state' | 'viewport' | 'visibleBox' | 'pageToScreen'>

/** A view that does not move. */
export function viewAt(state: CameraState, viewport: Viewport): SeenView {
  return {
    state,
    viewport,
    visibleBox: () => seenOf(state, viewport),
    pageToScreen: (point) => toScreen(state, point),
  }
}

/** While it is on, nothing but `set` moves the view. */
export type Hold = {
  isOn: boolean
  /** For what must be seen all the same, say a text above a keyboard: the hold does not count meanwhile. */
  lift(run: () => void): void
}

type FitOptions = { readonly margin?: number; readonly maxZoom?: number }

export function createCamera(initial: CameraState = { x: 0, y: 0, zoom: 1 }): Camera {
  let state = initial
  let viewport: Viewport = { width: 0, height: 0 }
  let clearEdges = allAround(80)
  const hold = createHold()
  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of [...listeners]) listener()
  }
  const set = (next: CameraState) => {
    const zoom = clampZoom(next.zoom)
    if (!Number.isFinite(next.x) || !Number.isFinite(next.y) || !Number.isFinite(zoom)) return
    if (next.x === state.x && next.y === state.y && zoom === state.zoom) return
    state = { x: next.x, y: next.y, zoom }
    changed()
  }
  const move = (next: CameraState) => {
    if (!hold.isOn) set(next)
  }
  const stateFor = (box: Box, { margin, maxZoom = 1 }: FitOptions = {}) =>
    viewOf(box, viewport, margin === undefined ? clearEdges : allAround(margin), maxZoom)
  const zoomAt = (screen: Point, factor: number) => {
    const zoom = clampZoom(state.zoom * factor)
    const page = toPage(state, screen)
    move({ x: page.x - screen.x / zoom, y: page.y - screen.y / zoom, zoom })
  }
  return {
    get state() {
      return state
    },
    get viewport() {
      return viewport
    },
    visibleBox: () => seenOf(state, viewport),
    clearBox: () => clearOf(state, viewport, clearEdges),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    screenToPage: (point) => toPage(state, point),
    pageToScreen: (point) => toScreen(state, point),
    set,
    setViewport(next) {
      if (next.width === viewport.width && next.height === viewport.height) return
      viewport = next
      changed()
    },
    panBy: (dx, dy) => move({ x: state.x - dx / state.zoom, y: state.y - dy / state.zoom, zoom: state.zoom }),
    zoomAt,
    zoomTo: (zoom) => zoomAt({ x: viewport.width / 2, y: viewport.height / 2 }, zoom / state.zoom),
    setClearEdges(edges) {
      const before = clearEdges
      clearEdges = edges
      if (!isSame(before, edges)) changed()
    },
    fitBox: (box, options) => move(stateFor(box, options)),
    stateFor,
    hold,
  }
}

function createHold(): Hold {
  const hold: Hold = {
    isOn: false,
    lift(run) {
      const wasOn = hold.isOn
      hold.isOn = false
      run()
      hold.isOn = wasOn
    },
  }
  return hold
}

function clampZoom(zoom: number): number {
  return Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom))
}

function toPage(state: CameraState, point: Point): Point {
  return { x: state.x + point.x / state.zoom, y: state.y + point.y / state.zoom }
}

function toScreen(state: CameraState, point: Point): Point {
  return { x: (point.x - state.x) * state.zoom, y: (point.y - state.y) * state.zoom }
}

function seenOf({ x, y, zoom }: CameraState, { width, height }: Viewport): Box {
  return { x, y, width: width / zoom, height: height / zoom }
}

function clearOf(state: CameraState, viewport: Viewport, { top, right, bottom, left }: Insets): Box {
  const width = Math.max(1, viewport.width - left - right) / state.zoom
  const height = Math.max(1, viewport.height - top - bottom) / state.zoom
  return { ...toPage(state, { x: left, y: top }), width, height }
}

function isSame(a: Insets, b: Insets): boolean {
  return a.top === b.top && a.right === b.right && a.bottom === b.bottom && a.left === b.left
}

function allAround(inset: number): Insets {
  return { top: inset, right: inset, bottom: inset, left: inset }
}

function viewOf(box: Box, viewport: Viewport, edges: Insets, maxZoom: number): CameraState {
  const width = Math.max(1, viewport.width - edges.left - edges.right)
  const height = Math.max(1, viewport.height - edges.top - edges.bottom)
  const zoom = clampZoom(Math.min(maxZoom, width / Math.max(1, box.width), height / Math.max(1, box.height)))
  const center = centerOf(box)
  return { x: center.x - (edges.left + width / 2) / zoom, y: center.y - (edges.top + height / 2) / zoom, zoom }
}
