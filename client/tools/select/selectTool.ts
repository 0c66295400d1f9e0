import { createTool, type Tool } from '../tool'
import type { ToolContext } from '../toolContext'
import { dragging } from './dragging'
import { idle } from './idle'
import { marquee } from './marquee'
import { panning } from './panning'
import { pointingBoard } from './pointingBoard'
import { pointingThing, waiting } from './pointingThing'
import { IDLE, type SelectState } from './selectState'

/** Selects and moves notes and clusters; a finger on the bare board moves the view, a mouse there draws a selection. */
export function createSelectTool(ctx: ToolContext): Tool {
  return createTool<SelectState>(ctx, IDLE, {
    idle,
    pointingThing,
    waiting,
    pointingBoard,
    dragging,
    marquee,
    panning,
  })
}
