import type { Point } from '../geometry/box'
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

/** Supports side by side from the left, in their order: the row lies around the page's origin. */
export function planSupports(templates: readonly Template[], means: Means): SupportDraft[] {
  const width = templates.reduce((sum, { frame }) => sum + frame.width, GAP * Math.max(0, templates.length - 1))
  let x = -width / 2
  return templates.map((template) => {
    const draft = planSupport(template, { x, y: -template.frame.height / 2 }, means)
    x += template.frame.width + GAP
    return draft
  })
}
