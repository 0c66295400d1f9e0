import { cpuOf, framesOf, paintingProcesses, type SceneFigures } from '../measureScene'
import type { OpenPage } from '../openPage'
import type { HourPhase } from './hourPhases'
import type { HourLead } from './leadHour'
import type { MeasuredPerson } from './measuredPerson'

/** What was seen of the measured page in some minutes. */
export type Stretch = Pick<SceneFigures, 'p50' | 'p95' | 'worst' | 'slow' | 'mainMs' | 'cpuMs'> & {
  /** The share of a core that the page takes while its person rests and the others work. */
  readonly restShare: number
  readonly gestures: number
}

type Play = {
  readonly open: OpenPage
  readonly person: MeasuredPerson
  readonly pace: number
  /** Simulated. */
  readonly minutes: number
  readonly phases: readonly { readonly afterMinutes: number; readonly phase: HourPhase }[]
  readonly lead: HourLead
}

const MINUTE = 60_000
/** However fast it is played, the page rests between two gestures. */
const LEAST_REST_MS = 300

/** Has the person do one thing a minute and rest until the next. */
export async function playUntil({ open, person, pace, minutes, phases, lead }: Play): Promise<Stretch> {
  const processes = await paintingProcesses(open)
  const minuteMs = MINUTE / pace
  const began = performance.now()
  const waiting = [...phases]
  const frames: number[] = []
  const sums = { mainMs: 0, cpuMs: 0, restMs: 0, restCpuMs: 0, gestures: 0 }
  while (performance.now() - began < minutes * minuteMs) {
    const now = (performance.now() - began) / minuteMs
    while (waiting[0] !== undefined && waiting[0].afterMinutes <= now)
      lead.begin((waiting.shift() as Play['phases'][number]).phase)
    const seen = await person.next()
    frames.push(...seen.frames)
    sums.mainMs += seen.mainMs
    sums.cpuMs += seen.cpuMs
    sums.gestures++
    const until = began + Math.min(minutes, Math.floor(now) + 1) * minuteMs
    const [cpu, restedAt] = [await cpuOf(processes), performance.now()]
    await sleep(Math.max(LEAST_REST_MS, until - restedAt))
    sums.restCpuMs += (await cpuOf(processes)) - cpu
    sums.restMs += performance.now() - restedAt
  }
  const count = Math.max(1, frames.length)
  return {
    ...framesOf(frames),
    mainMs: sums.mainMs / count,
    cpuMs: sums.cpuMs / count,
    restShare: sums.restCpuMs / sums.restMs,
    gestures: sums.gestures,
  }
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
