import { writesOnDesks } from '../../shared/facilitation/rights'
import type { LeadState } from '../document/leadProjection'

/** What a phase shows as it begins is written with it. Milliseconds. */
const WITH_PHASE = 1_000

/**
 * Whether who is shown something on the board leaves their desk for it; `at` is since when it is shown, by the server's
 * clock. The supports stand on a desk too: what a phase of writing alone begins with is looked at there.
 */
export function leavesDesk({ phase, lead }: Pick<LeadState, 'phase' | 'lead'>, at: number): boolean {
  return !writesOnDesks(phase) || lead.phase === null || at > lead.phase.at + WITH_PHASE
}
