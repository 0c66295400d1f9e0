import type { Section } from '../../measure/section'
import { median, rounded, spread } from '../../measure/statistics'
import type { SceneFigures } from '../measureScene'
import type { CompareFindings, ComparePlan, Opening, Trial } from './compareFindings'
import { RATIOS, ratiosOf } from './contenders'
import { STAGE_SCENES } from './stageScenes'

/** One line of a table: what each contender reached, by its name. */
type Line = {
  readonly notes: number
  readonly what: string
  readonly digits?: number
  readonly of: (contender: string) => readonly number[]
}

/** Frames, processor, main thread, and what opening costs: a table each, contenders side by side. */
export function compareSections(
  plan: ComparePlan,
  contenders: readonly string[],
  findings: CompareFindings,
): Section[] {
  const { title } = plan
  const data = { plan, trials: findings.trials, openings: findings.openings }
  const table = (name: string, lines: readonly Line[]): Section => ({
    title: `${title}: ${name}`,
    columns: ['notes', 'scene', ...contenders, ...RATIOS],
    rows: lines.map((line) => rowOf(line, contenders)),
    notes: [],
    notRun: [],
  })
  return [
    { ...frameSection(plan, contenders, findings), data },
    table('CPU, ms a frame', sceneLines(plan, findings, 'cpuMs')),
    table('main thread, ms a frame', sceneLines(plan, findings, 'mainMs')),
    {
      ...table('opening, ms, and memory, MB', openingLines(plan, findings)),
      notes: [...findings.remarks],
      notRun: [...findings.notRun],
    },
  ]
}

function frameSection(plan: ComparePlan, contenders: readonly string[], findings: CompareFindings): Section {
  const { sizes, screen, reps, gestureMs, title } = plan
  const rows = sizes.flatMap((notes) =>
    STAGE_SCENES.map(({ name }) => [
      String(notes),
      name,
      ...contenders.map((contender) => frames(trialsOf(findings, { contender, notes, scene: name }))),
    ]),
  )
  const slowed = screen.slowdown === 1 ? '' : `, CPU slowed ${screen.slowdown} times by the browser`
  const notes = [
    `Notes of 200 x 200 in a grid, with 40 to 80 letters; Chromium ${findings.version}, headless, no GPU, 1280 x 800 at DPR ${screen.pixelRatio}${slowed}; input 60 times a second for ${gestureMs / 1_000} s; ${reps} repetitions in turn, each in a browser of its own.`,
    'A cell is p50 / p95, and the worst frame with its spread.',
  ]
  return { title: `${title}: frames, ms`, columns: ['notes', 'scene', ...contenders], rows, notes, notRun: [] }
}

function frames(trials: readonly Trial[]): string {
  if (trials.length === 0) return '–'
  const of = (name: keyof SceneFigures) => trials.map((trial) => trial[name])
  return `${rounded(median(of('p50')))} / ${rounded(median(of('p95')))}, ${spread(of('worst'))}`
}

function rowOf({ notes, what, digits = 1, of }: Line, contenders: readonly string[]): string[] {
  return [String(notes), what, ...contenders.map((name) => spread(of(name), digits)), ...ratiosOf(contenders, of)]
}

function sceneLines({ sizes }: ComparePlan, findings: CompareFindings, figure: keyof SceneFigures): Line[] {
  return sizes.flatMap((notes) =>
    STAGE_SCENES.map(({ name }) => ({
      notes,
      what: name,
      of: (contender: string) => trialsOf(findings, { contender, notes, scene: name }).map((trial) => trial[figure]),
    })),
  )
}

function openingLines({ sizes }: ComparePlan, findings: CompareFindings): Line[] {
  const last = STAGE_SCENES.at(-1)?.name ?? ''
  return sizes.flatMap((notes) => {
    const opened = (value: (opening: Opening) => number | null) => (contender: string) =>
      findings.openings
        .filter((opening) => opening.contender === contender && opening.notes === notes)
        .flatMap((opening) => value(opening) ?? [])
    const ended = (figure: 'pss' | 'heap') => (contender: string) =>
      trialsOf(findings, { contender, notes, scene: last }).map((trial) => trial[figure])
    return [
      { notes, what: 'records → painted, ms', digits: 0, of: opened(({ loadMs }) => loadMs) },
      { notes, what: 'bytes → painted, ms', digits: 0, of: opened(({ bytesMs }) => bytesMs) },
      { notes, what: 'PSS once open, MB', digits: 0, of: opened(({ memory }) => memory.pss) },
      { notes, what: 'PSS at the end, MB', digits: 0, of: ended('pss') },
      { notes, what: 'heap once open, MB', of: opened(({ memory }) => memory.heap) },
      { notes, what: 'heap at the end, MB', of: ended('heap') },
    ]
  })
}

type Cell = { readonly contender: string; readonly notes: number; readonly scene: string }

function trialsOf({ trials }: CompareFindings, { contender, notes, scene }: Cell): Trial[] {
  return trials.filter((trial) => trial.contender === contender && trial.notes === notes && trial.scene === scene)
}
