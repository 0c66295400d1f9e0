import { compareStacking } from '../../../shared/model/stacking'
import { findPagePosition } from '../../../shared/queries/pagePositions'
import { isLive } from '../../../shared/queries/readBoard'
import { inReadingOrder } from '../../../shared/queries/readingOrder'
import type { CopiedNote } from '../../commands/copiedNote'
import type { BoardView } from '../boardView'

/** Our own format in the clipboard, and where it hides in HTML for browsers that keep no format but the usual ones. */
export const NOTES_TYPE = 'application/x-grappe-notes+json'
export const NOTES_ATTRIBUTE = 'data-grappe-notes'
export const NOTES_VERSION = 1

/** What the clipboard is given. */
export type ClipboardContent = { readonly text: string; readonly html: string; readonly notes: string }

/** The selected notes, from the lowest to the highest. */
export function selectedNotes({ projection, session }: Pick<BoardView, 'projection' | 'session'>): CopiedNote[] {
  const notes = [...session.getState().selection].flatMap((id) => projection.notes.get(id) ?? [])
  return notes
    .filter(isLive)
    .sort(compareStacking)
    .map(({ id, text, place, color, tags, basedOn }) => {
      const copied = { id, text, ...findPagePosition(place, projection.clusters), color, tags }
      return basedOn === undefined ? copied : { ...copied, basedOn }
    })
}

/** As text a line a note, as HTML a list, in reading order; and as our own format with all that the notes are. */
export function copyNotes(copied: readonly CopiedNote[]): ClipboardContent {
  const notes = JSON.stringify({ grappe: 'notes', version: NOTES_VERSION, notes: copied })
  const lines = inReadingOrder(copied, ({ x, y }) => ({ x, y })).flatMap(({ text }) =>
    text.trim() === '' ? [] : [text.trim()],
  )
  const items = lines.map((line) => `<li>${escapeHtml(line).replace(/\r\n|[\r\n]/g, '<br>')}</li>`).join('')
  return {
    text: lines.map((line) => line.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')).join('\n'),
    html: `<ul ${NOTES_ATTRIBUTE}="${escapeHtml(notes)}">${items}</ul>`,
    notes,
  }
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)
}
