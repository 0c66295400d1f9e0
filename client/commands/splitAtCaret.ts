import { sidesOf } from '../../shared/queries/textParts'
import { setSelection } from '../session/session'
import { freeBeside } from './besideNote'
import type { Command } from './command'
import { readGround } from './ground'
import { isFree, isThere, positionOf } from './queries'
import { splitParts } from './splitParts'

/** While writing: what stands after the caret becomes a note beside, opened at its start. */
export const splitAtCaret: Command = {
  id: 'splitAtCaret',
  labelKey: 'command.splitAtCaret',
  group: null,
  shortcuts: [],
  needs: 'write',
  isEnabled: (ctx) => {
    const { editing } = ctx.session.getState()
    return editing !== null && isThere(ctx, editing) && isFree(ctx, editing)
  },
  run: (ctx) => {
    const { editing, caret } = ctx.session.getState()
    const note = ctx.projection.notes.get(editing ?? '')
    if (note === undefined) return
    const { before, after } = sidesOf(note.text, caret?.start ?? note.text.length)
    if (before.start === before.end) {
      ctx.say((t) => t('notes.splitHint'))
      return
    }
    const corner = freeBeside(ctx, positionOf(ctx, note), 'right', readGround(ctx).homeOf(note.id))
    const [id = null] = splitParts(ctx, note, { start: 0, end: before.end }, [after], [corner])
    if (id !== null) setSelection(ctx.session, [id])
    const isEmpty = after.start === after.end
    ctx.session.setState({ editing: id, newNote: isEmpty ? id : null, openedAtStart: id })
  },
}
