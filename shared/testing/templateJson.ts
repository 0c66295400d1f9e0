import { readTemplate } from '../templates/checkTemplate'
import type { TemplateProblem } from '../templates/templateProblem'

/** Files of supports as JSON, right unless `more` makes them wrong. */
export type Json = Record<string, unknown>

export const words = (text: string) => ({ fr: text, en: text })
export const text = (name: string, more: Json = {}) => ({ name, type: 'text', label: words(name), most: 80, ...more })
export const zone = (name: string, more: Json = {}) => ({
  name,
  label: words(name),
  rect: [0, 0, 50, 50],
  takes: ['note'],
  ...more,
})
export const kind = (fields: unknown[], more: Json = {}) => ({
  name: 'sheet',
  title: words('Fiche'),
  color: 'green',
  width: 400,
  height: 300,
  titleField: 'title',
  fields: [text('title'), ...fields],
  faces: [{ name: 'front', title: words('Recto'), areas: [{ rect: [0, 0, 100, 100], fields: ['title'] }] }],
  ...more,
})
export const face = (name: string, ...fields: string[]) => ({
  name,
  title: words(name),
  areas: fields.map((field) => ({ rect: [0, 0, 50, 50], fields: [field] })),
})
export const composed = (name: string, ...fields: string[]) => ({
  name,
  type: 'composed',
  label: words(name),
  parts: fields.map((field) => ({ field })),
})
export const template = (more: Json = {}) => ({
  grappeTemplate: 1,
  id: 'ours',
  title: words('Le nôtre'),
  summary: words('Pour voir'),
  minutes: 30,
  group: { least: 2, most: 8 },
  dimensions: { divergence: 0, measure: 0, engagement: 1, connection: { quality: 1, quantity: 1 } },
  frame: { width: 2000, height: 1000 },
  zones: [zone('wall')],
  ...more,
})
export const axis = (name: string) => ({ name, label: words(name), low: words('bas'), high: words('haut') })
export const withKind = (...given: Parameters<typeof kind>) => template({ kinds: [kind(...given)] })
export const withLayout = (layout: unknown, ...more: unknown[]) =>
  template({ zones: [zone('wall', { layout }), ...more] })

export function problemOf(json: unknown, otherKinds: string[] = []): TemplateProblem | null {
  const read = readTemplate(json, { otherKinds })
  return read.ok ? null : read.problem
}
