import { measureIdle } from './idle/idle'
import { measureJoin } from './join/join'
import { measureKill } from './kill/kill'
import type { Section } from './measure/section'
import type { BenchOptions } from './options'
import { measureSync } from './sync/sync'

/** The parts in the order in which they run: each measures Grappe and its peers in turn, and gives its tables. */
export const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<Section[]>>> = {
  sync: measureSync,
  join: measureJoin,
  kill: measureKill,
  idle: measureIdle,
}
