import type { SceneFigures } from '../measureScene'

/** What is on a board: so many notes, in so many clusters, and so many others who move some. */
export type Setting = { readonly notes: number; readonly clusters: number; readonly people: number }

/** Along what a board grows, all else as in `BASE`. */
export type Axis = keyof Setting

export const AXES: readonly Axis[] = ['notes', 'clusters', 'people']
export const BASE: Setting = { notes: 2_000, clusters: 0, people: 0 }
/** How many notes each of the others moves in a second. */
export const MOVES_EACH = 20

const STEPS: Readonly<Record<Axis, readonly number[]>> = {
  notes: [500, 2_000, 5_000, 10_000],
  clusters: [0, 50, 150, 300],
  people: [0, 5, 10, 20, 30],
}

/** One setting, once. */
export type GrowthTrial = SceneFigures & Setting & { readonly contender: string }

export function settingsAlong(axis: Axis): Setting[] {
  return STEPS[axis].map((value) => ({ ...BASE, [axis]: value }))
}

/** All settings of all axes, each once. */
export function allSettings(): Setting[] {
  const all = AXES.flatMap(settingsAlong)
  return all.filter((setting, at) => all.findIndex((other) => isSame(setting, other)) === at)
}

function isSame(one: Setting, other: Setting): boolean {
  return AXES.every((axis) => one[axis] === other[axis])
}

export function trialsIn(trials: readonly GrowthTrial[], contender: string, setting: Setting): GrowthTrial[] {
  return trials.filter((trial) => trial.contender === contender && isSame(trial, setting))
}
