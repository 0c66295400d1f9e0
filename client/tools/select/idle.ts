import { closeText } from '../../session/session'
import { noteUnder } from '../noteUnder'
import type { SelectHandlers } from './selectState'

export const idle: SelectHandlers<'idle'> = {
  onPointerDown(ctx, _own, pointer) {
    closeText(ctx.session)
    const id = noteUnder(ctx, pointer)
    if (id !== null) return { name: 'pointingNote', id, down: pointer }
    if (pointer.kind === 'touch') return { name: 'panning', last: pointer.screen, hasMoved: false }
    return { name: 'pointingBoard', down: pointer }
  },
  onDoubleClick(ctx, _own, pointer) {
    const id = noteUnder(ctx, pointer)
    if (id === null) ctx.commands.createNote.run(pointer.page)
    else ctx.commands.editNote.run(id)
    return undefined
  },
}
