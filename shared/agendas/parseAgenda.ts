import * as v from 'valibot'
import { MOST_PHASES } from '../facilitation/phase'
import { nameSchema } from '../model/cardKind'
import { phaseFields } from '../model/phaseFields'
import { wordsSchema } from '../model/words'
import { type AgendaProblem, agendaProblem } from './agendaProblem'

const phaseSchema = v.strictObject({
  ...phaseFields,
  /** The id of a template: the phase is worked on its first support on the board. */
  template: v.optional(nameSchema),
})

const agendaSchema = v.strictObject({
  grappeAgenda: v.literal(1),
  id: nameSchema,
  title: wordsSchema,
  summary: wordsSchema,
  phases: v.pipe(v.array(phaseSchema), v.minLength(1), v.maxLength(MOST_PHASES)),
})

/** A workshop's phases as data: what a file of `shared/agendas` holds, and what a facilitator may bring along. */
export type Agenda = v.InferOutput<typeof agendaSchema>

export type ReadAgenda =
  | { readonly ok: true; readonly agenda: Agenda }
  | { readonly ok: false; readonly problem: AgendaProblem }

/** UTF-16 units, which are at most as many as bytes. */
const LARGEST = 256 * 1024

/** An agenda's file as it came, or the first thing in it that is wrong. Never throws. */
export function parseAgenda(text: string): ReadAgenda {
  if (text.length > LARGEST) return refused(agendaProblem('tooLarge'))
  try {
    return readAgendaJson(JSON.parse(text))
  } catch {
    return refused(agendaProblem('notJson'))
  }
}

export function readAgendaJson(json: unknown): ReadAgenda {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return refused(agendaProblem('notAgenda'))
  const parsed = v.safeParse(agendaSchema, json, { abortEarly: true })
  return parsed.success ? { ok: true, agenda: parsed.output } : refused(problemOf(parsed.issues[0]))
}

function refused(problem: AgendaProblem): ReadAgenda {
  return { ok: false, problem }
}

/** What the schema found first, in our words. */
function problemOf(issue: v.BaseIssue<unknown>): AgendaProblem {
  const path = v.getDotPath(issue) ?? ''
  const last = path.slice(path.lastIndexOf('.') + 1)
  if (path === '' || path === 'grappeAgenda') return agendaProblem('notAgenda', path)
  if (issue.type === 'strict_object' && issue.expected === 'never') return agendaProblem('strangeKey', path, last)
  if (issue.input === undefined) return agendaProblem('missing', path, last)
  if (issue.type === 'min_length') return agendaProblem('empty', path)
  if (issue.type === 'regex') {
    return last === 'fr' || last === 'en' ? agendaProblem('markup', path) : agendaProblem('badName', path, issue.input)
  }
  if (issue.type === 'max_length') {
    return agendaProblem(Array.isArray(issue.input) ? 'tooMany' : 'tooLong', path, issue.requirement)
  }
  return agendaProblem('badValue', path, wordFor(issue.input))
}

function wordFor(input: unknown): string {
  if (Array.isArray(input)) return 'such a list'
  return typeof input === 'object' && input !== null ? 'such an object' : JSON.stringify(input)
}
