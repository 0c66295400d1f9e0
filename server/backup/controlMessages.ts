import * as v from 'valibot'

/** What a command asks of the server that has the folder. Paths are absolute. */
export const CONTROL_REQUEST = v.variant('do', [
  v.object({ do: v.literal('backup'), to: v.string() }),
  v.object({ do: v.literal('restore'), from: v.string() }),
])
export type ControlRequest = v.InferOutput<typeof CONTROL_REQUEST>

/** Lines for the person who asked; the last one is `done` or `failed`. */
export const CONTROL_ANSWER = v.union([
  v.object({ say: v.string() }),
  v.object({ done: v.string() }),
  v.object({ failed: v.string() }),
])
export type ControlAnswer = v.InferOutput<typeof CONTROL_ANSWER>
