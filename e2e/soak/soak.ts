/** `npm run test:soak`: people come and go through the rooms of a real server, and nothing of them may stay behind. */
import { mkdir, writeFile } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { startServer } from '../fixtures/startServer'
import { drawChart, drawTable } from './chart'
import { Crowd } from './crowd'
import { judgeMemory, judgeRemains, type Verdict } from './judge'
import { readOptions } from './options'
import { type Sample, takeSample } from './readMetrics'

const RESULTS = fileURLToPath(new URL('../../test-results/', import.meta.url))
const ROOMS_A_MINUTE = 2_000 / 30
const SAMPLE_EVERY_MS = 2_000
/** A socket that fell asleep is found out after a minute at most, its room unloads half a minute later. */
const GONE_WITHIN_MS = 150_000

await main(process.argv.slice(2))

async function main(args: readonly string[]): Promise<void> {
  const { minutes } = readOptions(args)
  const server = await startServer()
  const stop = () => void server.remove().then(() => process.exit(130))
  process.on('SIGINT', stop)
  process.on('SIGTERM', stop)
  try {
    const verdicts = await soak(server, minutes)
    for (const { said, isGood } of verdicts) say(`${isGood ? 'good' : 'BAD '}  ${said}`)
    if (verdicts.some(({ isGood }) => !isGood)) process.exitCode = 1
  } finally {
    await server.remove()
  }
}

async function soak({ url, pid }: { url: string; pid: number }, minutes: number): Promise<Verdict[]> {
  const crowd = new Crowd(url)
  const startedAt = performance.now()
  const sample = () => takeSample(url, pid, (performance.now() - startedAt) / 1000)
  const before = await sample()
  const samples: Sample[] = []
  const rooms = Math.ceil(minutes * ROOMS_A_MINUTE)
  say(`${rooms} rooms in ${minutes} minutes, at ${url}`)
  let isOver = false
  const sampling = (async () => {
    while (!isOver) {
      samples.push(await sample())
      const { length } = samples
      if (length % 30 === 0) say(tellNow(samples, crowd))
      await pause(SAMPLE_EVERY_MS)
    }
  })()
  await crowd.run(rooms, minutes * 60_000)
  isOver = true
  await sampling
  const after = await waitUntilGone(sample)
  await keep(samples)
  say(drawTable(samples))
  say(`${crowd.visitors} visitors made ${crowd.edits} edits in ${crowd.rooms} rooms`)
  const troubles = crowd.troubles.map((said) => ({ said, isGood: false }))
  return [...judgeMemory(samples, minutes), ...judgeRemains(before, after), ...troubles]
}

async function waitUntilGone(sample: () => Promise<Sample>): Promise<Sample> {
  const until = performance.now() + GONE_WITHIN_MS
  for (;;) {
    const now = await sample()
    if ((now.rooms === 0 && now.sockets === 0) || performance.now() > until) {
      await pause(SAMPLE_EVERY_MS)
      return await sample()
    }
    await pause(SAMPLE_EVERY_MS)
  }
}

async function keep(samples: readonly Sample[]): Promise<void> {
  await mkdir(RESULTS, { recursive: true })
  await writeFile(`${RESULTS}soak.svg`, drawChart(samples))
  await writeFile(`${RESULTS}soak.txt`, `${drawTable(samples)}\n`)
}

function tellNow(samples: readonly Sample[], crowd: Crowd): string {
  return `${drawTable(samples).split('\n').at(-1)}   ${crowd.here} people here, ${crowd.rooms} rooms so far`
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
