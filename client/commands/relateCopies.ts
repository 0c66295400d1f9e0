import { createId } from '../../shared/model/ids'
import type { Relation } from '../../shared/model/relation'
import { LocalEdit } from '../../shared/operations/origin'
import { createRelations } from '../../shared/operations/relations'
import { LIMITS } from '../../shared/protocol/limits'
import type { CommandContext } from './command'

/**
 * What was related among the originals is so among their copies, as far as this person may relate and there is room.
 * `copies` has the copies' ids by those of the originals.
 */
export function relateCopies(
  ctx: CommandContext,
  relations: Iterable<Pick<Relation, 'from' | 'to' | 'sign' | 'note'>>,
  copies: ReadonlyMap<string, string>,
): void {
  if (ctx.isDesk === true || !ctx.rights.getState().relate) return
  const made = [...relations].flatMap(({ from, to, sign, note }) => {
    const [start, end] = [copies.get(from), copies.get(to)]
    return start === undefined || end === undefined ? [] : [{ id: createId(), from: start, to: end, sign, note }]
  })
  const room = LIMITS.relationsPerBoard - ctx.relations.standing.size
  if (made.length > 0 && room > 0) createRelations(ctx.doc, made.slice(0, room), new LocalEdit())
}
