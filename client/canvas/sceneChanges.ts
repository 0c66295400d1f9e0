import type { Box } from '../../shared/geometry/box'

/** Where something is painted otherwise than before, page boxes: islands apart, whose titles may reach beyond them. */
export type SceneChanges<Boxes = readonly Box[]> = { readonly things: Boxes; readonly grounds: Boxes }
