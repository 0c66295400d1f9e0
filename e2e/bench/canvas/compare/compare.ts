import { runnable } from '../../contenders/runnable'
import { readIdeas } from '../../load/readIdeas'
import type { Section } from '../../measure/section'
import type { BenchOptions } from '../../options'
import type { CanvasRig } from '../rig'
import type { StageBoard } from '../stage/benchStage'
import type { CanvasContender, StageScreen } from '../stage/canvasContender'
import { makeStageBoard } from '../stage/makeStageBoard'
import { CompareFindings, type ComparePlan } from './compareFindings'
import { compareSections } from './compareSections'
import { chosenFrom, rotated } from './contenders'
import { findWheelTurn, usualTurn } from './findWheelTurn'
import { onStage, visitStage } from './visitStage'

const SIZES = [500, 2_000, 5_000, 10_000]
const WEAK_SIZES = [5_000]
const GESTURE_MS = 1_000
const QUICK_GESTURE_MS = 600
const AS_IT_IS: StageScreen = { pixelRatio: 1, slowdown: 1 }
/** As a tablet has it, but for its graphics processor. */
const WEAK: StageScreen = { pixelRatio: 2, slowdown: 4 }

/** Grappe, raw canvas and peers with the same notes. */
export function measureCompare(options: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  const sizes = options.notes ?? (options.quick ? SIZES.slice(0, 1) : SIZES)
  return compareOn(options, rig, { title: 'Canvas beside its peers', screen: AS_IT_IS, sizes })
}

/** The same with four times the pixels and a quarter of the processor. */
export function measureWeak(options: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  const sizes = options.notes?.filter((count) => WEAK_SIZES.includes(count)) ?? WEAK_SIZES
  if (sizes.length === 0 || (options.quick && options.notes === null)) return Promise.resolve([])
  return compareOn(options, rig, { title: 'Canvas at DPR 2, CPU slowed four times', screen: WEAK, sizes })
}

async function compareOn(
  { reps, quick, only }: BenchOptions,
  rig: CanvasRig,
  what: Pick<ComparePlan, 'title' | 'screen' | 'sizes'>,
): Promise<Section[]> {
  const plan: ComparePlan = { ...what, gestureMs: quick ? QUICK_GESTURE_MS : GESTURE_MS, reps }
  const { contenders, notRun } = await runnable(chosenFrom(rig, only))
  const findings = new CompareFindings()
  for (const line of notRun) findings.notRun.add(line)
  const ideas = await readIdeas()
  const turns = await findTurns(contenders, plan, findings, ideas)
  for (let rep = 0; rep < reps; rep++) {
    for (const [at, notes] of plan.sizes.entries()) {
      const board = makeStageBoard({ notes, clusters: 0 }, ideas)
      for (const contender of rotated(contenders, rep + at)) {
        console.error(`  ${rep + 1} of ${reps}: ${contender.name}, ${notes} notes, DPR ${plan.screen.pixelRatio}`)
        const wheelTurn = turns.get(contender.name) ?? 0
        await visitStage({ contender, board, plan, wheelTurn }, findings)
      }
    }
  }
  return compareSections(
    plan,
    contenders.map(({ name }) => name),
    findings,
  )
}

/** How far each one's wheel is to be turned. */
async function findTurns(
  contenders: readonly CanvasContender[],
  plan: ComparePlan,
  findings: CompareFindings,
  ideas: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const board: StageBoard = makeStageBoard({ notes: SIZES[0] ?? 1, clusters: 0 }, ideas)
  const turns = new Map<string, number>()
  for (const contender of contenders) {
    console.error(`  how the wheel of ${contender.name} zooms`)
    turns.set(contender.name, usualTurn(plan.gestureMs))
    await onStage({ contender, board, plan: { screen: AS_IT_IS } }, async (stage) => {
      turns.set(contender.name, await findWheelTurn(stage, board, plan.gestureMs))
    }).catch(() =>
      findings.remarks.add(`How the wheel of ${contender.name} zooms was not found: it was turned as Grappe's.`),
    )
  }
  return turns
}
