import * as v from 'valibot'
import { type TemplateProblem, templateProblem } from './templateProblem'

/** What the schema found first, in our words. */
export function schemaProblem(issue: v.BaseIssue<unknown>): TemplateProblem {
  const path = v.getDotPath(issue) ?? ''
  const last = path.slice(path.lastIndexOf('.') + 1)
  if (path === '' || path === 'grappeTemplate') return templateProblem('notTemplate', path)
  if (issue.type === 'strict_object' && issue.expected === 'never') return templateProblem('strangeKey', path, last)
  if (issue.input === undefined) return templateProblem('missing', path, last)
  const rect = /^(.*\brect)(\.\d+)?$/.exec(path)?.[1]
  if (rect !== undefined) return templateProblem('outside', rect)
  if (issue.type === 'min_length') return templateProblem('empty', path)
  if (issue.type === 'regex' && (last === 'fr' || last === 'en')) return templateProblem('markup', path)
  if (issue.type === 'regex') return templateProblem('badName', path, issue.input)
  if (issue.type === 'max_length' && Array.isArray(issue.input)) {
    return templateProblem('tooMany', path, issue.requirement)
  }
  return templateProblem('badValue', path, wordFor(issue.input))
}

function wordFor(input: unknown): string {
  if (Array.isArray(input)) return 'such a list'
  return typeof input === 'object' && input !== null ? 'such an object' : JSON.stringify(input)
}
