import { type TemplateProblem, templateProblem } from './templateProblem'

/** What the schema allows at most, asked first: so that a file of 10,000 zones costs no walk through them. */
const MOST = { zones: 100, kinds: 20, phases: 30 } as const
/** Of all that a file holds, and of levels; the largest of ours has a tenth. */
const MOST_VALUES = 20_000
const DEEPEST = 16

/** Null where a file is small enough to be looked at closely. */
export function checkSizes(json: object): TemplateProblem | null {
  for (const [name, most] of Object.entries(MOST)) {
    const list: unknown = Reflect.get(json, name)
    if (Array.isArray(list) && list.length > most) return templateProblem('tooMany', name, most)
  }
  return countValues(json)
}

/** Walks no further than the limits. */
function countValues(json: object): TemplateProblem | null {
  let left = MOST_VALUES
  const waiting: [value: unknown, path: string, depth: number][] = [[json, '', 0]]
  while (waiting.length > 0) {
    const [value, path, depth] = waiting.pop() as [unknown, string, number]
    if (typeof value !== 'object' || value === null) continue
    if (depth === DEEPEST) return templateProblem('tooDeep', path)
    const held = Array.isArray(value) ? value : Object.keys(value)
    left -= held.length
    if (left < 0) return templateProblem('tooMany', path === '' ? 'file' : path, MOST_VALUES)
    for (const key of Object.keys(value)) {
      waiting.push([Reflect.get(value, key), path === '' ? key : `${path}.${key}`, depth + 1])
    }
  }
  return null
}
