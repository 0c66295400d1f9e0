import type * as Y from 'yjs'
import type { Box } from '../../shared/geometry/box'
import { createId } from '../../shared/model/ids'
import type { Template } from '../../shared/model/template'
import { LocalEdit } from '../../shared/operations/origin'
import { planSupport } from '../../shared/operations/planSupports'
import { createSupport } from '../../shared/operations/supports'
import type { Command, CommandContext } from './command'
import { revealBoard } from './revealBoard'
import { selectSupportOnly } from './selectSupport'
import { roomForSupports, showSupportBox } from './supportRoom'

/** Lays a support out in free space, for everybody at once, selects it and brings it into view. Gives its id. */
export const addSupport: Command<[template: Template], string> = {
  id: 'addSupport',
  labelKey: 'supports.add',
  group: null,
  shortcuts: [],
  isEnabled: (ctx) => ctx.canLead,
  run: (ctx, template) => layOut(ctx, ctx.stage, template),
}

/** The same for who leads alone, until it is shown. */
export const prepareSupport: Command<[template: Template], string> = {
  id: 'prepareSupport',
  labelKey: 'supports.prepare',
  group: null,
  shortcuts: [],
  isEnabled: (ctx) => ctx.canLead && ctx.plan !== null,
  run: (ctx, template) => layOut(ctx, ctx.plan ?? ctx.stage, template),
}

function layOut(ctx: CommandContext, doc: Y.Doc, template: Template): string {
  const [box] = roomForSupports(ctx, template.frame, 1) as [Box]
  const id = writeSupport(ctx, doc, template, box)
  selectSupportOnly(ctx, id)
  revealBoard(ctx)
  showSupportBox(ctx, box)
  const title = template.title[ctx.meta.getState().locale]
  ctx.say((t) => t(doc === ctx.stage ? 'supports.added' : 'supports.isPrepared', { title }))
  return id
}

export function writeSupport(ctx: CommandContext, doc: Y.Doc, template: Template, box: Box): string {
  const draft = planSupport(template, box, { createId, now: ctx.now() })
  createSupport(doc, draft, new LocalEdit())
  return draft.id
}
