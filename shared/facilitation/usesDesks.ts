import type * as Y from 'yjs'
import { parsePhase, phasesOf } from './phase'
import { writesOnDesks } from './rights'

/** As `votesOf` has them: whether there are any is asked before the board stands, what they say is not. */
const VOTES = 'votes'

/** Whether a board has had to do with desks by now: there was a private phase, or a vote. */
export function usesDesks(stage: Y.Doc): boolean {
  return stage.getMap(VOTES).size > 0 || [...phasesOf(stage)].some(([id, entry]) => isDeskPhase(id, entry))
}

function isDeskPhase(id: string, entry: unknown): boolean {
  const parsed = parsePhase(id, entry)
  return parsed.ok && writesOnDesks(parsed.value)
}
