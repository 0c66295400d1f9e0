import { type TemplateProblem, templateProblem } from './templateProblem'

/** What `check` finds first. */
export function firstProblem<T>(
  all: readonly T[],
  check: (one: T, at: number) => TemplateProblem | null,
): TemplateProblem | null {
  for (const [at, one] of all.entries()) {
    const problem = check(one, at)
    if (problem !== null) return problem
  }
  return null
}

/** The first of these that bears the name of one before it. */
export function firstTwice(all: readonly { readonly name: string }[], path: string): TemplateProblem | null {
  const names = new Set<string>()
  for (const [at, { name }] of all.entries()) {
    if (names.has(name)) return templateProblem('twice', `${path}.${at}.name`, name)
    names.add(name)
  }
  return null
}
