import type { Rank } from '../../shared/facilitation/changeBallot'
import { castCommand } from './ballots'
import type { Command } from './command'

function rankCommand(id: string, labelKey: Command['labelKey'], rank: Rank): Command<[thing?: string]> {
  return castCommand({ id, labelKey, method: 'ranks', act: (thing) => ({ kind: 'rank', id: thing, rank }) })
}

/** Makes a thing this person's first; again takes it back. What was first is not any more. */
export const castFirst = rankCommand('castFirst', 'votes.castFirst', 1)
export const castSecond = rankCommand('castSecond', 'votes.castSecond', 2)
export const castThird = rankCommand('castThird', 'votes.castThird', 3)
