import { GROUND } from '../model/account'
import { relationsOf } from '../model/board'
import { mentionOf } from '../model/mention'
import { RELATION_SIGNS } from '../model/relation'
import { openAccount } from '../operations/accounts'
import { LocalEdit } from '../operations/origin'
import * as relations from '../operations/relations'
import { type Hand, newId, type Picked, pickOf } from './boardHand'

const origin = new LocalEdit()

/** What people do to a chart: how its things are related, and what they tell of it. */
export const CHART_ACTS = {
  relate: ({ doc, made }: Hand, { note, note2, cluster, pick, text }: Picked) => {
    const to = pick % 3 === 0 && cluster !== '' ? cluster : note2
    if (note === '' || note === to) return
    relations.createRelations(
      doc,
      [{ id: newId(made, 'relations'), from: note, to, sign: signAt(pick), note: text }],
      origin,
    )
  },
  changeRelation: ({ doc }: Hand, { pick, other }: Picked) => {
    const change = other % 2 === 0 ? { sign: signAt(other) } : { turn: true as const }
    relations.changeRelations(doc, [pickOf(relationsOf(doc), pick)], change, origin)
  },
  deleteRelation: ({ doc }: Hand, { pick, other }: Picked) =>
    relations.deleteRelations(doc, [pickOf(relationsOf(doc), pick)], other, origin, `p${other}`),
  restoreRelation: ({ doc }: Hand, { pick }: Picked) =>
    relations.restoreRelations(doc, [pickOf(relationsOf(doc), pick)], origin),
  tell: ({ doc }: Hand, { note, text, other }: Picked) => {
    const account = openAccount(doc, GROUND, origin)
    if (account === null) return
    const at = other % (account.length + 1)
    doc.transact(() => account.insert(at, `${text}${mentionOf(note === '' ? 'nothing' : note)}`), origin)
  },
}

function signAt(pick: number) {
  return RELATION_SIGNS[pick % RELATION_SIGNS.length] ?? 'link'
}
