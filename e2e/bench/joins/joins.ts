import { startChild } from '../children/child'
import { startProduct } from '../contenders/product'
import { withFolder } from '../contenders/withFolder'
import { makeBigBoard } from '../join/bigBoard'
import { fillRoom } from '../join/fillRoom'
import { wordsOfIdeas } from '../join/wordsOfIdeas'
import { cpuMs } from '../measure/processUse'
import type { Section } from '../measure/section'
import { rounded, spread } from '../measure/statistics'
import { whenQuiet } from '../measure/whenQuiet'
import type { BenchOptions } from '../options'
import type { ArrivalsAnswer, ArrivalsRequest } from './arrivals.child'

const WHOLE = { people: 150, withinMs: 60_000, notes: 500, authors: 10 }
const QUICK = { people: 150, withinMs: 5_000, notes: 100, authors: 10 }
const ARRIVALS = new URL('arrivals.child.ts', import.meta.url)

type Plan = typeof WHOLE
type Found = ArrivalsAnswer & { serverCpuMs: number }

/** A workshop that comes in: everybody by the code on the wall, from one address. */
export async function measureJoins({ reps, quick }: BenchOptions): Promise<Section[]> {
  const plan = quick ? QUICK : WHOLE
  const words = await wordsOfIdeas()
  const found: Found[] = []
  for (let rep = 0; rep < reps; rep++) {
    found.push(await withFolder((folder) => measureOnce(folder, plan, { words, seed: rep + 1 })))
  }
  return [section(plan, found)]
}

async function measureOnce(
  folder: string,
  plan: Plan,
  { words, seed }: { words: readonly string[]; seed: number },
): Promise<Found> {
  const server = await startProduct(folder)
  const arrivals = startChild<ArrivalsRequest, ArrivalsAnswer>(ARRIVALS)
  try {
    const board = await server.makeBoard()
    const address = server.roomOf(board)
    await fillRoom(address, makeBigBoard(plan, words))
    const headers = { authorization: `Bearer ${board.keys.screen}` }
    const door = await fetch(`${server.origin}/api/boards/${board.id}/door`, { headers })
    const { code } = (await door.json()) as { code: string }
    await whenQuiet(server.pid)
    const before = await cpuMs(server.pid)
    const { people, withinMs, notes } = plan
    const answer = await arrivals.ask({ origin: server.origin, address, code, notes, people, withinMs, seed })
    return { ...answer, serverCpuMs: (await cpuMs(server.pid)) - before }
  } finally {
    await arrivals.kill()
    await server.stop()
  }
}

function section({ people, withinMs, notes }: Plan, found: readonly Found[]): Section {
  const refused = found.flatMap((one) => one.refused)
  return {
    title: `${people} people joining by code within ${withinMs / 1_000} s`,
    columns: ['server', 'in', 'refused', 'slowest, ms', 'wait of one, ms', 'server CPU, ms', 'server CPU %'],
    rows: [
      [
        'Grappe',
        `${Math.min(...found.map(({ waits }) => waits.length))} of ${people}`,
        refused.length === 0 ? '0' : `${refused.length}: ${[...new Set(refused)].join(', ')}`,
        spread(found.map(({ waits }) => Math.max(...waits))),
        spread(found.flatMap(({ waits }) => waits)),
        spread(found.map(({ serverCpuMs }) => serverCpuMs)),
        spread(
          found.map(({ serverCpuMs }) => (serverCpuMs / withinMs) * 100),
          1,
        ),
      ],
    ],
    notes: [
      `From one address, at seeded moments, ${found.length} times; ${found[0]?.mistyped ?? 0} of them mistyped the code once before. A wait runs from sending the right code until a board of ${notes} notes and its stage are there, in the person’s own document. “In” is the lowest of the repetitions; no peer has such a door.`,
      `CPU is of one core; all ${people} documents are in one process, which used up to ${rounded(Math.max(...found.map((one) => one.cpuMs)))} ms itself.`,
    ],
    notRun: [],
  }
}
