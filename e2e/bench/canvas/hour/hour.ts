import { createRandom } from '../../../../shared/testing/seededRandom'
import { type Child, startChild } from '../../children/child'
import type { ProductBoard } from '../../contenders/product'
import { wordsOfIdeas } from '../../join/wordsOfIdeas'
import type { Section } from '../../measure/section'
import type { BenchOptions } from '../../options'
import { BoardOnScreen } from '../boardOnScreen'
import { type OpenPage, openPage } from '../openPage'
import type { CanvasRig } from '../rig'
import { clearBoard } from './clearBoard'
import { HOUR, HOUR_PHASES } from './hourPhases'
import { type FoundHour, type HourLine, hourSection } from './hourSection'
import { leadHour } from './leadHour'
import { MeasuredPerson } from './measuredPerson'
import { measurePageUse, type PageUse } from './pageUse'
import { playUntil } from './playUntil'
import { watchScreen } from './screenUse'
import type { WorkshopAnswer, WorkshopRequest } from './workshop.child'

const WORKSHOP = new URL('workshop.child.ts', import.meta.url)
/** Beside the one who is measured. */
const OTHERS = 24
const SEED = 3
/** Simulated minutes of one line of the table. */
const STRETCH = 10
const LOOK_EVERY_MS = 1_000

type Site = {
  readonly rig: CanvasRig
  readonly board: ProductBoard
  readonly open: OpenPage
  readonly person: MeasuredPerson
  readonly workshop: Child<WorkshopRequest, WorkshopAnswer>
  readonly pace: number
  readonly personAt: (open: OpenPage) => MeasuredPerson
}

/** An hour of a workshop with 25 people, seen by the browser of one of them: what grows, and what is left of it. */
export async function measureHour({ pace, quick }: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  const words = await wordsOfIdeas()
  const gestureMs = quick ? 400 : 1_500
  const personAt = (open: OpenPage) =>
    new MeasuredPerson(new BoardOnScreen(open), { words, random: createRandom(SEED), gestureMs })
  const board = await rig.server.makeBoard()
  const open = await openPage(rig.browser, linkTo(rig, board))
  const workshop = startChild<WorkshopRequest, WorkshopAnswer>(WORKSHOP)
  try {
    await workshop.ask({ do: 'join', address: rig.server.roomOf(board), people: OTHERS, pace, seed: SEED })
    const found = await playHour({ rig, board, open, workshop, pace, personAt, person: personAt(open) })
    return [hourSection(found)]
  } finally {
    await open.close()
    await workshop.kill()
  }
}

async function playHour(site: Site): Promise<FoundHour> {
  const { rig, board, open, workshop, pace, person } = site
  const lead = await leadHour(rig, board)
  const screen = await watchScreen(rig, board)
  const lines: HourLine[] = []
  try {
    for (let minute = 0; minute < HOUR; minute += STRETCH) {
      const untilMinute = minute + STRETCH
      console.error(`  minute ${minute} of ${HOUR}`)
      await workshop.ask({ do: 'play', fromMinute: minute, untilMinute })
      const phases = HOUR_PHASES.flatMap((phase, at) => {
        const begins = HOUR_PHASES[at - 1]?.until ?? 0
        return begins >= minute && begins < untilMinute ? [{ afterMinutes: begins - minute, phase }] : []
      })
      const stretch = await playUntil({ open, person, pace, minutes: STRETCH, phases, lead })
      const wall = await countAt(workshop, untilMinute)
      lines.push({ untilMinute, stretch, wall, use: await measurePageUse(open), screen: await screen.read() })
    }
  } finally {
    await screen.close()
    lead.leave()
  }
  const notRun: string[] = []
  const orSay = async <Value>(what: string, measure: () => Promise<Value>) =>
    await measure().catch((error: unknown) => {
      notRun.push(`${what}: ${(error instanceof Error ? error.message : String(error)).split('\n')[0]}`)
      return null
    })
  const anew = await orSay('opening it anew', () => measureAnew(site))
  const cleared = await orSay('deleting everything', () =>
    clearBoard(new BoardOnScreen(open), {
      count: () => countOnServer(rig, board),
      deleteClusters: () => workshop.ask({ do: 'deleteClusters' }),
      measureAnew: () => measureAnew(site),
    }),
  )
  return { pace, people: OTHERS + 1, version: open.version, lines, anew, cleared, notRun }
}

/** Once the people have come so far: on a slow machine they take longer. */
async function countAt(workshop: Site['workshop'], minute: number): Promise<WorkshopAnswer> {
  for (;;) {
    const wall = await workshop.ask({ do: 'count' })
    if (wall.minute >= minute) return wall
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS))
  }
}

/** What a page needs for the board as it stands: whatever the old one holds beyond that, it need not hold. */
async function measureAnew({ rig, board, personAt }: Site): Promise<PageUse> {
  const open = await openPage(rig.browser, linkTo(rig, board))
  try {
    await personAt(open).everything()
    return await measurePageUse(open)
  } finally {
    await open.close()
  }
}

async function countOnServer({ server }: CanvasRig, { id, keys }: ProductBoard) {
  const headers = { authorization: `Bearer ${keys.participant}` }
  const answer = await fetch(`${server.origin}/api/boards/${id}`, { headers })
  return ((await answer.json()) as { counts: { notes: number; clusters: number } }).counts
}

function linkTo({ server }: CanvasRig, { id, keys }: ProductBoard): string {
  return `${server.origin}/b/${id}#${keys.participant}`
}
