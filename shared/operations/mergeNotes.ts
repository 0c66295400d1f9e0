import * as Y from 'yjs'
import { notesOf } from '../model/board'
import { type Entry, textOf } from '../model/entry'
import { type Authored, MOST_COAUTHORS, type Note, parseNote } from '../model/note'
import { LIMITS } from '../protocol/limits'
import { authorsOf } from '../queries/noteAuthors'
import { carryMentions } from './carryMentions'
import { carryRelations } from './carryRelations'
import { entriesOf, trashEntries } from './entries'
import { tagNotes } from './notes'
import type { Origin } from './origin'

/** The text of several notes in one: a line a note; notes without a text make none. */
function joinTexts(texts: readonly string[]): string {
  return texts.filter((text) => text.trim() !== '').join('\n')
}

/**
 * Makes one note of several, in the first of them: it gets the others' texts after its own, a line each, and their tags
 * as far as there is room, and names their authors beside its own; the others go into the trash whole. What builds on
 * one of them builds on the first from now on, and the first on what they built on where it builds on nothing yet, unless
 * that would make a circle; what they were related to the first is related to, and what was told of them is told of it. Returns false, and changes nothing, where
 * the text would pass the limit or fewer than two are there.
 */
export function mergeNotes(doc: Y.Doc, ids: readonly string[], now: number, origin: Origin, by = ''): boolean {
  const notes = notesOf(doc)
  const merged = entriesOf(notes, ids).flatMap(([id, entry]) => {
    const text = textOf(entry, 'text')
    return text === null ? [] : [{ id, entry, text }]
  })
  const [kept, ...others] = merged
  if (kept === undefined || others.length === 0) return false
  const own = kept.text.toString()
  const joined = joinTexts(merged.map(({ text }) => text.toString()))
  const added = own.trim() === '' ? joined : joined.slice(own.length)
  if (added !== '' && own.length + added.length > LIMITS.noteText) return false
  const gone = others.map(({ id }) => id)
  doc.transact(() => {
    if (added !== '') kept.text.insert(kept.text.length, added)
    tagNotes(
      doc,
      [kept.id],
      others.flatMap(({ entry }) => tagsOf(entry)),
      origin,
    )
    nameAuthors(kept, others)
    rebase(notes, kept, others)
    trashEntries(notes, gone, now, by)
    carryRelations(doc, new Set(gone), kept.id)
    carryMentions(doc, new Set(gone), kept.id)
  }, origin)
  return true
}

type Merged = { readonly id: string; readonly entry: Entry }

const NAMELESS: Pick<Note, 'author' | 'authorName' | 'coauthors'> = { author: '' }

/** One value: of two merges into one note at the same moment one names its authors; the trash holds the others' notes. */
function nameAuthors(kept: Merged, others: readonly Merged[]): void {
  const [own, ...theirs] = [kept, ...others].map(({ id, entry }) => {
    const note = parseNote(id, entry)
    return note.ok ? note.value : NAMELESS
  })
  const known = own === undefined ? [] : authorsOf(own)
  const all = authorsOf({ author: '', coauthors: [...known, ...theirs.flatMap(authorsOf)] })
  if (all.length === known.length) return
  const isFirst = ({ author, authorName }: Authored) => author === own?.author && authorName === own.authorName
  kept.entry.set('coauthors', all.filter((who) => !isFirst(who)).slice(0, MOST_COAUTHORS))
}

function rebase(notes: Y.Map<Entry>, kept: Merged, others: readonly Merged[]): void {
  const gone = new Set(others.map(({ id }) => id))
  const all = new Set([kept.id, ...gone])
  const own = baseOf(kept.entry)
  const inherited = others.map(({ entry }) => baseOf(entry)).find((base) => base !== null && !all.has(base))
  if ((own === null || gone.has(own)) && typeof inherited === 'string' && !leadsTo(notes, inherited, all)) {
    kept.entry.set('basedOn', inherited)
  }
  for (const [id, entry] of entriesOf(notes, notes.keys())) {
    const base = baseOf(entry)
    if (base === null || !gone.has(base) || all.has(id)) continue
    if (!leadsTo(notes, kept.id, new Set([id]))) entry.set('basedOn', kept.id)
  }
}

/** True where a note is one of these or builds, over however many others, on one. */
function leadsTo(notes: Y.Map<Entry>, from: string, targets: ReadonlySet<string>): boolean {
  const seen = new Set<string>()
  for (let at: string | null = from; at !== null && !seen.has(at); at = baseOf(notes.get(at))) {
    if (targets.has(at)) return true
    seen.add(at)
  }
  return false
}

function baseOf(entry: unknown): string | null {
  const base = entry instanceof Y.Map ? entry.get('basedOn') : undefined
  return typeof base === 'string' ? base : null
}

function tagsOf(entry: Entry): string[] {
  const tags = entry.get('tags')
  return tags instanceof Y.Map ? [...tags.keys()].sort() : []
}
