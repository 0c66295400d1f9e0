import type { PhaseRight } from '../../../../shared/model/phaseFields'

/** What a person does at a board. */
export const DOINGS = [
  'write',
  'buildOn',
  'move',
  'gather',
  'title',
  'nest',
  'moveCluster',
  'relate',
  'bolt',
  'tag',
  'discard',
  'point',
] as const
export type Doing = (typeof DOINGS)[number]

export type HourPhase = {
  readonly name: string
  /** The minute at which it ends. */
  readonly until: number
  /** How often each person does this, a minute. */
  readonly rates: Readonly<Partial<Record<Doing, number>>>
}

/** The minutes of the whole. */
export const HOUR = 60

/** A KJ round with everybody at the wall from the start. */
export const HOUR_PHASES: readonly HourPhase[] = [
  { name: 'Write', until: 10, rates: { write: 4, point: 4 } },
  { name: 'Post and build on', until: 20, rates: { buildOn: 0.7, write: 0.3, move: 3, discard: 0.05, point: 4 } },
  { name: 'Gather', until: 35, rates: { gather: 2.6, move: 1, discard: 0.05, point: 2 } },
  { name: 'Title', until: 42, rates: { title: 1.5, gather: 0.5, move: 1, point: 2 } },
  { name: 'Relate', until: 52, rates: { relate: 0.5, nest: 0.15, moveCluster: 0.7, move: 1, point: 2 } },
  { name: 'Mark', until: HOUR, rates: { bolt: 1, tag: 1, move: 0.5, point: 4 } },
]

/** Everything, as where nobody leads: what is measured is not who may do what. */
export const RIGHTS: readonly PhaseRight[] = ['write', 'move', 'gather', 'title', 'relate', 'vote']

export function phaseAt(minute: number): HourPhase {
  return HOUR_PHASES.find(({ until }) => minute < until) ?? (HOUR_PHASES.at(-1) as HourPhase)
}
