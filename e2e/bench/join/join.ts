import { join as joinPath } from 'node:path'
import { startChild } from '../children/child'
import type { Contender, RoomAddress } from '../contenders/contender'
import { hocuspocus } from '../contenders/hocuspocus'
import { product } from '../contenders/product'
import { runnable } from '../contenders/runnable'
import { withFolder } from '../contenders/withFolder'
import { yWebsocketLevel } from '../contenders/yWebsocketServer'
import { cpuMs } from '../measure/processUse'
import { untilNoRooms } from '../measure/readMetric'
import type { Section } from '../measure/section'
import { whenQuiet } from '../measure/whenQuiet'
import type { BenchOptions } from '../options'
import { DocumentClient } from '../wire/documentClient'
import { type BigBoardSize, makeBigBoard, type Round } from './bigBoard'
import type { CrowdAnswer, CrowdRequest } from './crowd.child'
import { fillRoom } from './fillRoom'
import type { JoinAnswer, JoinRequest } from './joiner.child'
import { type JoinFigures, joinSections } from './joinSections'
import { wordsOfIdeas } from './wordsOfIdeas'

const WHOLE = { notes: 5_000, authors: 20, people: 150, withinMs: 10_000 }
const QUICK = { notes: 1_000, authors: 20, people: 30, withinMs: 2_000 }
const JOINER = new URL('joiner.child.ts', import.meta.url)
const CROWD = new URL('crowd.child.ts', import.meta.url)

type Plan = BigBoardSize & { people: number; withinMs: number }

/** How long it takes to hold a large board, with the room in memory and after a restart, and 150 people at once. */
export async function measureJoin({ reps, quick }: BenchOptions): Promise<Section[]> {
  const plan = quick ? QUICK : WHOLE
  const { contenders, notRun } = await runnable([product, yWebsocketLevel, hocuspocus])
  const rounds = makeBigBoard(plan, await wordsOfIdeas())
  const figures = new Map<Contender, JoinFigures>()
  return await withFolder(async (folder) => {
    const rooms = new Map<Contender, RoomAddress>()
    for (const contender of contenders) {
      rooms.set(contender, await makeRoom(contender, joinPath(folder, contender.name), rounds))
      figures.set(contender, { warm: [], cold: [], crowds: [] })
    }
    for (let rep = 0; rep < reps; rep++) {
      for (const [contender, address] of rooms) {
        const into = figures.get(contender)
        if (into) await measureOnce(contender, joinPath(folder, contender.name), address, plan, rep, into)
      }
    }
    return joinSections(
      plan,
      reps,
      [...figures].map(([contender, found]) => ({ name: contender.name, found })),
      notRun,
    )
  })
}

/**
 * Fills a room, and starts the server once more: what it tidies up at its first load, or once a room was left, is not
 * measured. Before each stop it may finish what it has begun, for not every peer waits for its own writes.
 */
async function makeRoom(contender: Contender, folder: string, rounds: readonly Round[]): Promise<RoomAddress> {
  const server = await contender.start(folder)
  const address = await server.makeRoom()
  await fillRoom(address, rounds)
  await joinOnce({ address, notes: rounds[0]?.updatesOf.flat().length ?? 0 })
  await whenQuiet(server.pid)
  await server.stop()
  const again = await contender.start(folder)
  await joinOnce({ address, notes: rounds[0]?.updatesOf.flat().length ?? 0 })
  await untilNoRooms(address)
  await whenQuiet(again.pid)
  await again.stop()
  return address
}

async function measureOnce(
  contender: Contender,
  folder: string,
  address: RoomAddress,
  { notes, people, withinMs }: Plan,
  rep: number,
  into: JoinFigures,
): Promise<void> {
  const server = await contender.start(folder)
  into.cold.push(await joinOnce({ address, notes }))
  // Somebody stays, or some servers would let the room go; the first join is to warm up the server.
  const holder = new DocumentClient(address)
  await holder.synced
  for (const isMeasured of [false, true, true]) {
    const answer = await joinOnce({ address, notes })
    if (isMeasured) into.warm.push(answer)
  }
  holder.socket.terminate()
  await server.stop()

  const fresh = await contender.start(folder)
  const crowd = startChild<CrowdRequest, CrowdAnswer>(CROWD)
  const before = await cpuMs(fresh.pid)
  const answer = await crowd.ask({ address, notes, people, withinMs, seed: rep + 1 })
  into.crowds.push({ ...answer, serverCpuMs: (await cpuMs(fresh.pid)) - before })
  await crowd.kill()
  await fresh.stop()
}

async function joinOnce(request: JoinRequest): Promise<JoinAnswer> {
  const joiner = startChild<JoinRequest, JoinAnswer>(JOINER)
  try {
    return await joiner.ask(request)
  } finally {
    await joiner.kill()
  }
}
