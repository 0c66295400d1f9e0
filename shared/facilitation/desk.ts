import * as v from 'valibot'
import type * as Y from 'yjs'
import { notesOf } from '../model/board'
import { idSchema, timeSchema } from '../model/entry'
import { type Note, parseNote } from '../model/note'
import { isLive } from '../queries/readBoard'
import { parsePhase, phasesOf } from './phase'
import { writesOnDesks } from './rights'
import { votesOf } from './vote'

/**
 * A desk is the document of one person: the board's maps of what they write alone (`notes`), `revealed`, which the server
 * writes, and `ballots`. Nobody else can open it, who leads neither.
 */
const revealedSchema = v.object({
  /** The note on the board that it became: another id, so that nothing on the board tells whose desk it lay on. */
  as: idSchema,
  /** The text that went there, for what its author writes on meanwhile. */
  text: v.string(),
  at: timeSchema,
})
export type Revealed = v.InferOutput<typeof revealedSchema>

/** By the id of a note of the desk, one plain value each. */
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
  return waiting.sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
}

/** Whether a board has had to do with desks by now: there was a private phase, or a vote. */
export function usesDesks(stage: Y.Doc): boolean {
  return votesOf(stage).size > 0 || [...phasesOf(stage)].some(([id, entry]) => isDeskPhase(id, entry))
}

function isDeskPhase(id: string, entry: unknown): boolean {
  const parsed = parsePhase(id, entry)
  return parsed.ok && writesOnDesks(parsed.value)
}
