import type { Relation } from '../../shared/model/relation'
import { restoreCards } from '../../shared/operations/cards'
import { restoreClusters } from '../../shared/operations/clusters'
import { restoreNotes as takeFromTrash } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { restoreRelations } from '../../shared/operations/relations'
import { isLive } from '../../shared/queries/readBoard'
import { setSelection } from '../session/session'
import type { Command, CommandContext } from './command'
import { boxOfThings } from './ground'
import { showBox } from './showNotes'

/**
 * Brings notes, clusters and cards back from the trash to where they lay, selects them and brings them into view. A cluster
 * takes back what still names it; a relation comes back where both its ends are there or come with it. One undo step.
 */
export const restoreNotes: Command<[ids: readonly string[]]> = {
  id: 'restoreNotes',
  labelKey: 'command.restore',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, ids) => {
    const { notes, clusters, cards } = ctx.projection
    const isDeleted = (id: string) => (notes.get(id) ?? clusters.get(id) ?? cards.get(id))?.deletedAt !== undefined
    return ids.some(isDeleted) || comingRelations(ctx, ids).length > 0
  },
  run: (ctx, ids) => {
    const origin = new LocalEdit()
    const relations = comingRelations(ctx, ids)
    ctx.doc.transact(() => {
      takeFromTrash(ctx.doc, ids, origin)
      restoreClusters(ctx.doc, ids, origin)
      restoreCards(ctx.doc, ids, origin)
      restoreRelations(ctx.doc, relations, origin)
    }, origin)
    const things = ids.filter((id) => !ctx.relations.records.has(id))
    const ends = relations.flatMap((id) => endsOf(ctx.relations.records.get(id)))
    setSelection(ctx.session, things)
    if (things.length === 0) ctx.session.setState({ relation: relations[0] ?? null })
    const box = boxOfThings(ctx, things.length > 0 ? things : ends)
    if (box !== null) showBox(ctx, box)
  },
}

/** Those of the relations in the trash both of whose ends are there, or come with them. */
function comingRelations({ projection, relations }: CommandContext, ids: readonly string[]): string[] {
  const { notes, clusters } = projection
  const coming = new Set(ids)
  const isBack = (id: string) => {
    const thing = notes.get(id) ?? clusters.get(id)
    return thing !== undefined && (isLive(thing) || coming.has(id))
  }
  return ids.filter((id) => {
    const relation = relations.records.get(id)
    return relation !== undefined && !isLive(relation) && endsOf(relation).every(isBack)
  })
}

function endsOf(relation: Relation | undefined): string[] {
  return relation === undefined ? [] : [relation.from, relation.to]
}
