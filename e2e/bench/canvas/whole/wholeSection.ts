import type { Section } from '../../measure/section'
import type { StageScreen } from '../stage/canvasContender'
import type { FoundScenes } from './measureVisits'
import { SCENE_COLUMNS, sceneCells } from './sceneCells'
import { SCENES } from './scenes'
import { countWhole, type WholePlan } from './wholePlan'

type About = {
  readonly reps: number
  readonly people: number
  readonly found: FoundScenes
  readonly screen: StageScreen
  /** What stands beside the first table is not said again. */
  readonly isFirst: boolean
}

const COLUMNS = ['scene', 'others', ...SCENE_COLUMNS]

/** Everything that a board can hold, on one screen. */
export function wholeSection(plan: WholePlan, { reps, people, found, screen, isFirst }: About): Section {
  const rows = SCENES.flatMap(({ name, boards }) =>
    boards.includes('whole')
      ? [0, people].flatMap((others) => rowOf({ scene: name, people: others }, screen, found))
      : [],
  )
  const { notes, clusters, cards, relations, supports } = countWhole(plan)
  const told = `${notes} notes in ${clusters} clusters on three levels, ${cards} cards, ${relations} relations, ${supports} supports`
  const { pixelRatio, slowdown } = screen
  const how = slowdown === 1 ? '' : `, DPR ${pixelRatio}, the processor slowed ${slowdown} times`
  const once = [
    `${told}; Chromium ${found.version}, headless, no GPU, 1280x800; ${reps} repetitions, each on a board and in a browser of its own, in turn with the other tables'.`,
    'The others are people who drag notes and whole clusters, as above.',
  ]
  const notRun = [...found.notRun].flatMap(([line, cell]) =>
    cell.kind === 'whole' && cell.screen === screen ? [line] : [],
  )
  return { title: `Canvas: a whole board${how}`, columns: COLUMNS, rows, notes: isFirst ? once : [], notRun }
}

function rowOf(line: { scene: string; people: number }, screen: StageScreen, found: FoundScenes): string[][] {
  const all = found.of({ ...line, kind: 'whole', screen })
  return all.length === 0 ? [] : [[line.scene, String(line.people), ...sceneCells(line, all)]]
}
