import { GRAPPE } from '../canvas/stage/grappeContender'
import type { Section } from '../measure/section'
import { bestOf, median, ratio, rounded, spread } from '../measure/statistics'
import type { LaneSpeed } from './lane'
import { NOTES } from './loadBoard'
import { KIND_NAMES, type LoadFindings, type LoadTrial, VISIT_KINDS, type VisitKind } from './loadFindings'

type About = {
  readonly reps: number
  readonly line: LaneSpeed
  readonly slowdown: number
  readonly contenders: readonly string[]
  readonly findings: LoadFindings
}

type Column = {
  readonly title: string
  readonly of: (trial: LoadTrial) => number | null
  readonly digits?: number
}

const COLUMNS: readonly Column[] = [
  { title: 'first paint, ms', of: ({ firstPaint }) => firstPaint },
  { title: 'form, ms', of: ({ form }) => form },
  { title: 'painted, ms', of: ({ painted }) => painted },
  { title: 'gesture, ms', of: ({ gesture }) => gesture },
  { title: 'received, kB', of: ({ received }) => received, digits: 1 },
  { title: 'main thread, ms', of: ({ mainMs }) => mainMs },
  { title: 'longest task, ms', of: ({ longest }) => longest },
]
/** By then Grappe's board has to take a gesture. Milliseconds. */
const TARGETS: Readonly<Record<VisitKind, number>> = { first: 6_000, second: 2_000, silent: 2_000 }

/** One line for each contender and kind of visit, and how Grappe compares. */
export function loadSection({ reps, line, slowdown, contenders, findings }: About): Section {
  const { trials, version, notRun } = findings
  const rows = VISIT_KINDS.flatMap((kind) => {
    const of = (name: string) => trials.filter((trial) => trial.contender === name && trial.kind === kind)
    const measured = contenders.filter((name) => of(name).length > 0)
    const peers = measured.filter((name) => name !== GRAPPE)
    return [
      ...measured.map((name) => rowOf(kind, name, of(name))),
      ...(peers.length > 0 && peers.length < measured.length ? [ratioRow(kind, of(GRAPPE), peers.map(of))] : []),
    ]
  })
  const megabits = line.bitsPerSecond / 1_000_000
  const notes = [
    `${NOTES} post-its in clusters and in none; ${megabits} Mbit/s each way, ${line.delay} ms each way, so ${2 * line.delay} ms there and back; CPU slowed ${slowdown} times by the browser; Chromium ${version}, headless, no GPU, 1280 x 800; repetitions: ${reps}, in turn, each with a browser that knew nothing.`,
    'Milliseconds since the address was asked for; received, main thread and longest task are up to the gesture. The form is answered at once. “Gesture” is the end of the first frame in which the view followed a wheel.',
    `“Server silent”: the program comes as at any second visit, and nothing that is asked for the board is answered, by HTTP or by socket, so that what is seen is the browser's own copy. Only Grappe has one.`,
  ]
  const columns = ['visit', 'of', ...COLUMNS.map(({ title }) => title), 'gesture has to come']
  return { title: 'Canvas: first load', columns, rows, notes, notRun, data: { trials } }
}

function rowOf(kind: VisitKind, name: string, trials: readonly LoadTrial[]): string[] {
  const cells = COLUMNS.map(({ of, digits }) =>
    spread(
      trials.flatMap((trial) => of(trial) ?? []),
      digits,
    ),
  )
  return [KIND_NAMES[kind], name, ...cells, name === GRAPPE ? judged(kind, trials) : '–']
}

function judged(kind: VisitKind, trials: readonly LoadTrial[]): string {
  const within = TARGETS[kind]
  const isInTime = median(trials.map(({ gesture }) => gesture)) < within
  return `under ${rounded(within)}: ${isInTime ? 'yes' : 'no'}`
}

function ratioRow(kind: VisitKind, own: readonly LoadTrial[], peers: readonly (readonly LoadTrial[])[]): string[] {
  const cells = COLUMNS.map(({ of }) => {
    const values = (trials: readonly LoadTrial[]) => trials.flatMap((trial) => of(trial) ?? [])
    return ratio(values(own), bestOf(peers.map(values)))
  })
  return [KIND_NAMES[kind], 'Grappe by best peer', ...cells, '–']
}
