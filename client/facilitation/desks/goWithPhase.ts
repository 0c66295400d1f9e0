import { writesOnDesks } from '../../../shared/facilitation/rights'
import type { CommandContext } from '../../commands/command'
import { swapDesk } from '../../commands/swapDesk'
import type { LeadState } from '../../document/leadProjection'

type Going = Pick<CommandContext, 'lead' | 'session' | 'canLead' | 'canWrite'>

/**
 * When people are to write alone a participant goes to their desk; when that is over everybody goes back to the board.
 * In between each goes where they want. Who leads stays where they are: they lead. Gives what ends that.
 */
export function goWithPhase({ lead, session, canLead, canWrite }: Going): () => void {
  let alone: string | null = null
  const follow = () => {
    const now = aloneIn(lead.getState())
    if (now === alone) return
    alone = now
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
