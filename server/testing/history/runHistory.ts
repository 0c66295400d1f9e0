import { formatSteps, type Step, stepsOf } from './steps'
import { takeStep } from './takeStep'
import { World } from './world'

/** Runs a history to its end. Gives the first promise that was not kept, or null; `log` gets a line for all that happens. */
export async function runHistory(
  seed: number,
  steps: readonly Step[],
  log: string[] | null = null,
): Promise<Error | null> {
  const world = new World(seed, log)
  try {
    for (const step of steps) await takeStep(world, step)
    await world.end()
    return null
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error))
  }
}

const MOST_TRIES = 400

/** Leaves steps out for as long as the history still ends badly. */
async function shrink(seed: number, steps: readonly Step[]): Promise<readonly Step[]> {
  let kept = steps
  let tries = 0
  for (let size = Math.ceil(kept.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length && tries < MOST_TRIES; tries++) {
      const fewer = kept.filter((_, index) => index < at || index >= at + size)
      if ((await runHistory(seed, fewer)) === null) at += size
      else kept = fewer
    }
  }
  return kept
}

/**
 * Null where the history of a seed ends well. Else what to print: what was broken, how to run it alone, and the
 * shortest history found that breaks something, once in words and once to be kept in `knownHistories.ts`.
 */
export async function tellSeed(seed: number): Promise<string | null> {
  const steps = stepsOf(seed)
  const first = await runHistory(seed, steps)
  if (first === null) return null
  const kept = await shrink(seed, steps)
  const log: string[] = []
  const error = await runHistory(seed, kept, log)
  return [
    `Seed ${seed} ends badly: ${first.message}`,
    `Alone: npm run test:fuzz -- ${seed}`,
    `Of its ${steps.length} steps these ${kept.length} are enough for: ${error?.message}`,
    ...log.map((line) => `  ${line}`),
    error?.stack ?? '',
    `To keep it as a test: { seed: ${seed}, steps: '${formatSteps(kept)}' }`,
  ].join('\n')
}
