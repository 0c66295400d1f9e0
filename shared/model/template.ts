import * as v from 'valibot'
import { cardKindSchema, nameSchema } from './cardKind'
import { layoutSchema } from './layout'
import { PALETTE } from './palette'
import { phaseFields } from './phaseFields'
import { rectSchema } from './rect'
import { wordsSchema } from './words'

/** A zone of a support. */
export const zoneSchema = v.strictObject({
  name: nameSchema,
  label: wordsSchema,
  /** What to do here, shown while it is empty. */
  hint: v.optional(wordsSchema),
  /** Percent of the support's frame. */
  rect: rectSchema,
  /** `note`, `cluster`, and names of kinds of cards. */
  takes: v.pipe(v.array(nameSchema), v.maxLength(20)),
  /** How many things lie in it at most. */
  most: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000))),
  writes: v.optional(v.picklist(['everyone', 'facilitator']), 'everyone'),
  /** `banner` shows the support's challenge, `legend` lists the clusters and signs; the others are ground. */
  look: v.optional(v.picklist(['wall', 'strip', 'column', 'banner', 'legend']), 'column'),
  color: v.optional(v.picklist(PALETTE), 'grey'),
  layout: v.optional(layoutSchema),
  /** Notes in no cluster here are its lone wolves. */
  hasWolves: v.optional(v.boolean(), false),
})
export type ZoneDefinition = v.InferOutput<typeof zoneSchema>

const phaseSchema = v.strictObject({ name: nameSchema, ...phaseFields })

const from = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most))

/**
 * A support as data: what a file of `shared/templates` holds, and what a facilitator may bring along. The four
 * dimensions describe the activity (METHODS 4).
 */
export const templateSchema = v.strictObject({
  grappeTemplate: v.literal(1),
  id: nameSchema,
  title: wordsSchema,
  summary: wordsSchema,
  minutes: from(1, 1_000),
  group: v.strictObject({ least: from(1, 1_000), most: from(1, 1_000) }),
  dimensions: v.strictObject({
    /** -2 opens up, 2 narrows down. */
    divergence: from(-2, 2),
    /** How much it measures where the community stands. */
    measure: from(0, 3),
    engagement: from(0, 3),
    connection: v.strictObject({ quality: from(0, 3), quantity: from(0, 3) }),
  }),
  /** Page units; a note is 200 wide. */
  frame: v.strictObject({ width: from(400, 20_000), height: from(300, 20_000) }),
  zones: v.pipe(v.array(zoneSchema), v.minLength(1), v.maxLength(100, 'has more than 100 zones')),
  kinds: v.optional(v.pipe(v.array(cardKindSchema), v.maxLength(20)), []),
  phases: v.optional(v.pipe(v.array(phaseSchema), v.maxLength(30)), []),
})
export type Template = v.InferOutput<typeof templateSchema>
