import type { Point } from '../../shared/geometry/box'
import type { PaletteColor } from '../../shared/model/palette'
import { type ClusterDraft, createClusters } from '../../shared/operations/clusters'
import { createNotes, type NoteDraft } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { LIMITS } from '../../shared/protocol/limits'
import { setSelection } from '../session/session'
import type { CommandContext } from './command'
import { keptOut, placeFor } from './placeWith'
import { liveNoteIds } from './queries'
import { showNotes } from './showNotes'

type AddedNote = {
  readonly id: string
  readonly text: string
  readonly color: PaletteColor
  readonly corner: Point
  readonly tags?: readonly string[]
  readonly basedOn?: string | undefined
  /** A new cluster that it lies in, and that one's origin on the page. */
  readonly home?: { readonly id: string; readonly origin: Point } | undefined
}

export function fitsOnBoard(ctx: CommandContext, count: number): boolean {
  return liveNoteIds(ctx).length + count <= LIMITS.notesPerBoard
}

/**
 * Writes many notes, and clusters for them, as this person's own, the last on top, and selects and shows the notes. One
 * undo step.
 */
export function addNotes(
  ctx: CommandContext,
  notes: readonly AddedNote[],
  clusters: readonly ClusterDraft[] = [],
): readonly string[] {
  const drafts = notes.map(({ id, text, color, corner, tags = [], basedOn, home = null }): NoteDraft => {
    const place = keptOut(ctx, placeFor(ctx, home, { x: Math.round(corner.x), y: Math.round(corner.y) }))
    const draft = { id, text, place, color, author: ctx.author, createdAt: ctx.now(), tags }
    return basedOn === undefined ? draft : { ...draft, basedOn }
  })
  const [first] = [...clusters, ...drafts]
  const origin = new LocalEdit(`add ${first?.id}`)
  createClusters(ctx.doc, clusters, origin)
  for (const part of inFrames(drafts)) createNotes(ctx.doc, part, origin)
  const ids = drafts.map(({ id }) => id)
  setSelection(ctx.session, ids)
  ctx.session.setState({ tool: 'select', editing: null })
  showNotes(ctx, ids)
  return ids
}

/** What a note takes beside its text, and what a part may take: a frame holds four times as much. Rough bytes. */
const NOTE_BYTES = 600
const PART_BYTES = LIMITS.frame / 4

/** Each part is a transaction and travels in one frame; a frame has a limit. */
function inFrames(drafts: readonly NoteDraft[]): NoteDraft[][] {
  const parts: NoteDraft[][] = []
  let room = 0
  for (const draft of drafts) {
    const bytes = NOTE_BYTES + 3 * draft.text.length
    if (bytes > room) {
      parts.push([])
      room = PART_BYTES
    }
    parts.at(-1)?.push(draft)
    room -= bytes
  }
  return parts
}
