import { readIdeas } from '../../load/readIdeas'
import type { Section } from '../../measure/section'
import type { BenchOptions } from '../../options'
import type { CanvasRig } from '../rig'
import type { StageScreen } from '../stage/canvasContender'
import { type BoardKind, makeCanvasBoard } from './canvasBoard'
import { measureVisits } from './measureVisits'
import { wallSection } from './wallSection'
import { makeWholeBoard } from './wholeBoard'
import type { WholePlan } from './wholePlan'
import { wholeSection } from './wholeSection'

const WALL = { notes: 2_000, loose: 300, largest: 60, threeLevels: 6, twoLevels: 8, oneLevel: 40 }
const HALF = { notes: 1_000, loose: 100, largest: 60, threeLevels: 6, twoLevels: 10, oneLevel: 32 }
const WHOLE: WholePlan = { walls: [HALF, HALF], wolves: 100, personas: 20, actions: 20, relations: 200 }
const PEOPLE = 10
const KINDS: readonly Exclude<BoardKind, 'whole'>[] = ['clusters', 'loose', 'crowded']
const PLAIN: StageScreen = { pixelRatio: 1, slowdown: 1 }
const TABLET: StageScreen = { pixelRatio: 2, slowdown: 4 }

/** Grappe alone: what clusters cost, and a whole board, on this machine and as on a weak tablet, alone and with others. */
export async function measureWhole({ reps, quick }: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  const gestureMs = quick ? 600 : 3_000
  const ideas = await readIdeas()
  const walls = KINDS.map((kind) => ({ board: makeCanvasBoard(kind, WALL, ideas), screen: PLAIN }))
  const whole = await makeWholeBoard(WHOLE, ideas)
  const visits = [...walls, { board: whole, screen: PLAIN }, { board: whole, screen: TABLET }]
  const found = await measureVisits(visits, { reps, people: PEOPLE, gestureMs }, rig)
  const about = { reps, people: PEOPLE, found }
  return [
    wallSection(WALL, about),
    ...[PLAIN, TABLET].map((screen, at) => wholeSection(WHOLE, { ...about, screen, isFirst: at === 0 })),
  ]
}
