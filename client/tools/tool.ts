import type { CanvasPointer, ToolContext } from './toolContext'

export type ToolCursor = 'default' | 'grab' | 'grabbing' | 'crosshair' | 'copy' | 'not-allowed'

/** A tool at work: a state machine that is fed with pointers. */
export interface Tool {
  /** The name of the state it is in. */
  readonly state: string
  readonly cursor: ToolCursor
  /** True while the view moves on by itself when the pointer is held near an edge. */
  readonly scrollsAtEdges: boolean
  pointerDown(pointer: CanvasPointer): void
  pointerMove(pointer: CanvasPointer): void
  pointerUp(pointer: CanvasPointer): void
  /** After the second click's `pointerUp`. */
  doubleClick(pointer: CanvasPointer): void
  /** Ends the gesture as if it had never begun. */
  cancel(): void
}

type Named = { readonly name: string }

/** What a state does with each event; the state to go to, or nothing to stay. */
export type StateHandlers<State, Own> = {
  readonly cursor?: ToolCursor | ((own: Own) => ToolCursor)
  readonly scrollsAtEdges?: true
  onPointerDown?(ctx: ToolContext, own: Own, pointer: CanvasPointer): State | undefined
  onPointerMove?(ctx: ToolContext, own: Own, pointer: CanvasPointer): State | undefined
  onPointerUp?(ctx: ToolContext, own: Own, pointer: CanvasPointer): State | undefined
  onDoubleClick?(ctx: ToolContext, own: Own, pointer: CanvasPointer): State | undefined
  onCancel?(ctx: ToolContext, own: Own): State | undefined
}

/** One set of handlers for each state of the union, each typed with what its state holds. */
export type StateTable<State extends Named> = {
  readonly [Name in State['name']]: StateHandlers<State, Extract<State, { readonly name: Name }>>
}

export function createTool<State extends Named>(ctx: ToolContext, initial: State, states: StateTable<State>): Tool {
  let state = initial
  const handlers = () => states[state.name as State['name']] as StateHandlers<State, State>
  const go = (next: State | undefined) => {
    if (next !== undefined) state = next
  }
  return {
    get state() {
      return state.name
    },
    get cursor() {
      const { cursor = 'default' } = handlers()
      return typeof cursor === 'function' ? cursor(state) : cursor
    },
    get scrollsAtEdges() {
      return handlers().scrollsAtEdges ?? false
    },
    pointerDown: (pointer) => go(handlers().onPointerDown?.(ctx, state, pointer)),
    pointerMove: (pointer) => go(handlers().onPointerMove?.(ctx, state, pointer)),
    pointerUp: (pointer) => go(handlers().onPointerUp?.(ctx, state, pointer)),
    doubleClick: (pointer) => go(handlers().onDoubleClick?.(ctx, state, pointer)),
    cancel: () => go(handlers().onCancel?.(ctx, state)),
  }
}
