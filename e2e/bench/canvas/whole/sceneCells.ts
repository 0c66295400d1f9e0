import { median, rounded, spread } from '../../measure/statistics'
import type { SceneFigures } from '../measureScene'
import { SCENES } from './scenes'

export const SCENE_COLUMNS = [
  'frame p50 / p95 ms',
  'worst ms',
  '> 50 ms',
  'main ms a frame',
  'CPU ms a frame',
  'still after ms',
  'heap MB',
  'PSS MB',
]

/** The cells of these columns: what a scene cost in all repetitions. */
export function sceneCells(
  { scene, people }: { readonly scene: string; readonly people: number },
  all: readonly SceneFigures[],
): string[] {
  const of = (name: keyof SceneFigures) => all.map((figures) => figures[name])
  const comesToRest = people === 0 && SCENES.find(({ name }) => name === scene)?.kind === 'moment'
  return [
    `${rounded(median(of('p50')))} / ${rounded(median(of('p95')))}`,
    spread(of('worst')),
    rounded(median(of('slow'))),
    spread(of('mainMs'), 1),
    spread(of('cpuMs'), 1),
    comesToRest ? spread(of('stillAfter')) : '–',
    rounded(median(of('heap'))),
    rounded(median(of('pss'))),
  ]
}
