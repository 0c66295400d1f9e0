import { castCommand } from './ballots'
import type { Command } from './command'

function agreeCommand(id: string, labelKey: Command['labelKey'], pick: 1 | -1): Command<[thing?: string]> {
  return castCommand({ id, labelKey, method: 'agree', act: (thing) => ({ kind: 'agree', id: thing, pick }) })
}

/** Says yes to a thing; again takes it back. */
export const castYes = agreeCommand('castYes', 'votes.castYes', 1)
export const castNo = agreeCommand('castNo', 'votes.castNo', -1)
