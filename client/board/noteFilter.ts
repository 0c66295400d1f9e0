import type { Authored, Note } from '../../shared/model/note'
import type { NoteFilter } from '../session/types'

/** Whom a filter knows a note's author as: a person's id, the name that an imported file gave, or "" for nobody known. */
function filterAuthorOf({ author, authorName }: Authored): string {
  return authorName ?? author
}

/** All whom a filter knows it by: those whose notes were merged into it too. */
export function filterAuthorsOf(note: Pick<Note, 'author' | 'authorName' | 'coauthors'>): string[] {
  return [...new Set([note, ...(note.coauthors ?? [])].map(filterAuthorOf))]
}

/** True for a note that stays bright: it has one of each kind that the filter names. Without a filter all do. */
export function passesFilter(
  filter: NoteFilter | null,
  note: Pick<Note, 'author' | 'authorName' | 'coauthors' | 'color' | 'tags'>,
): boolean {
  if (filter === null) return true
  const { authors, colors, tags } = filter
  if (authors.size > 0 && !filterAuthorsOf(note).some((who) => authors.has(who))) return false
  if (colors.size > 0 && !colors.has(note.color)) return false
  return tags.size === 0 || note.tags.some((tag) => tags.has(tag))
}

/** The filter with these values of one kind added, or taken away where it has them all; null where nothing is left. */
export function toggleFilter(
  filter: NoteFilter | null,
  kind: keyof NoteFilter,
  values: readonly string[],
): NoteFilter | null {
  const { authors, colors, tags } = filter ?? EVERYTHING
  const chosen = new Set({ authors, colors, tags }[kind])
  const isChosen = values.every((value) => chosen.has(value))
  for (const value of values) {
    if (isChosen) chosen.delete(value)
    else chosen.add(value)
  }
  const next = { authors, colors, tags, [kind]: chosen }
  return next.authors.size + next.colors.size + next.tags.size === 0 ? null : next
}

const EVERYTHING: NoteFilter = { authors: new Set(), colors: new Set(), tags: new Set() }
