import { hasOpenVote } from '../../shared/facilitation/usesDesks'
import type { CommandContext } from '../commands/command'
import type { PresenceStore } from '../presence/types'

/** Keeps pointers and names off the board in a silent phase, and while people vote: where a pointer rests tells for what. */
export function keepSilence(
  { lead, stage }: Pick<CommandContext, 'lead' | 'stage'>,
  presence: PresenceStore,
): () => void {
  const keep = () => presence.setSilent(lead.getState().phase?.silent === true || hasOpenVote(stage))
  keep()
  const votes = stage.getMap('votes')
  votes.observeDeep(keep)
  const stop = lead.subscribe(keep)
  return () => {
    votes.unobserveDeep(keep)
    stop()
  }
}
