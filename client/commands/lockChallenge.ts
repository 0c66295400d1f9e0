import { LocalEdit } from '../../shared/operations/origin'
import { lockChallenge as lock } from '../../shared/operations/supports'
import { bannerOf } from '../../shared/queries/supportBanner'
import { readChallenges } from './challenges'
import type { Command } from './command'
import { canChangeSupport, supportDoc } from './supportDoc'

/** Locks a challenge into a support's banner, as its sentence stands now, in the place of one that was there. */
export const lockChallenge: Command<[id: string, card: string]> = {
  id: 'lockChallenge',
  labelKey: 'supports.lock',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id, card) => {
    const support = ctx.supports.supports.get(id)
    return ctx.canLead && support !== undefined && bannerOf(support) !== null && readChallenges(ctx, [card]).length > 0
  },
  run: (ctx, id, card) => {
    const doc = supportDoc(ctx, id)
    const [challenge] = readChallenges(ctx, [card])
    if (doc !== null && challenge !== undefined) lock(doc, id, challenge, new LocalEdit())
  },
}

/** Takes the challenge out of a support's banner; its card stays as it is. */
export const unlockChallenge: Command<[id: string]> = {
  id: 'unlockChallenge',
  labelKey: 'supports.unlock',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => canChangeSupport(ctx, id) && ctx.supports.supports.get(id)?.challenge !== undefined,
  run: (ctx, id) => {
    const doc = supportDoc(ctx, id)
    if (doc !== null) lock(doc, id, null, new LocalEdit())
  },
}
