import { measureAlone } from './alone/alone'
import { measureCanvas } from './canvas/canvas'
import { measureGrowth } from './canvas/growth/growth'
import { measureIdle } from './idle/idle'
import { measureJoin } from './join/join'
import { measureJoins } from './joins/joins'
import { measureKill } from './kill/kill'
import type { Section } from './measure/section'
import type { BenchOptions } from './options'
import { measureSimilarity } from './similarity/similarity'
import { measureSync } from './sync/sync'

/** The parts in the order in which they run: each gives its tables. */
export const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<Section[]>>> = {
  sync: measureSync,
  join: measureJoin,
  joins: measureJoins,
  alone: measureAlone,
  kill: measureKill,
  idle: measureIdle,
  canvas: measureCanvas,
  growth: measureGrowth,
  similarity: measureSimilarity,
}

/** Those that measure Grappe alone, and need no peer installed. */
export const WITHOUT_PEERS: ReadonlySet<string> = new Set(['joins', 'alone', 'similarity'])
