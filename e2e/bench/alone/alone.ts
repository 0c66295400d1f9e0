import * as Y from 'yjs'
import { addPhases, startPhase } from '../../../shared/facilitation/changeAgenda'
import { LeadEdit } from '../../../shared/facilitation/leadEdit'
import { startChild } from '../children/child'
import { startProduct } from '../contenders/product'
import { withFolder } from '../contenders/withFolder'
import { wordsOfIdeas } from '../join/wordsOfIdeas'
import { cpuMs, memoryMb, resetPeak } from '../measure/processUse'
import type { Section } from '../measure/section'
import { rounded, spread } from '../measure/statistics'
import { whenQuiet } from '../measure/whenQuiet'
import type { BenchOptions } from '../options'
import { DocumentClient } from '../wire/documentClient'
import type { WritersAnswer, WritersRequest } from './writers.child'

const WHOLE = { people: 150, notes: 10, writingMs: 60_000, votingMs: 20_000 }
const QUICK = { people: 150, notes: 10, writingMs: 10_000, votingMs: 5_000 }
const WRITERS = new URL('writers.child.ts', import.meta.url)

type Plan = typeof WHOLE
type Server = Awaited<ReturnType<typeof startProduct>>
type Step = WritersAnswer & { readonly serverCpuMs: number; readonly peakMb: number }
type Found = { readonly writing: Step; readonly reveal: Step; readonly vote: Step }

/** A whole hall that writes alone, one reveal of all of it, and one secret vote on what came. */
export async function measureAlone({ reps, quick }: BenchOptions): Promise<Section[]> {
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
  const writers = startChild<WritersRequest, WritersAnswer>(WRITERS)
  try {
    const board = await server.makeBoard()
    const address = server.roomOf(board)
    const { participant, facilitator } = board.keys
    await beginWritingAlone({ ...address, path: `${address.path}.stage`, protocols: ['grappe', `key.${facilitator}`] })
    const { people, notes, writingMs, votingMs } = plan
    const { origin } = server
    await writers.ask({ do: 'join', origin, board: board.id, address, key: participant, people })
    await whenQuiet(server.pid)
    const step = (request: WritersRequest) => measured(server, () => writers.ask(request))
    const writing = await step({ do: 'write', notes, withinMs: writingMs, words, seed })
    const reveal = await step({ do: 'reveal', key: facilitator, notes: people * notes })
    const vote = await step({ do: 'vote', key: facilitator, withinMs: votingMs, seed })
    return { writing, reveal, vote }
  } finally {
    await writers.kill()
    await server.stop()
  }
}

async function beginWritingAlone(stage: ConstructorParameters<typeof DocumentClient>[0]): Promise<void> {
  const client = new DocumentClient(stage, { ack: true }, new Y.Doc())
  await client.synced
  const words = { en: 'Write alone', fr: 'Écrire seul' }
  const phase = { id: 'alone', title: words, instruction: words, minutes: 10, can: ['write' as const] }
  client.edit((doc) => {
    addPhases(doc, [{ ...phase, sees: 'private', support: null }], new LeadEdit())
    startPhase(doc, null, phase.id, { by: '', now: Date.now() }, new LeadEdit())
  })
  await whenSent(client)
}

/** The phase is there once the server has it; a socket that ends at once may take it along. */
async function whenSent(client: DocumentClient): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 500))
  client.socket.terminate()
}

async function measured({ pid }: Server, run: () => Promise<WritersAnswer>): Promise<Step> {
  await resetPeak(pid)
  const before = await cpuMs(pid)
  const answer = await run()
  const serverCpuMs = (await cpuMs(pid)) - before
  return { ...answer, serverCpuMs, peakMb: (await memoryMb(pid)).peak }
}

function section({ people, notes, writingMs, votingMs }: Plan, found: readonly Found[]): Section {
  const row = (name: string, steps: readonly Step[]): string[] => {
    const waits = steps.flatMap((one) => one.waits)
    return [
      name,
      waits.length === 0 ? '–' : `${Math.min(...steps.map((one) => one.waits.length))} of ${people}`,
      waits.length === 0 ? '–' : spread(steps.map((one) => Math.max(...one.waits))),
      waits.length === 0 ? '–' : spread(waits),
      waits.length === 0 ? '–' : spread(steps.map(({ answeredMs }) => answeredMs)),
      spread(steps.map(({ serverCpuMs }) => serverCpuMs)),
      spread(steps.map(({ peakMb }) => peakMb)),
    ]
  }
  const counted = Math.min(...found.map(({ vote }) => vote.counted))
  const own = Math.max(...found.flatMap(({ reveal, vote }) => [reveal.cpuMs, vote.cpuMs]))
  return {
    title: `${people} people alone, then together: ${people * notes} notes from desks, one vote`,
    columns: ['Grappe', 'have it', 'last one, ms', 'each, ms', 'answered, ms', 'server CPU, ms', 'server peak, MB'],
    rows: [
      row(
        `writing, ${writingMs / 1_000} s`,
        found.map(({ writing }) => writing),
      ),
      row(
        'one reveal of all',
        found.map(({ reveal }) => reveal),
      ),
      row(
        `a vote, ${votingMs / 1_000} s, and its count`,
        found.map(({ vote }) => vote),
      ),
    ],
    notes: [
      `${found.length} times. Each has a desk, the board and the stage open; each writes ${notes} notes of eight real words on the desk at seeded moments, then gives three dots. Times run from the call that reveals, or closes the vote, until the notes or the totals have come by each person’s own socket; ${counted} of ${people} ballots were counted. CPU and peak are of the server’s process, over the whole step.`,
      `All people are in one process, which used up to ${rounded(own)} ms itself in one step; each different frame is applied once there. No peer has private notes that are not in everybody’s document.`,
    ],
    notRun: [],
  }
}
