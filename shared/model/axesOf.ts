import type { Layout } from './layout'

/** The axes of a layout that has some. */
export function axesOf(layout: Layout | undefined) {
  if (layout === undefined || (layout.kind !== 'axes' && layout.kind !== 'quadrants')) return []
  return [layout.x, layout.y].filter((axis) => axis !== undefined)
}
