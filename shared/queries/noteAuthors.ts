import type { Authored, Note } from '../model/note'

/** Everybody whom a note names, its first author first, each once; none where nobody is known. */
export function authorsOf(note: Pick<Note, 'author' | 'authorName' | 'coauthors'>): Authored[] {
  const found = new Map<string, Authored>()
  for (const { author, authorName } of [note, ...(note.coauthors ?? [])]) {
    const who = authorName ?? author
    if (who !== '' && !found.has(who)) found.set(who, authorName === undefined ? { author } : { author, authorName })
  }
  return [...found.values()]
}
