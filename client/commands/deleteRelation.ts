import { LocalEdit } from '../../shared/operations/origin'
import { deleteRelations, restoreRelations as restore } from '../../shared/operations/relations'
import { isLive } from '../../shared/queries/readBoard'
import { pairOf } from '../../shared/queries/relations'
import type { Command, CommandContext } from './command'

/** Puts a relation, or the selected one, into the trash; gives the ids of what lies there now. */
export const deleteRelation: Command<[id?: string], readonly string[]> = {
  id: 'deleteRelation',
  labelKey: 'relating.delete',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: (ctx, id) => idOf(ctx, id) !== null,
  run: (ctx, id) => {
    const relation = ctx.relations.standing.get(idOf(ctx, id) ?? '')
    if (relation === undefined) return []
    // What two people drew at once is one line for everybody: it goes as one.
    const ids = [...ctx.relations.records.values()]
      .filter((each) => isLive(each) && pairOf(each) === pairOf(relation))
      .map((each) => each.id)
    deleteRelations(ctx.doc, ids, ctx.now(), new LocalEdit(), ctx.author)
    ctx.session.setState({ relation: null })
    ctx.say((t) => t('relating.deleted'), { relates: ids })
    return ids
  },
}

/** Brings relations back from the trash. */
export const restoreRelations: Command<[ids: readonly string[]]> = {
  id: 'restoreRelations',
  labelKey: 'command.restore',
  group: null,
  shortcuts: [],
  boardOnly: true,
  needs: 'relate',
  isEnabled: ({ relations }, ids) => ids?.some((id) => relations.records.get(id)?.deletedAt !== undefined) === true,
  run: (ctx, ids) => restore(ctx.doc, ids, new LocalEdit()),
}

function idOf({ relations, session }: CommandContext, id?: string): string | null {
  const chosen = id ?? session.getState().relation
  return chosen !== null && relations.standing.has(chosen) ? chosen : null
}
