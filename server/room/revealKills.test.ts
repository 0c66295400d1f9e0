import { expect, test } from 'vitest'
import { runRevealKills } from '../testing/revealKills'

const KILLS = 4
const SEED = 20_261_128

test(`SY98 every note waits on one desk or lies on the board once, over ${KILLS} kills amid reveals (seed ${SEED})`, async () => {
  const { acked, revealed, amid, faults } = await runRevealKills({ kills: KILLS, seed: SEED })
  expect(faults).toEqual([])
  expect(acked).toBeGreaterThan(KILLS)
  expect(revealed).toBeGreaterThan(KILLS)
  expect(amid).toBeGreaterThan(0)
}, 120_000)
