import type { CardKind } from '../model/cardKind'
import type { Template } from '../model/template'
import { checkNames } from './checkNames'
import { parseTemplate, parseText } from './parseTemplate'
import { type TemplateProblem, templateProblem } from './templateProblem'

export type TemplateFile = { readonly file: string; readonly text: string }
export type BadTemplate = { readonly file: string; readonly problem: TemplateProblem }

type Candidate = { readonly file: string; readonly template: Template }

/**
 * Supports' files as one set, in their order: a file may name kinds of cards that another one makes. An id, and what a
 * kind is, belong to the file that comes first. A bad file is left out, and with it what needs its kinds.
 */
export function readTemplates(files: readonly TemplateFile[]): { templates: Template[]; bad: BadTemplate[] } {
  const bad: BadTemplate[] = []
  let candidates = files.flatMap(({ file, text }): Candidate[] => {
    const json = parseText(text)
    const parsed = json.ok ? parseTemplate(json.json) : json
    if (parsed.ok) return [{ file, template: parsed.template }]
    bad.push({ file, problem: parsed.problem })
    return []
  })
  for (;;) {
    const { good, refused } = sift(candidates)
    bad.push(...refused)
    if (refused.length === 0) return { templates: good.map(({ template }) => template), bad }
    candidates = good
  }
}

function sift(candidates: readonly Candidate[]): { good: Candidate[]; refused: BadTemplate[] } {
  const kinds = candidates.flatMap(({ template }) => template.kinds.map(({ name }) => name))
  const good: Candidate[] = []
  const refused: BadTemplate[] = []
  for (const candidate of candidates) {
    const problem = checkNames(candidate.template, kinds) ?? checkBeside(candidate, good)
    if (problem === null) good.push(candidate)
    else refused.push({ file: candidate.file, problem })
  }
  return { good, refused }
}

function checkBeside({ template: { id, kinds } }: Candidate, before: readonly Candidate[]): TemplateProblem | null {
  if (before.some(({ template }) => template.id === id)) return templateProblem('taken', 'id', id)
  const known = new Map(before.flatMap(({ template }) => template.kinds.map((kind) => [kind.name, kind])))
  for (const [at, kind] of kinds.entries()) {
    const other = known.get(kind.name)
    if (other !== undefined && !isSameKind(other, kind)) return templateProblem('different', `kinds.${at}`, kind.name)
  }
  return null
}

/** The schema wrote both, each key in its place. */
function isSameKind(a: CardKind, b: CardKind): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
