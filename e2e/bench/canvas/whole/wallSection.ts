import type { Section } from '../../measure/section'
import { ratio } from '../../measure/statistics'
import type { BoardKind } from './canvasBoard'
import type { FoundScenes } from './measureVisits'
import { countClusters, type WallPlan } from './planWall'
import { SCENE_COLUMNS, sceneCells } from './sceneCells'
import { SCENES } from './scenes'

type About = { readonly reps: number; readonly people: number; readonly found: FoundScenes }

const SCREEN = { pixelRatio: 1, slowdown: 1 }
const KINDS: ReadonlySet<BoardKind> = new Set(['clusters', 'loose', 'crowded'])
const COLUMNS = ['scene', 'notes lie', 'others', ...SCENE_COLUMNS, 'main by loose']

/** What clusters cost: the same notes in them and without. */
export function wallSection(wall: WallPlan, { reps, people, found }: About): Section {
  const clusters = countClusters(wall)
  const rows = SCENES.flatMap(({ name, boards }) =>
    boards
      .filter((kind) => KINDS.has(kind))
      .flatMap((kind) => [0, people].flatMap((others) => rowOf({ scene: name, kind, people: others }, found))),
  )
  const notes = [
    `${wall.notes} notes in ${clusters} clusters on three levels, ${wall.loose} of them in none; Chromium ${found.version}, headless, no GPU, 1280x800; ${reps} repetitions, each on a board and in a browser of its own, boards in turn.`,
    `“Loose” is the same notes at the same places without clusters: what clusters cost is in the last column, the main thread's time a frame with them by that without. There the cluster of 60 is 60 selected notes.`,
    `Others are people who drag notes and whole clusters 20 times a second and write where they let go, half of them in view while something is dragged.`,
  ]
  const notRun = [...found.notRun].flatMap(([line, { kind }]) => (KINDS.has(kind) ? [line] : []))
  return { title: `Canvas: ${wall.notes} notes in ${clusters} clusters`, columns: COLUMNS, rows, notes, notRun }
}

type Line = { readonly scene: string; readonly kind: BoardKind; readonly people: number }

function rowOf(line: Line, found: FoundScenes): string[][] {
  const all = found.of({ ...line, screen: SCREEN })
  if (all.length === 0) return []
  const loose = found.of({ ...line, kind: 'loose', screen: SCREEN })
  const main = (from: typeof all) => from.map(({ mainMs }) => mainMs)
  return [
    [
      line.scene,
      line.kind === 'loose' ? 'loose' : 'in clusters',
      String(line.people),
      ...sceneCells(line, all),
      line.kind === 'clusters' && loose.length > 0 ? ratio(main(all), main(loose)) : '–',
    ],
  ]
}
