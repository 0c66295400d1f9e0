import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Contender } from '../contenders/contender'
import { hocuspocus } from '../contenders/hocuspocus'
import { product } from '../contenders/product'
import { runnable } from '../contenders/runnable'
import { withFolder } from '../contenders/withFolder'
import { yWebsocketInMemory, yWebsocketLevel } from '../contenders/yWebsocketServer'
import { makeBigBoard } from '../join/bigBoard'
import { wordsOfIdeas } from '../join/wordsOfIdeas'
import type { Section } from '../measure/section'
import type { BenchOptions } from '../options'
import { type IdleFigures, type IdlePlan, idleSection } from './idleSection'
import { IdleServer } from './idleServer'

const WHOLE: IdlePlan = { rooms: 500, notes: 100, settleMs: 5_000, idleMs: 10_000, afterMs: 10_000 }
const QUICK: IdlePlan = { rooms: 50, notes: 100, settleMs: 1_000, idleMs: 2_000, afterMs: 2_000 }
const BEFORE_MS = 1_000

/** What rooms cost in which nothing happens, and what is left once all have gone. */
export async function measureIdle({ reps, quick }: BenchOptions): Promise<Section[]> {
  const plan = quick ? QUICK : WHOLE
  const { contenders, notRun } = await runnable([product, yWebsocketInMemory, yWebsocketLevel, hocuspocus])
  const [round] = makeBigBoard({ notes: plan.notes, authors: 1 }, await wordsOfIdeas())
  const updates = round?.updatesOf.flat() ?? []
  const figures = new Map(contenders.map((contender): [Contender, IdleFigures[]] => [contender, []]))
  for (let rep = 0; rep < reps; rep++) await withFolder((folder) => measureOnce(folder, plan, updates, figures))
  return [
    idleSection(
      plan,
      reps,
      [...figures].map(([{ name }, found]) => ({ name, found })),
      notRun,
    ),
  ]
}

/** Filled one after the other, then idle side by side: what is measured of each is its own. */
async function measureOnce(
  folder: string,
  plan: IdlePlan,
  updates: readonly Uint8Array[],
  figures: ReadonlyMap<Contender, IdleFigures[]>,
): Promise<void> {
  const servers: IdleServer[] = []
  try {
    const starts = []
    for (const contender of figures.keys()) {
      const server = new IdleServer(contender, await contender.start(join(folder, contender.name)))
      servers.push(server)
      await sleep(BEFORE_MS)
      starts.push(await server.use())
      await server.fill(plan.rooms, updates)
    }
    await sleep(plan.settleMs)
    const open = await usesOf(servers)
    await sleep(plan.idleMs)
    const idle = await usesOf(servers)
    for (const server of servers) await server.empty()
    const emptied = performance.now()
    await Promise.all(servers.map((server) => server.untilNoRooms()))
    await sleep(plan.afterMs)
    const left = await usesOf(servers)
    for (const [at, server] of servers.entries()) {
      const [start, first, last, end] = [starts[at], open[at], idle[at], left[at]]
      if (!start || !first || !last || !end) continue
      figures.get(server.contender)?.push({
        start: start.rss,
        open: last.rss,
        cpuPercent: ((last.cpu - first.cpu) / (last.at - first.at)) * 100,
        left: end.rss,
        leftAfterMs: end.at - emptied,
        roomsLeft: await server.metric('grappe_rooms'),
        heapLeft: await server.metric('nodejs_heap_size_used_bytes'),
      })
    }
  } finally {
    for (const server of servers) await server.end()
  }
}

async function usesOf(servers: readonly IdleServer[]) {
  return await Promise.all(servers.map((server) => server.use()))
}
