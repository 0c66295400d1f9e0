import { restoreCards } from '../../shared/operations/cards'
import { restoreClusters } from '../../shared/operations/clusters'
import { restoreNotes as takeFromTrash } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { boxOfThings } from './ground'
import { showBox } from './showNotes'

/**
 * Brings notes, clusters and cards back from the trash to where they lay, selects them and brings them into view. A cluster
 * takes back what still names it. One undo step.
 */
export const restoreNotes: Command<[ids: readonly string[]]> = {
  id: 'restoreNotes',
  labelKey: 'command.restore',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: ({ projection: { notes, clusters, cards } }, ids) =>
    ids.some((id) => (notes.get(id) ?? clusters.get(id) ?? cards.get(id))?.deletedAt !== undefined),
  run: (ctx, ids) => {
    const origin = new LocalEdit()
    ctx.doc.transact(() => {
      takeFromTrash(ctx.doc, ids, origin)
      restoreClusters(ctx.doc, ids, origin)
      restoreCards(ctx.doc, ids, origin)
    }, origin)
    setSelection(ctx.session, ids)
    const box = boxOfThings(ctx, ids)
    if (box !== null) showBox(ctx, box)
  },
}
