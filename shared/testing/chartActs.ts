import { GROUND } from '../model/account'
import { mentionOf } from '../model/mention'
import { openAccount } from '../operations/accounts'
import { LocalEdit } from '../operations/origin'
import type { Hand, Picked } from './boardHand'

const origin = new LocalEdit()

/** What people tell of a board. */
export const CHART_ACTS = {
  tell: ({ doc }: Hand, { note, text, other }: Picked) => {
    const account = openAccount(doc, GROUND, origin)
    if (account === null) return
    const at = other % (account.length + 1)
    doc.transact(() => account.insert(at, `${text}${mentionOf(note === '' ? 'nothing' : note)}`), origin)
  },
}
