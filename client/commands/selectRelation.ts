import { OUTLINE_FILLS_BELOW } from '../session/outlineSpace'
import { setSelection } from '../session/session'
import type { Command } from './command'
import { boxOfThings } from './ground'
import { showBox } from './showNotes'

/** Selects a relation alone; null for none. */
export const selectRelation: Command<[id: string | null]> = {
  id: 'selectRelation',
  labelKey: 'relations.title',
  group: null,
  shortcuts: [],
  boardOnly: true,
  isEnabled: (ctx, id) => id === null || ctx.relations.standing.has(id),
  run: ({ session }, id) => {
    setSelection(session, [])
    session.setState({ relation: id, editing: null, menu: null })
  },
}

/** Selects a relation and brings both its ends into view. Where the outline covers the board, the board takes its place. */
export const showRelation: Command<[id?: string]> = {
  id: 'showRelation',
  labelKey: 'command.showNote',
  group: null,
  shortcuts: [],
  boardOnly: true,
  isEnabled: (ctx, id) => ctx.relations.standing.has(id ?? ctx.session.getState().relation ?? ''),
  run: (ctx, id) => {
    const relation = ctx.relations.standing.get(id ?? ctx.session.getState().relation ?? '')
    if (relation === undefined) return
    selectRelation.run(ctx, relation.id)
    if (ctx.session.getState().outline && ctx.camera.viewport.width < OUTLINE_FILLS_BELOW) {
      ctx.session.setState({ outline: false, workplace: 'canvas' })
    }
    const box = boxOfThings(ctx, [relation.from, relation.to])
    if (box !== null) showBox(ctx, box)
  },
}
