import * as v from 'valibot'
import { nameSchema } from './cardKind'
import { wordsSchema } from './words'

/** An axis from a low pole (left, bottom) to a high one (right, top). Its three words can be renamed on a board. */
const axisSchema = v.strictObject({
  name: nameSchema,
  label: wordsSchema,
  low: wordsSchema,
  high: wordsSchema,
  /** Words along it, evenly: the first at the low pole, the last at the high one. */
  marks: v.optional(v.pipe(v.array(wordsSchema), v.minLength(2), v.maxLength(12))),
})
export type Axis = v.InferOutput<typeof axisSchema>

const parts = v.pipe(v.array(v.strictObject({ name: nameSchema, label: wordsSchema })), v.minLength(1), v.maxLength(24))

/** What a place in a zone means; read by `readLayout`. */
export const layoutSchema = v.variant('kind', [
  /** One axis or two; 0 at the low pole, 1 at the high one. */
  v.strictObject({ kind: v.literal('axes'), x: v.optional(axisSchema), y: v.optional(axisSchema) }),
  /** Side by side, from the left. */
  v.strictObject({ kind: v.literal('columns'), columns: parts }),
  /** One below another, from the top. */
  v.strictObject({ kind: v.literal('lanes'), lanes: parts }),
  /** Two axes that cross in the middle, with a name for each quarter: top left, top right, bottom left, bottom right. */
  v.strictObject({
    kind: v.literal('quadrants'),
    x: axisSchema,
    y: axisSchema,
    quadrants: v.optional(v.strictTuple([wordsSchema, wordsSchema, wordsSchema, wordsSchema])),
  }),
  /** Around the middle, the innermost first, cut into sectors clockwise from the top. */
  v.strictObject({ kind: v.literal('rings'), rings: parts, sectors: v.optional(parts) }),
])
export type Layout = v.InferOutput<typeof layoutSchema>
