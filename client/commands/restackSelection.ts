import type * as Y from 'yjs'
import { bringCardsToFront, sendCardsToBack } from '../../shared/operations/cards'
import { bringClustersToFront, sendClustersToBack } from '../../shared/operations/clusters'
import { bringNotesToFront, sendNotesToBack } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import type { PlainMessageKey } from '../i18n/t'
import type { Command } from './command'
import { countOf, selectedThings } from './things'

type Restack = (doc: Y.Doc, ids: readonly string[], origin: LocalEdit) => void
/** Of notes among notes, of clusters among clusters, of cards among cards. */
type Restacks = { readonly notes: Restack; readonly clusters: Restack; readonly cards: Restack }

/** Also in the menu: not every keyboard has these keys. */
function restackCommand(id: string, labelKey: PlainMessageKey, key: string, restack: Restacks): Command {
  return {
    id,
    labelKey,
    group: 'note',
    shortcuts: [{ key }],
    needs: 'move',
    isEnabled: (ctx) => countOf(selectedThings(ctx)) > 0,
    run: (ctx) => {
      const { notes, clusters, cards } = selectedThings(ctx)
      const origin = new LocalEdit()
      ctx.doc.transact(() => {
        restack.notes(ctx.doc, notes, origin)
        restack.clusters(ctx.doc, clusters, origin)
        restack.cards(ctx.doc, cards, origin)
      }, origin)
    },
  }
}

export const bringToFront = restackCommand('bringToFront', 'command.toFront', ']', {
  notes: bringNotesToFront,
  clusters: bringClustersToFront,
  cards: bringCardsToFront,
})
export const sendToBack = restackCommand('sendToBack', 'command.toBack', '[', {
  notes: sendNotesToBack,
  clusters: sendClustersToBack,
  cards: sendCardsToBack,
})
