import type { Box } from '../../shared/geometry/box'
import { keepPagePlaces } from '../../shared/operations/keepPagePlaces'
import { LocalEdit, TidyEdit } from '../../shared/operations/origin'
import { deleteSupports, restoreSupports } from '../../shared/operations/supports'
import { supportTitle } from '../../shared/queries/supportNames'
import type { Command } from './command'
import { canChangeSupport, supportDoc } from './supportDoc'

/** Puts a support into its trash. What lies in its zones stays where it is on the page, and is in them again when it comes back. */
export const deleteSupport: Command<[id: string]> = {
  id: 'deleteSupport',
  labelKey: 'supports.delete',
  group: null,
  shortcuts: [],
  isEnabled: canChangeSupport,
  run: (ctx, id) => {
    const doc = supportDoc(ctx, id)
    const support = ctx.supports.supports.get(id)
    if (doc === null || support === undefined) return
    const boxes = support.zones.flatMap((zone): [string, Box][] => {
      const box = ctx.supports.zoneBoxes.get(zone.id)
      return box === undefined ? [] : [[zone.id, box]]
    })
    keepPagePlaces(ctx.doc, new Map(boxes), new TidyEdit())
    deleteSupports(doc, [id], ctx.now(), new LocalEdit())
    if (ctx.session.getState().support === id) ctx.session.setState({ support: null })
    const title = supportTitle(support, ctx.meta.getState().locale)
    ctx.say((t) => t('supports.deleted', { title }), { restores: id })
  },
}

/** Brings a support back to where it was. */
export const restoreSupport: Command<[id: string]> = {
  id: 'restoreSupport',
  labelKey: 'command.restore',
  group: null,
  shortcuts: [],
  isEnabled: (ctx, id) => supportDoc(ctx, id) !== null && !ctx.supports.supports.has(id),
  run: (ctx, id) => {
    const doc = supportDoc(ctx, id)
    if (doc !== null) restoreSupports(doc, [id], new LocalEdit())
  },
}
