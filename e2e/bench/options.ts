export type BenchOptions = {
  /** How often each contender is measured, alternating. */
  readonly reps: number
  /** One repetition and short windows, to try the bench itself: its figures mean nothing. */
  readonly quick: boolean
  /** Writes the table there as Markdown; null for none. */
  readonly out: string | null
}

/** A word of the command line that means nothing. The message is one line for the person. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

const DEFAULT_REPS = 5

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
  for (const word of words) {
    const [, name, value] = /^--(\w+)(?:=(.*))?$/.exec(word) ?? []
    if (known.includes(word)) names.push(word)
    else if (name === 'quick' && value === undefined) quick = true
    else if (name === 'reps' && /^[1-9]\d?$/.test(value ?? '')) reps = Number(value)
    else if (name === 'out' && value) out = value
    else throw new OptionError(`"${word}" is no part of the bench (${known.join(', ')}) and no option of it`)
  }
  const chosen = names.length > 0 ? known.filter((name) => names.includes(name)) : known
  return { names: chosen, options: { reps: reps ?? (quick ? 1 : DEFAULT_REPS), quick, out } }
}
