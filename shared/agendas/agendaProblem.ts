/**
 * Why an agenda's file is refused. `code` is stable: clients translate by it, with `path` (the place in the file, as
 * "phases.3.minutes") and `name` (what stands there that is wrong, "" where there is none). `reason` is the same in one
 * English sentence.
 */
export type AgendaProblem = {
  readonly code: AgendaProblemCode
  readonly path: string
  readonly name: string
  readonly reason: string
}

const SENTENCES = {
  notJson: () => 'The file is not JSON that can be read.',
  notAgenda: () => 'The file is no agenda: it does not say "grappeAgenda": 1.',
  tooLarge: () => 'The file is larger than 256 kB.',
  tooMany: (path, name) => `"${path}" has too many entries: ${name} at most.`,
  strangeKey: (path, name) => `"${path}" is nothing that an agenda has: take "${name}" out, or correct its spelling.`,
  missing: (path, name) => `"${path}" is missing: say what "${name}" is.`,
  empty: (path) => `"${path}" is empty.`,
  tooLong: (path, name) => `"${path}" is longer than ${name} characters.`,
  markup: (path) => `"${path}" holds < or >: it is plain text.`,
  badName: (path, name) =>
    `"${path}" is "${name}", which is no name: a small letter, then up to 39 letters and digits.`,
  badValue: (path, name) => `"${path}" cannot be ${name}.`,
} as const satisfies Record<string, (path: string, name: string) => string>

export type AgendaProblemCode = keyof typeof SENTENCES

/** Longer than any name that is right; what a file holds is not repeated at length. */
const LONGEST = 60

export function agendaProblem(code: AgendaProblemCode, path = '', name: unknown = ''): AgendaProblem {
  const shown = String(name).slice(0, LONGEST)
  return { code, path, name: shown, reason: SENTENCES[code](path, shown) }
}
