import { boxAround } from '../../shared/geometry/box'
import type { Template } from '../../shared/model/template'
import { LocalEdit } from '../../shared/operations/origin'
import { assignTables, nameSupport } from '../../shared/operations/supports'
import { writeSupport } from './addSupport'
import type { Command } from './command'
import { revealBoard } from './revealBoard'
import { roomForSupports, showSupportBox } from './supportRoom'

/** A table and what its support is to be called. */
export type TableTitle = { readonly id: string; readonly title: string }

/** Lays a support for each of these tables, in rows in free space, each theirs and called as given; all in view then. */
export const layForTables: Command<[template: Template, tables: readonly TableTitle[]]> = {
  id: 'layForTables',
  labelKey: 'tables.lay',
  group: null,
  shortcuts: [],
  leads: true,
  isEnabled: (ctx, _template, tables) => ctx.canLead && tables.length > 0,
  run: (ctx, template, tables) => {
    const boxes = roomForSupports(ctx, template.frame, tables.length, Math.ceil(Math.sqrt(tables.length)))
    ctx.stage.transact(() => {
      for (const [at, { id: table, title }] of tables.entries()) {
        const box = boxes[at]
        if (box === undefined) continue
        const support = writeSupport(ctx, ctx.stage, template, box)
        nameSupport(ctx.stage, support, { key: 'title', text: title }, new LocalEdit())
        assignTables(ctx.stage, new Map([[support, table]]), new LocalEdit())
      }
    }, new LocalEdit())
    const whole = boxAround(boxes)
    revealBoard(ctx)
    if (whole !== null) showSupportBox(ctx, whole)
    ctx.say((t) => t('tables.laid', { count: boxes.length }))
  },
}
