/** `npm run test:fuzz`: runs histories by their seeds on all cores, and says of each that ends badly how it went. */
import { type ChildProcess, fork } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'

export type Chunk = { readonly from: number; readonly to: number }
/** What is told of a chunk once it has run: a text for each history that ended badly. */
export type ChunkReport = { readonly failures: readonly string[] }

const USAGE = 'Usage: npm run test:fuzz -- [seed | first last]. Without seeds: 1 to 50000.\n'
const DEFAULT_LAST = 50_000
const CHUNK = 25
const TELL_EVERY_MS = 5_000
const MOST_FAILURES = 20
const WORKER = fileURLToPath(new URL('fuzzWorker.ts', import.meta.url))

const [first, last] = readSeeds(process.argv.slice(2))
const total = last - first + 1
const startedAt = performance.now()
/** Chunks that are given out and have not come back: below the smallest of them every seed has run. */
const running = new Map<ChildProcess, Chunk>()
let next = first
let done = 0
let failed = 0

const workers = Array.from({ length: Math.min(availableParallelism(), Math.ceil(total / CHUNK)) }, startWorker)
const telling = setInterval(() => say(progress()), TELL_EVERY_MS)
process.on('SIGINT', () => end(130))
process.on('SIGTERM', () => end(143))

function startWorker(): ChildProcess {
  const worker = fork(WORKER, { execArgv: ['--import', 'tsx'] })
  worker.on('message', (report: ChunkReport) => {
    const chunk = running.get(worker)
    done += chunk === undefined ? 0 : chunk.to - chunk.from + 1
    failed += report.failures.length
    for (const failure of report.failures) say(`\n${failure}\n`)
    if (failed >= MOST_FAILURES) end(1)
    else giveOut(worker)
  })
  worker.on('exit', (code) => {
    if (running.has(worker)) {
      say(`A worker ended with ${code} between the seeds ${running.get(worker)?.from} and ${running.get(worker)?.to}.`)
      end(1)
    }
  })
  giveOut(worker)
  return worker
}

function giveOut(worker: ChildProcess): void {
  running.delete(worker)
  if (next <= last) {
    const chunk: Chunk = { from: next, to: Math.min(next + CHUNK - 1, last) }
    next = chunk.to + 1
    running.set(worker, chunk)
    worker.send(chunk)
  } else {
    worker.disconnect()
    if (running.size === 0) end(failed > 0 ? 1 : 0)
  }
}

function end(code: number): never {
  clearInterval(telling)
  for (const worker of workers) worker.kill('SIGKILL')
  const unfinished = [...running.values()].map(({ from }) => from)
  const goOn =
    code === 0 || total === 1 ? '' : `\nTo go on: npm run test:fuzz -- ${Math.min(next, ...unfinished)} ${last}`
  say(`${progress()}${goOn}`)
  process.exit(code)
}

function progress(): string {
  const seconds = (performance.now() - startedAt) / 1000
  const share = Math.floor((100 * done) / total)
  const rate = (done / seconds).toFixed(1)
  return `${done} of ${total} histories (${share} %), ${rate} a second, ${failed} ended badly`
}

function readSeeds(args: readonly string[]): [number, number] {
  const numbers = args.map(Number)
  const [from = 1, to = args.length === 1 ? from : DEFAULT_LAST] = numbers
  if (numbers.length <= 2 && numbers.every((seed) => Number.isSafeInteger(seed) && seed >= 0) && from <= to)
    return [from, to]
  process.stderr.write(USAGE)
  process.exit(2)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
