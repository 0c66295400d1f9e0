import { checkNames } from './checkNames'
import { parseTemplate, parseText, type ReadTemplate, refused } from './parseTemplate'

/** `otherKinds` are the names of the kinds of cards that are known besides the file's own. */
export type TemplateSurroundings = { readonly otherKinds?: Iterable<string> }

/** A file as it came, as `readTemplate` reads what it holds. */
export function readTemplateText(text: string, surroundings: TemplateSurroundings = {}): ReadTemplate {
  const parsed = parseText(text)
  return parsed.ok ? readTemplate(parsed.json, surroundings) : refused(parsed.problem)
}

/** What a support's file holds, or the first thing that is wrong with it. Never throws. */
export function readTemplate(json: unknown, { otherKinds = [] }: TemplateSurroundings = {}): ReadTemplate {
  const parsed = parseTemplate(json)
  if (!parsed.ok) return parsed
  const problem = checkNames(parsed.template, otherKinds)
  return problem === null ? parsed : refused(problem)
}
