export type BenchOptions = {
  /** How often each contender is measured, alternating. */
  readonly reps: number
  /** One repetition and short windows, to try the bench itself: its figures mean nothing. */
  readonly quick: boolean
  /** Writes the table there as Markdown; null for none. */
  readonly out: string | null
  /** Of the part `canvas` only this; null for all of it. */
  readonly only: string | null
  /** How many times faster than in life the simulated workshop is played. */
  readonly pace: number
}

/** A word of the command line that means nothing. The message is one line for the person. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

const DEFAULT_REPS = 5
const DEFAULT_PACE = 10
const QUICK_PACE = 60

/**
 * Reads what stands after `npm run bench --`. No name means all parts.
 * @throws OptionError
 */
export function readOptions(
  words: readonly string[],
  known: readonly string[],
): { names: readonly string[]; options: BenchOptions } {
  const names: string[] = []
  let reps: number | null = null
  let quick = false
  let out: string | null = null
  let only: string | null = null
  let pace: number | null = null
  for (const word of words) {
    const [, name, value] = /^--(\w+)(?:=(.*))?$/.exec(word) ?? []
    if (known.includes(word)) names.push(word)
    else if (name === 'quick' && value === undefined) quick = true
    else if (name === 'reps' && /^[1-9]\d?$/.test(value ?? '')) reps = Number(value)
    else if (name === 'out' && value) out = value
    else if (name === 'only' && value) only = value
    else if (name === 'pace' && /^[1-9]\d?$/.test(value ?? '')) pace = Number(value)
    else throw new OptionError(`"${word}" is no part of the bench (${known.join(', ')}) and no option of it`)
  }
  const chosen = names.length > 0 ? known.filter((name) => names.includes(name)) : known
  const asked = { reps: reps ?? (quick ? 1 : DEFAULT_REPS), pace: pace ?? (quick ? QUICK_PACE : DEFAULT_PACE) }
  return { names: chosen, options: { ...asked, quick, out, only } }
}
