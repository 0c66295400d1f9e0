export type BenchOptions = {
  /** How often each contender is measured, alternating. */
  readonly reps: number
  /** One repetition and short windows, to try the bench itself: its figures mean nothing. */
  readonly quick: boolean
  /** Writes the table there as Markdown; null for none. */
  readonly out: string | null
  /** Writes the tables there as JSON, and beside them each repetition for itself where a part gives that. */
  readonly json: string | null
  /** Writes the chart of `growth` there, as SVG. */
  readonly chart: string | null
  /** The sizes of board that `canvas` and `growth` measure; null for theirs. */
  readonly notes: readonly number[] | null
  /** The beginnings of the names of those that they measure, in small letters; null for all. */
  readonly only: readonly string[] | null
  /** Of `canvas` only these: `compare`, `weak`, `profile`, `load`, `whole`, `hour`; null for all. */
  readonly part: readonly string[] | null
  /** How many times faster than in life the hour of workshop is played. */
  readonly pace: number
}

/** A word of the command line that means nothing. The message is one line for the person. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

const DEFAULT_REPS = 5
const DEFAULT_PACE = 10
const QUICK_PACE = 60

/** What an option's value has to look like. */
const FORMS: ReadonlyMap<string, RegExp> = new Map([
  ['reps', /^[1-9]\d?$/],
  ['out', /./],
  ['json', /./],
  ['chart', /\.svg$/],
  ['notes', /^[1-9]\d*(,[1-9]\d*)*$/],
  ['only', /^[a-z]+(,[a-z]+)*$/],
  ['part', /^(compare|weak|profile|load|whole|hour)(,(compare|weak|profile|load|whole|hour))*$/],
  ['pace', /^[1-9]\d?$/],
])

/**
 * Reads what stands after `npm run bench --`. No name means all parts.
 * @throws OptionError
 */
export function readOptions(
  words: readonly string[],
  known: readonly string[],
): { names: readonly string[]; options: BenchOptions } {
  const names: string[] = []
  let quick = false
  const given = new Map<string, string>()
  for (const word of words) {
    const [, name = '', value] = /^--(\w+)(?:=(.*))?$/.exec(word) ?? []
    if (known.includes(word)) names.push(word)
    else if (name === 'quick' && value === undefined) quick = true
    else if (value !== undefined && FORMS.get(name)?.test(value)) given.set(name, value)
    else throw new OptionError(`"${word}" is no part of the bench (${known.join(', ')}) and no option of it`)
  }
  const listOf = (name: string) => given.get(name)?.split(',') ?? null
  const chosen = names.length > 0 ? known.filter((name) => names.includes(name)) : known
  const options: BenchOptions = {
    reps: Number(given.get('reps') ?? (quick ? 1 : DEFAULT_REPS)),
    quick,
    out: given.get('out') ?? null,
    json: given.get('json') ?? null,
    chart: given.get('chart') ?? null,
    notes: listOf('notes')?.map(Number) ?? null,
    only: listOf('only'),
    part: listOf('part'),
    pace: Number(given.get('pace') ?? (quick ? QUICK_PACE : DEFAULT_PACE)),
  }
  return { names: chosen, options }
}
