import * as v from 'valibot'

const count = v.pipe(v.number(), v.integer(), v.minValue(0))

const tallySchema = v.object({
  /** Notes and cards that wait on all desks together. */
  notes: count,
  /** On how many desks. */
  writers: count,
  /** The same by person; null where authors are hidden. */
  people: v.nullable(v.record(v.string(), count)),
  /** The vote that is open: how many have voted, out of how many; null without one. */
  vote: v.nullable(v.object({ id: v.string(), voted: count, of: count })),
})

/**
 * What everybody may know of the desks: how many, never what. The server says it in the presence of the stage's room,
 * under the key `tally` of a state that is nobody's, and never in a document: it is of the moment.
 */
export type Tally = v.InferOutput<typeof tallySchema>

/** From the states of the stage's presence; null where the server says nothing. */
export function readTally(states: Iterable<Readonly<Record<string, unknown>>>): Tally | null {
  for (const state of states) {
    const parsed = v.safeParse(tallySchema, state.tally)
    if (parsed.success) return parsed.output
  }
  return null
}
