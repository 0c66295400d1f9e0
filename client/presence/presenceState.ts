import * as v from 'valibot'
import type { Box } from '../../shared/geometry/box'
import { LIMITS } from '../../shared/protocol/limits'
import { personColor } from './personColor'
import type { Presence, PresentDrag, TextAnchor } from './types'

/** Room for everything else in a state: a name, a cursor, a view, where somebody writes, JSON's own signs. */
const IDS_LENGTH = LIMITS.awarenessState - 1536

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64))
const number = v.pipe(v.number(), v.finite(), v.minValue(-1e9), v.maxValue(1e9))

const clock = v.pipe(v.number(), v.safeInteger(), v.minValue(0))
const anchor = v.nullable(v.strictTuple([clock, clock]))

const side = v.pipe(number, v.minValue(0))

/** Numbers from the start, so that a view that moves is a movement for the server and nothing more. */
const UNSEEN: Box = { x: 0, y: 0, width: 0, height: 0 }

const stateSchema = v.object({
  person: v.object({ id, name: v.pipe(v.string(), v.maxLength(LIMITS.personName)) }),
  cursor: v.nullable(v.object({ x: number, y: number })),
  drag: v.nullable(
    v.object({
      ids: v.pipe(v.array(id), v.minLength(1), v.maxLength(LIMITS.awarenessState / 4)),
      dx: number,
      dy: number,
      more: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
  editing: v.nullable(id),
  inCard: v.optional(
    v.nullable(
      v.object({ card: id, field: v.exactOptional(id), row: v.exactOptional(id), column: v.exactOptional(id) }),
    ),
    null,
  ),
  telling: v.optional(v.nullable(id), null),
  caret: v.optional(v.nullable(v.strictTuple([anchor, anchor])), null),
  view: v.optional(v.object({ x: number, y: number, width: side, height: side }), { ...UNSEEN }),
  laser: v.optional(v.boolean(), false),
  hand: v.optional(v.nullable(clock), null),
  ready: v.optional(v.nullable(v.pipe(v.string(), v.maxLength(64))), null),
  renamed: v.optional(v.nullable(v.object({ person: id, at: clock })), null),
  writer: v.optional(v.nullable(clock), null),
  leads: v.optional(v.boolean(), false),
})

/** A presence as it travels: without the colour, which follows from the id, and small enough for the server. */
export function presenceToState(presence: Presence): Record<string, unknown> {
  const { person, cursor, drag, editing, inCard, telling, caret, ...rest } = presence
  const { view, laser, hand, ready, renamed, writer, leads } = rest
  return {
    person: { id: person.id, name: person.name.slice(0, LIMITS.personName) },
    cursor: cursor === null ? null : { x: round(cursor.x), y: round(cursor.y) },
    drag: drag === null || drag.ids.length === 0 ? null : cutDrag(drag),
    editing,
    view: view ?? UNSEEN,
    ...(laser ? { laser } : {}),
    ...(hand === null ? {} : { hand }),
    ...(ready === null ? {} : { ready }),
    ...(renamed === null ? {} : { renamed }),
    ...(writer === null ? {} : { writer }),
    ...(leads ? { leads } : {}),
    ...(inCard === null ? {} : { inCard }),
    ...(telling === null ? {} : { telling }),
    ...(caret === null || !isInText(presence) ? {} : { caret: [caret.anchor, caret.head].map(anchorToState) }),
  }
}

/** What somebody says of themselves; null where that is no presence of ours. */
export function parsePresence(state: unknown): Presence | null {
  const parsed = v.safeParse(stateSchema, state)
  if (!parsed.success) return null
  const { person, cursor, drag, editing, inCard, telling, caret, view, ...rest } = parsed.output
  const { laser, hand, ready, renamed, writer, leads } = rest
  const { more, ...held } = drag ?? { more: undefined }
  return {
    person: { ...person, color: personColor(person.id) },
    cursor,
    drag: 'ids' in held ? { ...held, ...(more === undefined ? {} : { more }) } : null,
    editing,
    inCard,
    telling,
    caret:
      caret === null || !isInText(parsed.output) ? null : { anchor: readAnchor(caret[0]), head: readAnchor(caret[1]) },
    view: view.width > 0 && view.height > 0 ? view : null,
    laser,
    hand,
    ready,
    renamed,
    writer,
    leads,
  }
}

function isInText({ editing, inCard, telling }: Pick<Presence, 'editing' | 'inCard' | 'telling'>): boolean {
  return editing !== null || telling !== null || inCard?.field !== undefined
}

function anchorToState(anchor: TextAnchor): [number, number] | null {
  return anchor === null ? null : [anchor.client, anchor.clock]
}

function readAnchor(state: readonly [number, number] | null): TextAnchor {
  return state === null ? null : { client: state[0], clock: state[1] }
}

/** A large selection does not fit: the first ids are named, the others counted. */
function cutDrag({ ids, dx, dy }: PresentDrag): PresentDrag {
  const named: string[] = []
  let length = 0
  for (const one of ids) {
    length += JSON.stringify(one).length + 1
    if (length > IDS_LENGTH) break
    named.push(one)
  }
  const more = ids.length - named.length
  return { ids: named, dx: round(dx), dy: round(dy), ...(more > 0 ? { more } : {}) }
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
