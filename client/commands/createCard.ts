import type { Point } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import { createCards } from '../../shared/operations/createCards'
import { LocalEdit } from '../../shared/operations/origin'
import { zoneAt } from '../../shared/queries/zones'
import { cardPlaceAt, layCardOn, readCardGround } from './cardPlaces'
import type { Command } from './command'
import { openCard } from './openCard'
import { sayWhyNot } from './whyNot'
import { whyNotNew } from './zoneRules'

/**
 * Makes an empty card of a kind with its centre at the page point (without one where its kind belongs, or there is room
 * in the view) and opens it. Gives its id; null where the zone there takes none.
 */
export const createCard: Command<[kind: string, at?: Point], string | null> = {
  id: 'createCard',
  labelKey: 'newCard.create',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx, kind) => ctx.kinds.kindOf(kind) !== null,
  run: (ctx, name, at) => {
    const kind = ctx.kinds.kindOf(name)
    if (kind === null) return null
    const zone = at === undefined ? null : zoneAt(ctx.projection.zones, at)
    const refusal = zone === null ? null : whyNotNew(ctx, zone.id, name)
    if (refusal !== null) {
      sayWhyNot(ctx, refusal, zone?.id)
      return null
    }
    const corner = at === undefined ? null : { x: at.x - kind.width / 2, y: at.y - kind.height / 2 }
    const place = corner === null ? layCardOn(ctx, readCardGround(ctx), kind, null) : cardPlaceAt(ctx, kind, corner)
    const id = createId()
    createCards(ctx.doc, [{ id, kind, place, author: ctx.author, createdAt: ctx.now() }], new LocalEdit())
    openCard.run(ctx, id)
    return id
  },
}
