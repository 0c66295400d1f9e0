import * as v from 'valibot'
import { wordsSchema } from './words'

/** What participants may do in a phase. */
export const PHASE_RIGHTS = ['write', 'move', 'gather', 'title', 'relate', 'vote'] as const
export type PhaseRight = (typeof PHASE_RIGHTS)[number]

/** What they see: everything, their table's, or what is their own. */
export const PHASE_SIGHTS = ['live', 'table', 'private'] as const

/** What a phase says, in a file or on a board. */
export const phaseFields = {
  title: wordsSchema,
  instruction: wordsSchema,
  minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(600)),
  can: v.pipe(v.array(v.picklist(PHASE_RIGHTS)), v.maxLength(PHASE_RIGHTS.length)),
  sees: v.picklist(PHASE_SIGHTS),
  /** Nobody speaks, and nobody is named by what they do: no pointers, no names on what is in hand. */
  silent: v.optional(v.boolean()),
}
