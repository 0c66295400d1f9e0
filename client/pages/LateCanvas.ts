import { late } from '../ui/late'

/** The canvas, whose code is not needed at first where the list stands in its place; elsewhere it comes with the page. */
export const LateCanvas = late(() => import('../canvas/BoardCanvas').then(({ BoardCanvas }) => BoardCanvas))
