import { runnable } from '../../contenders/runnable'
import { readIdeas } from '../../load/readIdeas'
import type { Section } from '../../measure/section'
import { spread } from '../../measure/statistics'
import type { BenchOptions } from '../../options'
import { chosenFrom } from '../compare/contenders'
import { usualTurn } from '../compare/findWheelTurn'
import { STAGE_SCENES } from '../compare/stageScenes'
import { onStage } from '../compare/visitStage'
import type { OpenPage } from '../openPage'
import type { CanvasRig } from '../rig'
import type { CanvasContender } from '../stage/canvasContender'
import { makeStageBoard } from '../stage/makeStageBoard'
import { type TraceEvent, WORK, type Work, workOfMainThread } from './mainThread'

const NOTES = 5_000
const GESTURE_MS = 1_000
const QUIET = [200, 2_000] as const
const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'toplevel', 'cc', 'v8', 'blink']

type Trial = { readonly contender: string; readonly scene: string; readonly work: ReadonlyMap<Work, number> }

/** Where the main thread's time goes in each scene: Grappe beside raw canvas, or whoever is asked for. */
export async function measureProfile({ reps, only, notes }: BenchOptions, rig: CanvasRig): Promise<Section[]> {
  const count = notes?.[0] ?? NOTES
  const { contenders, notRun } = await runnable(chosenFrom(rig, only ?? ['grappe', 'raw']))
  const board = makeStageBoard({ notes: count, clusters: 0 }, await readIdeas())
  const trials: Trial[] = []
  const profileOne = (contender: CanvasContender) =>
    onStage({ contender, board, plan: { screen: { pixelRatio: 1, slowdown: 1 } } }, async (stage) => {
      for (const scene of STAGE_SCENES) {
        const act = await scene.prepare({ stage, board, gestureMs: GESTURE_MS, wheelTurn: usualTurn(GESTURE_MS) })
        await stage.open.page.evaluate(([quiet, most]) => globalThis.benchSampler.whenStill(quiet, most), QUIET)
        trials.push({ contender: contender.name, scene: scene.name, work: await traced(stage.open, act.run) })
        await act.after?.()
      }
    })
  for (let rep = 0; rep < reps; rep++) {
    for (const contender of contenders) {
      console.error(`  ${rep + 1} of ${reps}: profile of ${contender.name}, ${count} notes`)
      await profileOne(contender)
    }
  }
  return [sectionOf(trials, contenders, count, notRun)]
}

async function traced({ cdp, rendererPid }: OpenPage, act: () => Promise<void>): Promise<ReadonlyMap<Work, number>> {
  const events: TraceEvent[] = []
  const keep = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]))
  cdp.on('Tracing.dataCollected', keep)
  await cdp.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  })
  await act()
  const isComplete = new Promise<void>((resolve) => cdp.once('Tracing.tracingComplete', () => resolve()))
  await cdp.send('Tracing.end')
  await isComplete
  cdp.off('Tracing.dataCollected', keep)
  return workOfMainThread(events, rendererPid)
}

function sectionOf(
  trials: readonly Trial[],
  contenders: readonly CanvasContender[],
  count: number,
  notRun: readonly string[],
): Section {
  const rows = STAGE_SCENES.flatMap(({ name: scene }) =>
    contenders.map(({ name }) => {
      const own = trials.filter((trial) => trial.scene === scene && trial.contender === name)
      return [
        scene,
        name,
        ...WORK.map((work) =>
          spread(
            own.map((trial) => trial.work.get(work) ?? 0),
            0,
          ),
        ),
      ]
    }),
  )
  return {
    title: `Canvas: where the main thread’s time goes, ms of a second, ${count} notes`,
    columns: ['scene', 'contender', ...WORK],
    rows,
    notes: [
      'Read from the browser’s own tracing, which itself costs time: shares are to be compared, not sums. “Layers” is what the page is put together of, “drawing canvases” what was asked of them.',
    ],
    notRun,
  }
}
