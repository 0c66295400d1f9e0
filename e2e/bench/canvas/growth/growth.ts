import { writeFile } from 'node:fs/promises'
import { startProduct } from '../../contenders/product'
import { runnable } from '../../contenders/runnable'
import { withFolder } from '../../contenders/withFolder'
import { readIdeas } from '../../load/readIdeas'
import type { Section } from '../../measure/section'
import type { BenchOptions } from '../../options'
import { chosenFrom, rotated } from '../compare/contenders'
import { pan, whoMoves } from '../compare/stageScenes'
import { onStage, playScene } from '../compare/visitStage'
import { findCanvasBrowser } from '../openPage'
import type { CanvasRig } from '../rig'
import type { CanvasContender, StageScreen } from '../stage/canvasContender'
import { makeStageBoard, middleCrossing } from '../stage/makeStageBoard'
import { drawCost } from './costChart'
import { allSettings, type GrowthTrial, MOVES_EACH, type Setting } from './growthFindings'
import { growthSections } from './growthSections'

const SCREEN: StageScreen = { pixelRatio: 1, slowdown: 1 }
const GESTURE_MS = 2_000
const QUICK_GESTURE_MS = 600
/** As far as Grappe steps back: the same view of every board. */
const ZOOM = 0.05
const SPEED = 8

/** How processor and memory of a browser grow with the board, for Grappe and its peers; and the chart of it. */
export async function measureGrowth(options: BenchOptions): Promise<Section[]> {
  const browser = await findCanvasBrowser()
  if (typeof browser === 'string') return [{ title: 'Growth', columns: [], rows: [], notes: [], notRun: [browser] }]
  return await withFolder(async (folder) => {
    const server = await startProduct(folder)
    try {
      return await measureWith(options, { browser, server })
    } finally {
      await server.stop()
    }
  })
}

async function measureWith({ reps, quick, only, notes, chart }: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  const { contenders, notRun } = await runnable(chosenFrom(rig, only))
  const settings = allSettings().filter((setting) => notes === null || notes.includes(setting.notes))
  const trials: GrowthTrial[] = []
  const failed = new Map<string, string>()
  for (let rep = 0; rep < reps; rep++) {
    for (const [at, setting] of settings.entries()) {
      for (const contender of rotated(contenders, rep + at)) {
        const what = `${contender.name}, ${described(setting)}`
        if (failed.has(what)) continue
        console.error(`  ${rep + 1} of ${reps}: ${what}`)
        await measureSetting(contender, setting, quick ? QUICK_GESTURE_MS : GESTURE_MS).then(
          (trial) => trials.push(trial),
          (error: unknown) => failed.set(what, error instanceof Error ? error.message : String(error)),
        )
      }
    }
  }
  const names = contenders.map(({ name }) => name)
  if (chart !== null) await writeFile(chart, drawCost(names, trials))
  const lines = [...failed].map(([what, why]) => `${what}: ${why.split('\n')[0]}`)
  return growthSections({ reps, contenders: names, trials, notRun: [...notRun, ...lines] })
}

async function measureSetting(contender: CanvasContender, setting: Setting, gestureMs: number): Promise<GrowthTrial> {
  const { people } = setting
  const board = makeStageBoard(setting, await readIdeas())
  const found: GrowthTrial[] = []
  await onStage({ contender, board, plan: { screen: SCREEN } }, async (stage) => {
    const middle = middleCrossing(board)
    const scene = {
      name: 'pan, all in view',
      prepare: async () => {
        await stage.lookAt(middle, ZOOM)
        const stop =
          people === 0 ? null : await stage.othersMove(whoMoves(board, { people, movesPerSecond: people * MOVES_EACH }))
        return { run: () => pan(stage.hand, gestureMs, SPEED), after: async () => await stop?.() }
      },
    }
    const { figures } = await playScene(scene, { stage, board, gestureMs, wheelTurn: 0 })
    found.push({ contender: contender.name, ...setting, ...figures })
  })
  const [trial] = found
  if (trial === undefined) throw new Error('Nothing was measured')
  return trial
}

function described({ notes, clusters, people }: Setting): string {
  return `${notes} notes, ${clusters} clusters, ${people} others`
}
