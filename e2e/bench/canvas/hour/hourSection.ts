import type { Section } from '../../measure/section'
import { rounded } from '../../measure/statistics'
import type { Cleared } from './clearBoard'
import type { PageUse } from './pageUse'
import type { Stretch } from './playUntil'
import type { ScreenUse } from './screenUse'
import type { WorkshopAnswer } from './workshop.child'

/** The table's line of a stretch. */
export type HourLine = {
  readonly untilMinute: number
  readonly stretch: Stretch
  readonly use: PageUse
  readonly wall: WorkshopAnswer
  readonly screen: ScreenUse | null
}

export type FoundHour = {
  readonly pace: number
  readonly people: number
  readonly version: string
  readonly lines: readonly HourLine[]
  /** By a page that came to the board at the end and did the same few things. */
  readonly anew: PageUse | null
  readonly cleared: Cleared | null
  readonly notRun: readonly string[]
}

const COLUMNS = [
  'minute',
  'notes',
  'clusters',
  'relations',
  'frame p50 / p95 ms',
  'worst ms',
  '> 50 ms',
  'main ms a frame',
  'CPU ms a frame',
  'at rest, % of a core',
  'heap MB',
  'PSS MB',
  'canvases, MB',
  'DOM nodes',
  'listeners',
  'screen: %, heap, PSS MB',
]

export function hourSection(found: FoundHour): Section {
  const { pace, people, version, lines, anew, cleared, notRun } = found
  const rows = lines.map(rowOf)
  const last = lines.at(-1)
  const add = (name: string, use: PageUse | null | undefined, notes: string) => {
    if (use) rows.push([name, notes, ...Array(8).fill('–'), ...cellsOf(use), '–'])
  }
  add('the same, opened anew', anew, String(last?.wall.notes ?? '–'))
  add('all notes deleted', cleared?.deleted, '0')
  add('that undone', cleared?.undone, String(last?.wall.notes ?? '–'))
  add('and redone', cleared?.redone, '0')
  add('clusters deleted too', cleared?.bare, '0')
  add('then opened anew', cleared?.anew, '0')
  const gestures = lines.reduce((sum, { stretch }) => sum + stretch.gestures, 0)
  const simulated = lines.at(-1)?.wall.cpuMs ?? 0
  const notes = [
    `${people} people, one hour played ${pace === 1 ? 'at its own pace' : `${pace} times as fast`}, once; Chromium ${version}, headless, no GPU, 1280x800. Frames, main and CPU are of ${gestures} gestures of one of them: panning, writing, zooming, dragging. At rest the others go on.`,
    'Memory after a collection. Growth is to be explained by what is on the board: a page that comes to it anew, and does the same few things, needs so much.',
    `The big screen is a browser of its own, on the same machine. The others' own process took ${rounded(simulated / 1_000)} s of CPU.`,
  ]
  return { title: `Canvas: an hour of workshop`, columns: COLUMNS, rows, notes, notRun, data: found }
}

function rowOf({ untilMinute, stretch, use, wall, screen }: HourLine): string[] {
  return [
    String(untilMinute),
    String(wall.notes),
    String(wall.clusters),
    String(wall.relations),
    `${rounded(stretch.p50)} / ${rounded(stretch.p95)}`,
    rounded(stretch.worst),
    rounded(stretch.slow),
    rounded(stretch.mainMs, 1),
    rounded(stretch.cpuMs, 1),
    rounded(stretch.restShare * 100),
    ...cellsOf(use),
    screen === null ? '–' : `${rounded(screen.share * 100)}, ${rounded(screen.heap)}, ${rounded(screen.pss)}`,
  ]
}

function cellsOf({ heap, pss, canvases, canvasMb, nodes, listeners }: PageUse): string[] {
  return [rounded(heap, 1), rounded(pss), `${canvases}, ${rounded(canvasMb, 1)}`, String(nodes), String(listeners)]
}
