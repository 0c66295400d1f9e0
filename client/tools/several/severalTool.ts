import { toggleSelection } from '../../session/session'
import { endGathering, type Gathering, gather, undoGathering } from '../gathering'
import { heldUnder } from '../thingUnder'
import { createTool, type StateTable, type Tool } from '../tool'
import { type CanvasPointer, isBeyondClick, type ToolContext } from '../toolContext'

type SeveralState =
  | { readonly name: 'idle' }
  | { readonly name: 'pointing'; readonly down: CanvasPointer }
  | ({ readonly name: 'gathering' } & Gathering)

const IDLE: SeveralState = { name: 'idle' }

const STATES: StateTable<SeveralState> = {
  idle: {
    cursor: 'crosshair',
    onPointerDown: (_ctx, _own, pointer) => ({ name: 'pointing', down: pointer }),
  },
  pointing: {
    cursor: 'crosshair',
    onPointerMove(ctx, { down }, pointer) {
      if (!isBeyondClick(down, pointer)) return undefined
      const { selection } = ctx.session.getState()
      return gather(ctx, { name: 'gathering', down, before: selection, adds: true } as const, pointer)
    },
    onPointerUp(ctx, { down }) {
      const id = heldUnder(ctx, down)
      if (id !== null) toggleSelection(ctx.session, [id])
      return IDLE
    },
    onCancel: () => IDLE,
  },
  gathering: {
    cursor: 'crosshair',
    scrollsAtEdges: true,
    onPointerMove: gather,
    onPointerUp(ctx, own, pointer) {
      gather(ctx, own, pointer)
      endGathering(ctx)
      return IDLE
    },
    onCancel(ctx, own) {
      undoGathering(ctx, own)
      return IDLE
    },
  },
}

/** Selects several notes without a Shift key: a tap adds a note or takes it away, a drag adds what it goes around. */
export function createSeveralTool(ctx: ToolContext): Tool {
  return createTool(ctx, IDLE, STATES)
}
