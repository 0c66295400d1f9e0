import type { Section } from '../../measure/section'
import { spread } from '../../measure/statistics'
import { RATIOS, ratiosOf } from '../compare/contenders'
import { allSettings, BASE, type GrowthTrial, MOVES_EACH, trialsIn } from './growthFindings'

type Found = {
  readonly reps: number
  readonly contenders: readonly string[]
  readonly trials: readonly GrowthTrial[]
  readonly notRun: readonly string[]
}

/** A table for the processor and one for memory, contenders side by side. */
export function growthSections({ reps, contenders, trials, notRun }: Found): Section[] {
  const table = (title: string, figure: 'cpuMs' | 'pss', digits: number): Section => ({
    title,
    columns: ['notes', 'clusters', 'others', ...contenders, ...RATIOS],
    rows: allSettings().flatMap((setting) => {
      const of = (name: string) => trialsIn(trials, name, setting).map((trial) => trial[figure])
      if (contenders.every((name) => of(name).length === 0)) return []
      return [
        [
          ...[setting.notes, setting.clusters, setting.people].map(String),
          ...contenders.map((name) => spread(of(name), digits)),
          ...ratiosOf(contenders, of),
        ],
      ]
    }),
    notes: [],
    notRun: [],
  })
  return [
    {
      ...table('How cost grows: CPU, ms a frame', 'cpuMs', 1),
      notes: [
        `Panning at 5 %, which has everything of ${BASE.notes} notes in view; ${reps} repetitions in turn, each in a browser of its own. The others point and move ${MOVES_EACH} notes a second each.`,
      ],
      data: { trials },
    },
    { ...table('How cost grows: memory of the renderer (PSS), MB', 'pss', 0), notRun },
  ]
}
