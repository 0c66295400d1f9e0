import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { createRandom } from '../../../shared/testing/seededRandom'
import { type Child, startChild } from '../children/child'
import type { Contender, RoomAddress, Running } from '../contenders/contender'
import type { Contents, LogLine } from './edits'
import { emptyTally, Ledger, type Tally } from './ledger'
import type { ObserverAnswer, ObserverRequest } from './observer.child'
import type { WriterRequest } from './writer.child'

const WRITERS = 2
const CLIENTS_EACH = 2
const WRITES_PER_SECOND = 200
const ROUNDS_PER_ROOM = 20
const WRITE_AT_LEAST_MS = 300
const WRITE_AT_MOST_MS = 1_500
/** Notes of earlier rounds that each client may remove. */
const OLD_EACH = 20

const WRITER = new URL('writer.child.ts', import.meta.url)
const OBSERVER = new URL('observer.child.ts', import.meta.url)

export type KillTotals = { kills: number; writingMs: number; tally: Tally }

type Writer = Child<WriterRequest, null>

/** Kills one server again and again, always on the same folder. */
export class KillRounds {
  readonly #contender: Contender
  readonly #folder: string
  readonly #settleMs: number
  readonly #random: () => number
  readonly #tally = emptyTally()
  readonly #observer = startChild<ObserverRequest, ObserverAnswer>(OBSERVER)
  #writers: Writer[] = []
  #writingMs = 0

  constructor(contender: Contender, folder: string, settleMs: number, seed: number) {
    this.#contender = contender
    this.#folder = folder
    this.#settleMs = settleMs
    this.#random = createRandom(seed)
  }

  async run(kills: number): Promise<KillTotals> {
    try {
      for (let done = 0; done < kills; done += ROUNDS_PER_ROOM) {
        const now = Math.min(ROUNDS_PER_ROOM, kills - done)
        await this.#killInOneRoom(done, now)
        this.#tellProgress(done + now, kills)
      }
    } finally {
      await Promise.all([this.#observer, ...this.#writers].map((child) => child.kill()))
    }
    return { kills, writingMs: this.#writingMs, tally: this.#tally }
  }

  async #killInOneRoom(first: number, kills: number): Promise<void> {
    const ledger = new Ledger(this.#tally)
    let server = await this.#contender.start(this.#folder)
    try {
      const address = await server.makeRoom()
      let there = await this.#open(address)
      for (let kill = first; kill < first + kills; kill++) {
        await this.#writeUntilKilled(server, address, kill, there, ledger)
        server = await this.#contender.start(this.#folder)
        there = await this.#open(address)
        ledger.check(there)
      }
    } finally {
      await server.kill()
    }
  }

  async #writeUntilKilled(
    server: Running,
    address: RoomAddress,
    kill: number,
    there: Contents,
    ledger: Ledger,
  ): Promise<void> {
    const writers = this.#takeWriters()
    const logs = writers.map((_, at) => join(this.#folder, `writer-${kill}-${at}.log`))
    const old = oldNotes(there)
    await Promise.all(
      writers.map((writer, at) => {
        const clients = Array.from({ length: CLIENTS_EACH }, (_, n) => at * CLIENTS_EACH + n)
        return writer.ask({
          do: 'join',
          address,
          log: logs[at] ?? '',
          names: clients.map((client) => `k${kill}c${client}`),
          old: clients.map((client) => old.slice(client * OLD_EACH, (client + 1) * OLD_EACH)),
          seed: kill * 1_000 + at * CLIENTS_EACH,
        })
      }),
    )
    const perSecond = WRITES_PER_SECOND / WRITERS / CLIENTS_EACH
    await Promise.all(writers.map((writer) => writer.ask({ do: 'write', perSecond })))
    const began = performance.now()
    await sleep(WRITE_AT_LEAST_MS + this.#random() * (WRITE_AT_MOST_MS - WRITE_AT_LEAST_MS))
    const ends = [server.kill(), ...writers.map((writer) => writer.kill())]
    this.#writingMs += performance.now() - began
    await Promise.all(ends)
    this.#prepareWriters()
    for (const log of logs) ledger.addLog(await readLog(log))
    ledger.addSeen((await this.#observer.ask({ do: 'report' })).seen)
  }

  #tellProgress(done: number, kills: number): void {
    const { ackedMissing, seenMissing, ackedBack, seenBack } = this.#tally
    const lost = `missing ${Math.max(ackedMissing, seenMissing)}, back ${Math.max(ackedBack, seenBack)}`
    console.error(`  ${this.#contender.name}: ${done} of ${kills} kills, ${lost}`)
  }

  async #open(address: RoomAddress): Promise<Contents> {
    return (await this.#observer.ask({ do: 'open', address, settleMs: this.#settleMs })).contents
  }

  /** The next ones start while the server does. */
  #prepareWriters(): void {
    this.#writers = Array.from({ length: WRITERS }, () => startChild<WriterRequest, null>(WRITER))
  }

  #takeWriters(): Writer[] {
    if (this.#writers.length === 0) this.#prepareWriters()
    return this.#writers.splice(0)
  }
}

/** Ids of notes that no client uses as its own; those carry their number after a dash. */
function oldNotes({ things }: Contents): string[] {
  const ids = things.filter((thing) => thing.startsWith('note ')).map((thing) => thing.slice('note '.length))
  return ids.filter((id) => id.includes('-'))
}

/** The last line may be cut short, or the file not there: its writer was killed. */
async function readLog(file: string): Promise<LogLine[]> {
  const text = await readFile(file, 'utf8').catch(() => '')
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as LogLine)
}
