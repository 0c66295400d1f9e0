import * as v from 'valibot'
import type * as Y from 'yjs'
import { cardsOf, notesOf } from '../model/board'
import { type Card, parseBareCard, parseCard } from '../model/card'
import { idSchema, timeSchema } from '../model/entry'
import { type Note, parseNote } from '../model/note'
import { isLive } from '../queries/readBoard'

/**
 * A desk is the document of one person: the board's maps of what they write alone (`notes`), `revealed`, which the server
 * writes, and `ballots`. Nobody else can open it, who leads neither.
 */
const revealedSchema = v.object({
  /** The note or card on the board that it became: another id, so that nothing there tells whose desk it lay on. */
  as: idSchema,
  /** The text that went there, for what its author writes on meanwhile; "" of a card. */
  text: v.string(),
  at: timeSchema,
})
export type Revealed = v.InferOutput<typeof revealedSchema>

/** By the id of a note or card of the desk, one plain value each. */
export function revealedOf(desk: Y.Doc): Y.Map<unknown> {
  return desk.getMap('revealed')
}

export function readRevealed(desk: Y.Doc): Map<string, Revealed> {
  const revealed = new Map<string, Revealed>()
  for (const [id, value] of revealedOf(desk)) {
    const parsed = v.safeParse(revealedSchema, value)
    if (parsed.success) revealed.set(id, parsed.output)
  }
  return revealed
}

/** The notes that wait on a desk: written, not in its trash and not revealed yet. In the order in which they were made. */
export function waitingNotes(desk: Y.Doc): Note[] {
  const revealed = revealedOf(desk)
  const waiting: Note[] = []
  for (const [id, entry] of notesOf(desk)) {
    if (revealed.has(id)) continue
    const parsed = parseNote(id, entry)
    if (parsed.ok && isLive(parsed.value) && parsed.value.text.trim() !== '') waiting.push(parsed.value)
  }
  return waiting.sort(inOrder)
}

/** The cards that wait, in the same way: one in which nothing stands yet does not. */
export function waitingCards(desk: Y.Doc): Card[] {
  const revealed = revealedOf(desk)
  const waiting: Card[] = []
  for (const [id, entry] of cardsOf(desk)) {
    const bare = revealed.has(id) ? null : parseBareCard(entry)
    if (!bare?.ok || !isLive(bare.value)) continue
    const parsed = parseCard(id, entry)
    if (parsed.ok && Object.values(parsed.value.values).some(holdsSomething)) waiting.push(parsed.value)
  }
  return waiting.sort(inOrder)
}

/** How much waits on a desk, notes and cards together: what a tally tells of it. */
export function countWaiting(desk: Y.Doc): number {
  return waitingNotes(desk).length + waitingCards(desk).length
}

function holdsSomething(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0
  return value !== undefined && value !== null
}

function inOrder(a: Note | Card, b: Note | Card): number {
  return a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1)
}
