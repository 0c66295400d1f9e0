import { writesOnDesks } from '../../../shared/facilitation/rights'
import type { CommandContext } from '../../commands/command'
import { swapDesk } from '../../commands/swapDesk'
import type { LeadState } from '../../document/leadProjection'

type Going = Pick<CommandContext, 'lead' | 'session' | 'canLead' | 'canWrite'>

/** Which beginning each page went to its desk for; null for none. */
const went = new WeakMap<Going['session'], string | null>()

/**
 * When people are to write alone a participant goes to their desk; when that is over everybody goes back to the board.
 * In between each goes where they want, also where the desk begins anew. Who leads stays where they are: they lead. Gives
 * what ends that.
 */
export function goWithPhase({ lead, session, canLead, canWrite }: Going): () => void {
  const follow = () => {
    const now = aloneIn(lead.getState())
    if (now === (went.get(session) ?? null)) return
    went.set(session, now)
    if (now === null) swapDesk(session, false)
    else if (canWrite && !canLead) swapDesk(session, true)
  }
  follow()
  return lead.subscribe(follow)
}

/** Which beginning of which phase of writing alone is on; null for none. */
function aloneIn({ phase, lead }: Pick<LeadState, 'phase' | 'lead'>): string | null {
  return writesOnDesks(phase) ? `${lead.phase?.id} ${lead.phase?.at}` : null
}
