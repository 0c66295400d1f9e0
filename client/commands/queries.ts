import { type Box, boxAround, type Point } from '../../shared/geometry/box'
import { NOTE_SIZE, type Note } from '../../shared/model/note'
import { isLive } from '../../shared/queries/isLive'
import { findPagePosition } from '../../shared/queries/pagePositions'
import type { CommandContext } from './command'
import { othersZoneOf } from './zoneRules'

/** The notes that are shown: not those in the trash. */
export function liveNoteIds(ctx: CommandContext): string[] {
  return [...ctx.projection.notes.values()].filter(isLive).map((note) => note.id)
}

/** Of these, the notes that are there and that this person may change now: nobody else holds them, no other table has them. */
export function changeable(ctx: CommandContext, ids: Iterable<string>): string[] {
  if (!ctx.canWrite) return []
  return [...ids].filter((id) => isThere(ctx, id) && isFree(ctx, id))
}

/** True for what nobody else holds, and what lies in no other table's zone. */
export function isFree(ctx: CommandContext, id: string): boolean {
  return !ctx.isHeldByOther(id) && othersZoneOf(ctx, id) === null
}

type There = Pick<CommandContext, 'projection'>

export function isThere(ctx: There, id: string): boolean {
  const note = ctx.projection.notes.get(id)
  return note !== undefined && isLive(note)
}

/** Of these, the clusters that are there and that this person may change now. */
export function changeableClusters(ctx: CommandContext, ids: Iterable<string>): string[] {
  if (!ctx.canWrite) return []
  return [...ids].filter((id) => isClusterThere(ctx, id) && isFree(ctx, id))
}

export function isClusterThere(ctx: There, id: string): boolean {
  const cluster = ctx.projection.clusters.get(id)
  return cluster !== undefined && isLive(cluster)
}

/** The cards that are shown. */
export function liveCardIds(ctx: CommandContext): string[] {
  return [...ctx.projection.cards.values()].filter(isLive).map((card) => card.id)
}

/** Of these, the cards that are there and that this person may change now. */
export function changeableCards(ctx: CommandContext, ids: Iterable<string>): string[] {
  if (!ctx.canWrite) return []
  return [...ids].filter((id) => isCardThere(ctx, id) && isFree(ctx, id))
}

export function isCardThere(ctx: CommandContext, id: string): boolean {
  const card = ctx.projection.cards.get(id)
  return card !== undefined && isLive(card)
}

/** True for a card that is there or in the trash, and no other table's: who has it open when another deletes it writes on. */
export function isCardKept(ctx: CommandContext, id: string): boolean {
  return ctx.projection.cards.has(id) && othersZoneOf(ctx, id) === null
}

/** The note that alone is selected; null for none, for several, and for one in the trash. */
export function onlySelectedNote(ctx: CommandContext): Note | null {
  const { selection } = ctx.session.getState()
  const [id] = selection
  const note = selection.size === 1 && id !== undefined ? ctx.projection.notes.get(id) : undefined
  return note !== undefined && isLive(note) ? note : null
}

/** The note's top left on the page. */
export function positionOf(ctx: CommandContext, note: Pick<Note, 'place'>): Point {
  return findPagePosition(note.place, ctx.projection)
}

/** The box around these notes; null where none is there. */
export function boxOfNotes(ctx: CommandContext, ids: Iterable<string>): Box | null {
  const boxes: Box[] = []
  for (const id of ids) {
    const note = ctx.projection.notes.get(id)
    if (note !== undefined && isLive(note)) {
      boxes.push({ ...positionOf(ctx, note), width: NOTE_SIZE, height: NOTE_SIZE })
    }
  }
  return boxAround(boxes)
}
