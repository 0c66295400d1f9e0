/**
 * Why a support's file is refused. `code` is stable: clients translate by it, with `path` (the place in the file, as
 * "zones.3.takes") and `name` (what stands there that is wrong, "" where there is none). `reason` is the same in one
 * English sentence.
 */
export type TemplateProblem = {
  readonly code: TemplateProblemCode
  readonly path: string
  readonly name: string
  readonly reason: string
}

const SENTENCES = {
  notJson: () => 'The file is not JSON that can be read.',
  notTemplate: () => 'The file is no support: it does not say "grappeTemplate": 1.',
  tooLarge: () => 'The file is larger than 256 kB.',
  tooMany: (path, name) => `"${path}" has too many entries: ${name} at most.`,
  tooDeep: (path) => `"${path}" is nested too deep.`,
  strangeKey: (path, name) => `"${path}" is nothing that a support has: take "${name}" out, or correct its spelling.`,
  missing: (path, name) => `"${path}" is missing: say what "${name}" is.`,
  empty: (path) => `"${path}" is empty.`,
  markup: (path) => `"${path}" holds < or >: labels are plain text.`,
  badName: (path, name) =>
    `"${path}" is "${name}", which is no name: a small letter, then up to 39 letters and digits.`,
  outside: (path) => `"${path}" lies outside its frame: it is [left, top, width, height] in percent.`,
  badValue: (path, name) => `"${path}" cannot be ${name}.`,
  twice: (path, name) => `"${path}" names "${name}" a second time.`,
  unknown: (path, name) => `"${path}" names "${name}", which is not there.`,
  wrongType: (path, name) => `"${path}" names "${name}", which is a field of another type than is needed here.`,
  circular: (path, name) => `"${path}" is circular: it makes "${name}" of itself.`,
  turned: (path, name) => `"${path}" says least and most the wrong way round: ${name}.`,
  nowhere: (path, name) => `"${path}": the field "${name}" is on no face, in no sentence and no badge.`,
  different: (path, name) => `"${path}" makes "${name}" another kind of card than the one that is known by that name.`,
  taken: (path, name) => `"${path}" is "${name}", and there is a support of that id.`,
} as const satisfies Record<string, (path: string, name: string) => string>

export type TemplateProblemCode = keyof typeof SENTENCES

/** Longer than any name that is right; what a file holds is not repeated at length. */
const LONGEST = 60

export function templateProblem(code: TemplateProblemCode, path = '', name: unknown = ''): TemplateProblem {
  const shown = String(name).slice(0, LONGEST)
  return { code, path, name: shown, reason: SENTENCES[code](path, shown) }
}
