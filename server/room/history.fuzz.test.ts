import { describe, expect, it } from 'vitest'
import { KNOWN_HISTORIES } from '../testing/history/knownHistories'
import { runHistory, tellSeed } from '../testing/history/runHistory'
import { parseSteps } from '../testing/history/steps'

const SEEDS = 500
const IN_ONE_TEST = 25

describe('SY60 O10 any history of five people, their lines and their server ends with everything everywhere', () => {
  const firsts = Array.from({ length: SEEDS / IN_ONE_TEST }, (_, i) => 1 + i * IN_ONE_TEST)

  it.each(firsts)('25 seeds from %i on', async (first) => {
    for (let seed = first; seed < first + IN_ONE_TEST; seed++) {
      const failure = await tellSeed(seed)
      expect(failure, failure ?? '').toBeNull()
    }
  })

  it.each(KNOWN_HISTORIES)('$name', async ({ seed, steps }) => {
    expect(await runHistory(seed, parseSteps(steps))).toBeNull()
  })
})
