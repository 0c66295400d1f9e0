import type { ToolName } from '../session/types'
import { createHandTool } from './hand/handTool'
import { createLaserTool } from './laser/laserTool'
import { createLassoTool } from './lasso/lassoTool'
import { createNoteTool } from './note/noteTool'
import { openMenuAt } from './openMenuAt'
import { createPointTool } from './point/pointTool'
import { createSelectTool } from './select/selectTool'
import { createSendTool } from './send/sendTool'
import { createSeveralTool } from './several/severalTool'
import type { Tool, ToolCursor } from './tool'
import { type CanvasPointer, clickTolerance, isBeyondClick, type ToolContext } from './toolContext'

/** Feeds the session's tool with pointers, one gesture at a time. */
export interface ToolRunner {
  /** True from `pointerDown` to `pointerUp` or `cancel`. */
  readonly isBusy: boolean
  readonly cursor: ToolCursor
  /** True while the gesture wants the view to move on at its edges. */
  readonly scrollsAtEdges: boolean
  /** `tool` overrides the session's for this gesture, say the hand for a middle button. */
  pointerDown(pointer: CanvasPointer, tool?: ToolName): void
  pointerMove(pointer: CanvasPointer): void
  pointerUp(pointer: CanvasPointer): void
  /** The gesture is off: nothing is dropped, nothing is written. */
  cancel(): void
  /** The gesture is off where it has things in hand, or is about to: true then. */
  letGo(): boolean
  /** The gesture is off, and the menu of what lies under the pointer opens. */
  openMenu(pointer: CanvasPointer): void
}

/** Two clicks are a double click within this time. Milliseconds. */
const DOUBLE_CLICK = 400

/** The states of the select tool in which things are in the hand, or will be. */
const IN_HAND = ['dragging', 'waiting']

type Gesture = { readonly tool: Tool; readonly down: CanvasPointer; isClick: boolean }

export function createToolRunner(ctx: ToolContext): ToolRunner {
  const tools = createTools(ctx)
  let gesture: Gesture | null = null
  let lastClick: CanvasPointer | null = null
  const chosen = () => tools[ctx.session.getState().tool]

  const follow = (pointer: CanvasPointer) => {
    if (gesture?.isClick && isBeyondClick(gesture.down, pointer)) gesture.isClick = false
  }
  const countClicks = ({ tool, isClick }: Gesture, pointer: CanvasPointer) => {
    const isDouble = isClick && lastClick !== null && isSameClick(lastClick, pointer)
    lastClick = isClick && !isDouble ? pointer : null
    if (isDouble) tool.doubleClick(pointer)
  }
  const cancel = () => {
    const ended = gesture
    gesture = null
    lastClick = null
    ended?.tool.cancel()
  }
  return {
    get isBusy() {
      return gesture !== null
    },
    get scrollsAtEdges() {
      return gesture?.tool.scrollsAtEdges ?? false
    },
    get cursor() {
      return (gesture?.tool ?? chosen()).cursor
    },
    pointerDown(pointer, tool) {
      gesture?.tool.cancel()
      gesture = { tool: tool === undefined ? chosen() : tools[tool], down: pointer, isClick: true }
      gesture.tool.pointerDown(pointer)
    },
    pointerMove(pointer) {
      follow(pointer)
      gesture?.tool.pointerMove(pointer)
    },
    pointerUp(pointer) {
      if (gesture === null) return
      follow(pointer)
      const ended = gesture
      gesture = null
      ended.tool.pointerUp(pointer)
      countClicks(ended, pointer)
    },
    cancel,
    letGo() {
      if (gesture === null || !IN_HAND.includes(gesture.tool.state)) return false
      cancel()
      return true
    },
    openMenu(pointer) {
      cancel()
      openMenuAt(ctx, pointer)
    },
  }
}

function createTools(ctx: ToolContext): Readonly<Record<ToolName, Tool>> {
  return {
    select: createSelectTool(ctx),
    several: createSeveralTool(ctx),
    hand: createHandTool(ctx),
    note: createNoteTool(ctx),
    lasso: createLassoTool(ctx),
    send: createSendTool(ctx),
    laser: createLaserTool(ctx),
    point: createPointTool(ctx),
  }
}

function isSameClick(first: CanvasPointer, second: CanvasPointer): boolean {
  const apart = Math.hypot(second.screen.x - first.screen.x, second.screen.y - first.screen.y)
  return (
    first.kind === second.kind && second.time - first.time <= DOUBLE_CLICK && apart <= 2 * clickTolerance(second.kind)
  )
}
