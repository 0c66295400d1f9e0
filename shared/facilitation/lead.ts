import * as v from 'valibot'
import type * as Y from 'yjs'
import { idSchema, timeSchema } from '../model/entry'
import { FARTHEST } from '../model/place'

const number = v.pipe(v.number(), v.finite(), v.minValue(-FARTHEST), v.maxValue(FARTHEST))
const side = v.pipe(v.number(), v.finite(), v.minValue(1), v.maxValue(2 * FARTHEST))
const boxSchema = v.object({ x: number, y: number, width: side, height: side })
const byWhom = { at: timeSchema, by: v.pipe(v.string(), v.maxLength(64)) }

/** Something absent or malformed reads as null: nothing that a program writes here may stop a workshop. */
function orNull<T extends v.GenericSchema>(schema: T) {
  return v.fallback(v.nullish(schema, null), null)
}

const SCREEN_VIEWS = ['auto', 'door', 'phase', 'board', 'support', 'table', 'tables', 'box', 'vote'] as const
export type ScreenView = (typeof SCREEN_VIEWS)[number]

const leadSchema = v.object({
  /** The phase that is on, and since when. Server milliseconds. */
  phase: orNull(v.object({ id: idSchema, ...byWhom })),
  /** Set while nobody but who leads may change anything; the server holds it. */
  freeze: orNull(v.object(byWhom)),
  /**
   * Running until the server's clock says `endsAt`, or paused with `left` milliseconds (both are never set). `total` is
   * what it began with, extensions added. Milliseconds.
   */
  timer: orNull(
    v.object({
      endsAt: v.nullable(timeSchema),
      left: v.nullable(timeSchema),
      total: timeSchema,
    }),
  ),
  /** Everybody is brought to this part of the page; `isHeld` keeps them there until it is let go. */
  attention: orNull(v.object({ box: boxSchema, isHeld: v.boolean(), ...byWhom })),
  /** A note, cluster or card that stands out, all else dimmed. */
  spotlight: orNull(v.object({ id: idSchema, ...byWhom })),
  /** What the big screen shows; `id` names a support or a table, `box` is the part of the page that the view `box` shows. */
  screen: v.fallback(
    v.object({
      view: v.picklist(SCREEN_VIEWS),
      id: v.nullish(idSchema, null),
      box: v.fallback(v.optional(boxSchema), undefined),
    }),
    { view: 'auto', id: null },
  ),
  hidesCursors: v.fallback(v.boolean(), false),
  /** Whether people may choose their table themselves. */
  seating: v.fallback(v.picklist(['choose', 'dealt']), 'choose'),
})

/** Where the workshop stands: the map `lead` of the stage, a value a key, so that of two at once one wins whole. */
export type Lead = v.InferOutput<typeof leadSchema>
export type Timer = NonNullable<Lead['timer']>
export type Attention = NonNullable<Lead['attention']>

export function leadOf(stage: Y.Doc): Y.Map<unknown> {
  return stage.getMap('lead')
}

export function readLead(stage: Y.Doc): Lead {
  return v.parse(leadSchema, Object.fromEntries(leadOf(stage).entries()), { abortEarly: true })
}
