import { createTool, type StateTable, type Tool } from '../tool'
import type { ToolContext } from '../toolContext'

type NoteState = { readonly name: 'idle' } | { readonly name: 'pointing' }

const IDLE: NoteState = { name: 'idle' }

const STATES: StateTable<NoteState> = {
  idle: {
    cursor: 'crosshair',
    onPointerDown: () => ({ name: 'pointing' }),
  },
  pointing: {
    cursor: 'crosshair',
    onPointerUp(ctx, _own, pointer) {
      ctx.commands.createNote.run(pointer.page)
      return IDLE
    },
    onCancel: () => IDLE,
  },
}

/** Places a note where the pointer lets go and opens it. Nothing is written before that. */
export function createNoteTool(ctx: ToolContext): Tool {
  return createTool(ctx, IDLE, STATES)
}
