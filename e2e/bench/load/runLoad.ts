import { startChild } from '../children/child'
import type { RoomAddress } from '../contenders/contender'
import { Histogram } from './histogram'
import type { Load } from './loads'
import type { Seen, ToGenerator } from './messages'
import { nowUs } from './stamps'

export type LoadOptions = {
  address: RoomAddress
  load: Load
  /** Sends back every presence that is heard, as y-websocket does. */
  isEchoing: boolean
  processes: number
  warmUpMs: number
  windowMs: number
  drainMs: number
  /** Called when the measured part begins and ends. */
  onWindow(edge: 'opens' | 'closes'): Promise<void>
}

/** What was seen by all generators together; latencies in milliseconds. */
export type LoadResult = Omit<Seen, 'editLatencies' | 'cursorLatencies' | 'cpuShare'> & {
  edits: Histogram
  cursors: Histogram
  /** Share of one core that each generator took. */
  generatorCpu: number[]
}

const GENERATOR = new URL('generator.child.ts', import.meta.url)

/** Plays a load against a server. The generators are processes of their own, so that none of them hides the server's lateness. */
export async function runLoad(options: LoadOptions): Promise<LoadResult> {
  const { load, processes, address, isEchoing } = options
  const generators = Array.from({ length: processes }, () => startChild<ToGenerator, Seen | null>(GENERATOR))
  try {
    const all = Array.from({ length: load.people }, (_, index) => index)
    await Promise.all(
      generators.map((generator, part) => {
        const people = all.filter((index) => index % processes === part)
        return generator.ask({ do: 'open', address, load, people, isEchoing })
      }),
    )
    const windowFrom = nowUs() + options.warmUpMs * 1_000
    const windowTo = windowFrom + options.windowMs * 1_000
    const drainUntil = windowTo + options.drainMs * 1_000
    const edges = [at(windowFrom, () => options.onWindow('opens')), at(windowTo, () => options.onWindow('closes'))]
    const answers = await Promise.all(
      generators.map((generator) => generator.ask({ do: 'run', windowFrom, windowTo, drainUntil })),
    )
    await Promise.all(edges)
    return addUp(answers.filter((seen) => seen !== null))
  } finally {
    await Promise.all(generators.map((generator) => generator.kill()))
  }
}

async function at(us: number, act: () => Promise<void>): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, Math.max(0, (us - nowUs()) / 1_000)))
  await act()
}

const COUNTS = [
  'editsSent',
  'cursorsSent',
  'editsReceived',
  'cursorsReceived',
  'editsInWindow',
  'framesInWindow',
  'bytesInWindow',
  'echoesLeftOut',
  'droppedSockets',
] as const

function addUp(parts: readonly Seen[]): LoadResult {
  const sums = Object.fromEntries(COUNTS.map((name) => [name, parts.reduce((sum, part) => sum + part[name], 0)]))
  const edits = new Histogram()
  const cursors = new Histogram()
  for (const part of parts) {
    edits.merge(part.editLatencies)
    cursors.merge(part.cursorLatencies)
  }
  const generatorCpu = parts.map((part) => part.cpuShare)
  return { ...(sums as Record<(typeof COUNTS)[number], number>), edits, cursors, generatorCpu }
}
