import type { Section } from '../measure/section'
import { median, ratio, rounded, spread } from '../measure/statistics'
import type { BoardKind } from './canvasBoard'
import type { SceneFigures } from './measureScene'
import { countClusters, type WallPlan } from './planWall'
import { SCENES } from './scenes'

export type CanvasPlan = { readonly wall: WallPlan; readonly people: number; readonly gestureMs: number }

/** What one line of the table is about. */
export type Cell = { readonly scene: string; readonly kind: BoardKind; readonly people: number }

type Found = {
  readonly reps: number
  /** By `cellKey`. */
  readonly found: ReadonlyMap<string, readonly SceneFigures[]>
  /** Of the browser. */
  readonly version: string
  readonly notRun: readonly string[]
}

export function cellKey({ scene, kind, people }: Cell): string {
  return `${scene}|${kind}|${people}`
}

const COLUMNS = [
  'scene',
  'notes lie',
  'others',
  'frame p50 / p95 ms',
  'worst ms',
  '> 50 ms',
  'main ms a frame',
  'CPU ms a frame',
  'still after ms',
  'heap MB',
  'PSS MB',
  'main by loose',
]

export function canvasSection(plan: CanvasPlan, { reps, found, version, notRun }: Found): Section {
  const { wall, people } = plan
  const clusters = countClusters(wall)
  const rows = SCENES.flatMap(({ name, boards }) =>
    boards.flatMap((kind) => [0, people].flatMap((others) => rowOf({ scene: name, kind, people: others }, found))),
  )
  const notes = [
    `${wall.notes} notes in ${clusters} clusters on three levels, ${wall.loose} of them in none; Chromium ${version}, headless, no GPU, 1280x800; ${reps} repetitions, each on a board and in a browser of its own, boards in turn.`,
    `“Loose” is the same notes at the same places without clusters: what clusters cost is in the last column, the main thread's time a frame with them by that without. There the cluster of 60 is 60 selected notes.`,
    `Others are people who drag notes and whole clusters 20 times a second and write where they let go, half of them in view while something is dragged.`,
  ]
  return { title: `Canvas: ${wall.notes} notes in ${clusters} clusters`, columns: COLUMNS, rows, notes, notRun }
}

function rowOf(cell: Cell, found: Found['found']): string[][] {
  const all = found.get(cellKey(cell)) ?? []
  if (all.length === 0) return []
  const loose = found.get(cellKey({ ...cell, kind: 'loose' })) ?? []
  const of = (name: keyof SceneFigures, from = all) => from.map((figures) => figures[name])
  const comesToRest = cell.people === 0 && SCENES.find(({ name }) => name === cell.scene)?.kind === 'moment'
  return [
    [
      cell.scene,
      cell.kind === 'loose' ? 'loose' : 'in clusters',
      String(cell.people),
      `${rounded(median(of('p50')))} / ${rounded(median(of('p95')))}`,
      spread(of('worst')),
      rounded(median(of('slow'))),
      spread(of('mainMs'), 1),
      spread(of('cpuMs'), 1),
      comesToRest ? spread(of('stillAfter')) : '–',
      rounded(median(of('heap'))),
      rounded(median(of('pss'))),
      cell.kind === 'clusters' && loose.length > 0 ? ratio(of('mainMs'), of('mainMs', loose as SceneFigures[])) : '–',
    ],
  ]
}
