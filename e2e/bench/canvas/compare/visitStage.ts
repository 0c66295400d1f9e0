import { measureMemory, measureScene, type SceneFigures } from '../measureScene'
import type { StageBoard } from '../stage/benchStage'
import type { CanvasContender, OnStage } from '../stage/canvasContender'
import type { CompareFindings, ComparePlan } from './compareFindings'
import { STAGE_SCENES, type StageContext, type StageScene } from './stageScenes'
import { within } from './within'

/** So long may a scene, or what comes before it, take. */
const SCENE_WITHIN_MS = 60_000
const OPEN_WITHIN_MS = 180_000
const CLOSE_WITHIN_MS = 20_000
/** Nothing is painted so long before a scene begins. */
const QUIET_MS = 200
const QUIET_WITHIN_MS = 2_000

export type Visit = {
  readonly contender: CanvasContender
  readonly board: StageBoard
  readonly plan: ComparePlan
  readonly wheelTurn: number
}

/** Plays all scenes with one contender on one board; after one that fails, the others on a fresh one. */
export async function visitStage(visit: Visit, findings: CompareFindings): Promise<void> {
  const { contender, board } = visit
  const cell = [contender.name, board.notes.length]
  let left = STAGE_SCENES.filter(({ name }) => !findings.hasFailed([...cell, name]))
  for (let opened = 0; left.length > 0 && !findings.hasFailed(cell); opened++) {
    try {
      await onStage(visit, async (stage) => {
        if (opened === 0) await keepOpening(stage, visit, findings)
        left = await playUntilOneFails(left, { ...visit, gestureMs: visit.plan.gestureMs, stage }, findings)
      })
    } catch (error) {
      findings.fail(cell, error)
    }
  }
}

/** With a page that is closed afterwards, whatever it still does. */
export async function onStage(
  { contender, board, plan }: Pick<Visit, 'contender' | 'board'> & { readonly plan: Pick<ComparePlan, 'screen'> },
  use: (stage: OnStage) => Promise<void>,
): Promise<void> {
  const opening = contender.open(board, plan.screen)
  const stage = await within(OPEN_WITHIN_MS, 'Opening it', opening).catch((error: unknown) => {
    opening.then((late) => late.close()).catch(() => {})
    throw error
  })
  try {
    await use(stage)
  } finally {
    await within(CLOSE_WITHIN_MS, 'Closing it', stage.close()).catch(() => {})
  }
}

async function keepOpening(stage: OnStage, { contender, board }: Visit, findings: CompareFindings): Promise<void> {
  findings.version = stage.open.version
  const { loadMs, bytesMs = null } = stage
  const memory = await measureMemory(stage.open)
  findings.openings.push({ contender: contender.name, notes: board.notes.length, loadMs, bytesMs, memory })
}

type Playing = Visit & StageContext

/** Gives the scenes that are left. */
async function playUntilOneFails(
  scenes: readonly StageScene[],
  playing: Playing,
  findings: CompareFindings,
): Promise<StageScene[]> {
  const { contender, board } = playing
  for (const [at, scene] of scenes.entries()) {
    const cell = [contender.name, board.notes.length, scene.name]
    try {
      const { figures, remark } = await playScene(scene, playing)
      findings.trials.push({ contender: contender.name, notes: board.notes.length, scene: scene.name, ...figures })
      if (remark !== null)
        findings.remarks.add(`${contender.name}, ${board.notes.length} notes, ${scene.name}: ${remark}.`)
    } catch (error) {
      findings.fail(cell, error)
      return scenes.slice(at + 1)
    }
  }
  return []
}

type Played = { readonly figures: SceneFigures; readonly remark: string | null }

/** Measured once the page has come to rest after what was prepared. */
export async function playScene(scene: StageScene, context: StageContext): Promise<Played> {
  const { open } = context.stage
  const act = await within(SCENE_WITHIN_MS, 'Preparing it', scene.prepare(context))
  const rest = open.page.evaluate(([quiet, most]) => globalThis.benchSampler.whenStill(quiet, most), [
    QUIET_MS,
    QUIET_WITHIN_MS,
  ] as const)
  await within(SCENE_WITHIN_MS, 'Coming to rest before it', rest)
  const figures = await within(SCENE_WITHIN_MS, 'It', measureScene(open, act.run))
  await within(SCENE_WITHIN_MS, 'Ending it', act.after?.() ?? Promise.resolve())
  return { figures, remark: act.remark?.() ?? null }
}
