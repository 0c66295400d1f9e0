import { boxAround, centerOf, type Point } from '../geometry/box'
import { packInRows } from '../geometry/layout'
import type { Template } from '../model/template'
import type { SupportDraft } from './supports'

type Means = { readonly createId: () => string; readonly now: number }

/** Page units: room for titles and for hands. */
const GAP = 400

/** A support to make with its top left at a page point. `template` bears the kinds that it needs (see `kindsFor`). */
export function planSupport(template: Template, at: Point, { createId, now }: Means): SupportDraft {
  const { width, height } = template.frame
  return {
    id: createId(),
    template,
    box: { x: at.x, y: at.y, width, height },
    createdAt: now,
    zoneIds: template.zones.map(createId),
  }
}

/** Supports in their order, in rows that together are about as wide as a screen, around the page's origin. */
export function planSupports(templates: readonly Template[], means: Means): SupportDraft[] {
  const corners = packInRows(
    templates.map(({ frame }) => frame),
    GAP,
  )
  const boxes = templates.map(({ frame }, at) => ({ ...frame, ...(corners[at] as Point) }))
  const middle = centerOf(boxAround(boxes) ?? { x: 0, y: 0, width: 0, height: 0 })
  return templates.map((template, at) => {
    const { x, y } = corners[at] as Point
    return planSupport(template, { x: Math.round(x - middle.x), y: Math.round(y - middle.y) }, means)
  })
}
