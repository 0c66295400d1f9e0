import { createTool, type Tool } from '../tool'
import type { ToolContext } from '../toolContext'
import { dragging } from './dragging'
import { idle } from './idle'
import { marquee } from './marquee'
import { panning } from './panning'
import { pointingBoard } from './pointingBoard'
import { pointingNote } from './pointingNote'
import { IDLE, type SelectState } from './selectState'

/** Selects and moves notes; a finger on the bare board moves the view, a mouse there draws a selection. */
export function createSelectTool(ctx: ToolContext): Tool {
  return createTool<SelectState>(ctx, IDLE, { idle, pointingNote, pointingBoard, dragging, marquee, panning })
}
