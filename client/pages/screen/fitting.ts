import { type Box, expandBox } from '../../../shared/geometry/box'
import { type CameraState, createCamera, type Insets, type Viewport } from '../../session/camera'

export type Fitting = {
  /** What is fitted; see `Fit`. */
  readonly focus: string
  readonly box: Box
  readonly viewport: Viewport
  readonly edges: Insets
}

/** A view of the board, with what it was made for. */
export type FittedView = Omit<Fitting, 'box'> & { readonly state: CameraState }

/** From ten metres, what fits is shown larger than people have it before them. */
const MOST_ZOOM = 2.5
/** Of the larger side: what grew once grows again, and shall not move the view each time. */
const ROOM_TO_GROW = 0.06
/** So much nearer a new view must come to be worth the move, where everything is in sight already. */
const WORTH = 1.3

/**
 * The view that shows the box as large as it can be. The view before stays, and is given back, while it shows all of the
 * same thing and hardly smaller: nothing moves because a note came in.
 */
export function nextView(before: FittedView | null, wanted: Fitting): FittedView {
  const grows = before !== null && before.focus === wanted.focus && hasSameRoom(before, wanted)
  if (!grows) return viewOf(wanted)
  const best = viewOf(wanted)
  if (shows(before, wanted.box) && best.state.zoom <= before.state.zoom * WORTH) return before
  const room = Math.max(wanted.box.width, wanted.box.height) * ROOM_TO_GROW
  return viewOf({ ...wanted, box: expandBox(wanted.box, room) })
}

function viewOf({ box, ...made }: Fitting): FittedView {
  const camera = createCamera()
  camera.setViewport(made.viewport)
  camera.setClearEdges(made.edges)
  camera.fitBox(box, { maxZoom: MOST_ZOOM })
  return { ...made, state: camera.state }
}

function hasSameRoom(a: Omit<Fitting, 'box'>, b: Omit<Fitting, 'box'>): boolean {
  return JSON.stringify([a.viewport, a.edges]) === JSON.stringify([b.viewport, b.edges])
}

/** Whether all of the box is where nothing covers it; a pixel is forgiven. */
function shows({ state, viewport, edges }: FittedView, box: Box): boolean {
  const left = (box.x - state.x) * state.zoom
  const top = (box.y - state.y) * state.zoom
  return (
    left >= edges.left - 1 &&
    top >= edges.top - 1 &&
    left + box.width * state.zoom <= viewport.width - edges.right + 1 &&
    top + box.height * state.zoom <= viewport.height - edges.bottom + 1
  )
}
