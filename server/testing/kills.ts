/** `npm run test:kills`: kills servers at random moments of reveals and of counts, and says what the disk held then. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRandom } from '../../shared/testing/seededRandom'
import { runRevealKills } from './revealKills'
import { killWhileVotesClose } from './voteKills'

const USAGE = 'Usage: npm run test:kills -- [kills of each kind] [seed]. Without: 200 by the clock.\n'
const DEFAULT_KILLS = 200
/** A board takes no more votes than some; each batch has new ones. */
const BATCH = 25

const [kills, seed] = readNumbers(process.argv.slice(2))
say(`Kills of each kind: ${kills}, seed ${seed}.`)
let failed = false

let reveals = { kills: 0, acked: 0, revealed: 0, amid: 0 }
for (let done = 0; done < kills; done += BATCH) {
  const found = await runRevealKills({ kills: Math.min(BATCH, kills - done), seed: seed + done })
  for (const fault of found.faults) say(`Seed ${seed + done}: ${fault}`)
  failed ||= found.faults.length > 0
  reveals = {
    kills: reveals.kills + found.kills,
    acked: reveals.acked + found.acked,
    revealed: reveals.revealed + found.revealed,
    amid: reveals.amid + found.amid,
  }
}
say(
  `Reveals: ${reveals.kills} kills, ${reveals.amid} of them before a reveal was answered; ${reveals.acked} notes acknowledged, ${reveals.revealed} revealed.`,
)

const votes = { whole: 0, again: 0 }
for (let done = 0; done < kills; done += BATCH) {
  const folder = await mkdtemp(join(tmpdir(), 'grappe-counts-'))
  try {
    const found = await killWhileVotesClose(Math.min(BATCH, kills - done), createRandom(seed + done), folder)
    votes.whole += found.whole
    votes.again += found.again
  } catch (error) {
    failed = true
    say(`Seed ${seed + done}: ${error instanceof Error ? error.message : String(error)}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
say(`Counts: ${kills} kills; ${votes.whole} votes were whole on the disk, ${votes.again} were counted again.`)
say(failed ? 'Something was lost or there twice.' : 'Each note once, each total right.')
process.exitCode = failed ? 1 : 0

function readNumbers(words: readonly string[]): [number, number] {
  const numbers = words.map(Number)
  if (numbers.length > 2 || numbers.some((number) => !Number.isInteger(number) || number < 1)) {
    process.stderr.write(USAGE)
    process.exit(2)
  }
  return [numbers[0] ?? DEFAULT_KILLS, numbers[1] ?? Date.now() % 1_000_000]
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
