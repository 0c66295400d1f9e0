import { mergeCards as putTogether } from '../../shared/operations/mergeCards'
import { LocalEdit } from '../../shared/operations/origin'
import { inReadingOrder } from '../../shared/queries/readingOrder'
import type { Command, CommandContext } from './command'
import { readGround } from './ground'
import { openCard } from './openCard'
import { changeableCards } from './queries'

/** Makes one card of the selected ones of a kind, in the first as people read, and opens it to be phrased anew. */
export const mergeCards: Command = {
  id: 'mergeCards',
  labelKey: 'newCard.merge',
  group: 'note',
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx) => kindOfAll(ctx) !== null,
  run: (ctx) => {
    const kind = kindOfAll(ctx)
    const ids = chosen(ctx)
    const [kept] = ids
    if (kind === null || kept === undefined) return
    const when = { now: ctx.now(), by: ctx.author }
    if (putTogether(ctx.doc, ids, kind, when, new LocalEdit(null, { merges: true }))) openCard.run(ctx, kept)
  },
}

/** The kind of what is selected, where that is at least two cards of one and nothing else. */
function kindOfAll(ctx: CommandContext) {
  const ids = chosen(ctx)
  const names = new Set(ids.map((id) => ctx.projection.cards.get(id)?.kind ?? ''))
  const [name = ''] = names
  const isAll = ids.length > 1 && names.size === 1 && ids.length === ctx.session.getState().selection.size
  return isAll ? ctx.kinds.kindOf(name) : null
}

function chosen(ctx: CommandContext): string[] {
  const ids = changeableCards(ctx, ctx.session.getState().selection)
  if (ids.length < 2) return ids
  const { cornerOf } = readGround(ctx)
  return inReadingOrder(
    ids.map((id) => ({ id })),
    ({ id }) => cornerOf(id) ?? { x: 0, y: 0 },
  ).map(({ id }) => id)
}
