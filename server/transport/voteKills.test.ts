import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createRandom } from '../../shared/testing/seededRandom'
import { killWhileVotesClose } from '../testing/voteKills'

const ROUNDS = 4
const SEED = 20_261_128

test(`H116 over ${ROUNDS} kills each result is whole and right or not there, and closing again counts it (seed ${SEED})`, async () => {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-votes-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const { whole, again } = await killWhileVotesClose(ROUNDS, createRandom(SEED), folder)
  expect(whole + again).toBe(ROUNDS * 4)
}, 120_000)
