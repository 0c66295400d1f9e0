import * as v from 'valibot'
import { type Template, templateSchema } from '../model/template'
import { checkSizes } from './checkSizes'
import { schemaProblem } from './schemaProblem'
import { type TemplateProblem, templateProblem } from './templateProblem'

export type ReadTemplate =
  | { readonly ok: true; readonly template: Template }
  | { readonly ok: false; readonly problem: TemplateProblem }

/** UTF-16 units, which are at most as many as bytes. */
const LARGEST = 256 * 1024

export function refused(problem: TemplateProblem): ReadTemplate {
  return { ok: false, problem }
}

/** The JSON of a file as it came. */
export function parseText(
  text: string,
): { readonly ok: true; readonly json: unknown } | { readonly ok: false; readonly problem: TemplateProblem } {
  if (text.length > LARGEST) return { ok: false, problem: templateProblem('tooLarge') }
  try {
    return { ok: true, json: JSON.parse(text) }
  } catch {
    return { ok: false, problem: templateProblem('notJson') }
  }
}

/** By the schema alone; the names in it are not looked at. */
export function parseTemplate(json: unknown): ReadTemplate {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refused(templateProblem('notTemplate'))
  const tooMuch = checkSizes(json)
  if (tooMuch !== null) return refused(tooMuch)
  const parsed = v.safeParse(templateSchema, json, { abortEarly: true })
  return parsed.success ? { ok: true, template: parsed.output } : refused(schemaProblem(parsed.issues[0]))
}
