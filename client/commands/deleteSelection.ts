import { deleteCards } from '../../shared/operations/cards'
import { deleteClusters } from '../../shared/operations/clusters'
import { deleteNotes } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { changeable, changeableCards, changeableClusters } from './queries'

/**
 * Puts what is selected into the trash and gives the ids, for who offers to bring them back. A cluster
 * goes alone: its notes stay where they lie.
 */
export const deleteSelection: Command<[], readonly string[]> = {
  id: 'deleteSelection',
  labelKey: 'command.delete',
  group: 'note',
  shortcuts: [{ key: 'Delete' }, { key: 'Backspace' }],
  needs: 'write',
  isEnabled: (ctx) => {
    const { selection } = ctx.session.getState()
    return (
      changeable(ctx, selection).length +
        changeableClusters(ctx, selection).length +
        changeableCards(ctx, selection).length >
      0
    )
  },
  run: (ctx) => {
    const { selection } = ctx.session.getState()
    const notes = changeable(ctx, selection)
    const clusters = changeableClusters(ctx, selection)
    const cards = changeableCards(ctx, selection)
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      deleteNotes(ctx.doc, notes, ctx.now(), origin, ctx.author)
      deleteClusters(ctx.doc, clusters, ctx.now(), origin, ctx.author)
      deleteCards(ctx.doc, cards, ctx.now(), origin, ctx.author)
    }, origin)
    ctx.session.setState({ titling: null })
    setSelection(ctx.session, [])
    return [...notes, ...clusters, ...cards]
  },
}
