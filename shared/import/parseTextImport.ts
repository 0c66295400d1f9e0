import { hasControlCharacters } from '../export/controlCharacters'
import { LIMITS } from '../protocol/limits'
import { checkImportText } from './checkImportText'
import { type ImportedNote, type ImportFailure, type ParsedNotes, type Rejection, tooManyNotes } from './importTypes'
import { REJECTIONS } from './rejections'

const LINE = /[^\r\n]+|\r\n|\r|\n/g

/** One note a line; blank lines are skipped. Stops as soon as there are more than `limit`. */
export function parseTextImport(file: string, limit: number = LIMITS.notesPerBoard): ParsedNotes | ImportFailure {
  const checked = checkImportText(file)
  if (!checked.ok) return checked
  const notes: ImportedNote[] = []
  const rejected: Rejection[] = []
  let line = 1
  for (const [part] of checked.text.matchAll(LINE)) {
    if (part.startsWith('\r') || part.startsWith('\n')) {
      line++
      continue
    }
    const text = part.trim()
    if (text === '') continue
    if (notes.length + rejected.length >= limit) return tooManyNotes(limit)
    const reason = lineProblem(text)
    if (reason === null) notes.push({ text, cluster: null, color: 'yellow', authorName: null, tags: [] })
    else rejected.push({ line, reason })
  }
  return { ok: true, kind: 'notes', notes, ignoredColumns: [], ignored: [], rejected }
}

function lineProblem(text: string): string | null {
  if (text.length > LIMITS.noteText) return REJECTIONS.longText
  return hasControlCharacters(text) ? REJECTIONS.controlCharacters : null
}
