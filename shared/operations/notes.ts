import * as Y from 'yjs'
import { notesOf } from '../model/board'
import { textOf } from '../model/entry'
import { type NewNote, noteToYMap } from '../model/note'
import type { PaletteColor } from '../model/palette'
import type { Place } from '../model/place'
import { LIMITS } from '../protocol/limits'
import { entriesOf, restoreEntries, setField, setPlace, trashEntries } from './entries'
import type { Origin } from './origin'
import { claimKeysOnTop, restack } from './stacking'
import { applyTextDiff, clipText } from './textDiff'

/** A note to create; `z` is given where its stacking is decided already, else it comes on top. */
export type NoteDraft = Omit<NewNote, 'z'> & { z?: string }

/** An id that is taken is left as it is: a creation never replaces an entry. Texts are cut to the limit. */
export function createNotes(doc: Y.Doc, drafts: readonly NoteDraft[], origin: Origin): void {
  if (drafts.length === 0) return
  doc.transact(() => {
    const notes = notesOf(doc)
    const stacked = drafts.every((draft) => draft.z !== undefined)
    const keys = stacked ? [] : claimKeysOnTop(notes, drafts.length)
    for (const [index, draft] of drafts.entries()) {
      if (notes.has(draft.id)) continue
      const z = draft.z ?? (keys[index] as string)
      const tags = cleanTags(draft.tags ?? [])
      notes.set(draft.id, noteToYMap({ ...draft, z, tags, text: clipText(draft.text, LIMITS.noteText) }))
    }
  }, origin)
}

/** One write of `place` a note. Ids that are not there are left out; a concurrent move of the same note: one wins. */
export function moveNotes(doc: Y.Doc, places: ReadonlyMap<string, Place>, origin: Origin): void {
  doc.transact(() => {
    for (const [id, entry] of entriesOf(notesOf(doc), places.keys())) setPlace(entry, places.get(id) as Place)
  }, origin)
}

export function recolorNotes(doc: Y.Doc, ids: Iterable<string>, color: PaletteColor, origin: Origin): void {
  doc.transact(() => {
    for (const [, entry] of entriesOf(notesOf(doc), ids)) setField(entry, 'color', color)
  }, origin)
}

/**
 * Into the trash: what somebody is typing in a note at that moment is kept and comes back with it. `by` is the id of
 * the person who deletes, or "" where unknown.
 */
export function deleteNotes(doc: Y.Doc, ids: Iterable<string>, now: number, origin: Origin, by = ''): void {
  doc.transact(() => trashEntries(notesOf(doc), ids, now, by), origin)
}

export function restoreNotes(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restoreEntries(notesOf(doc), ids), origin)
}

/**
 * Writes what a person made of `before` (what their editor showed; the present text where left out). Others' edits in
 * between are kept. A text never grows past the limit by this.
 */
export function setNoteText(doc: Y.Doc, id: string, text: string, origin: Origin, before?: string): void {
  const held = textOf(notesOf(doc).get(id), 'text')
  if (held === null) return
  const shown = before ?? held.toString()
  doc.transact(() => applyTextDiff(held, shown, clipText(text, Math.max(LIMITS.noteText, shown.length))), origin)
}

export function tagNotes(doc: Y.Doc, ids: Iterable<string>, tags: readonly string[], origin: Origin): void {
  const clean = cleanTags(tags)
  doc.transact(() => {
    for (const map of tagMapsOf(doc, ids)) {
      for (const tag of clean) {
        if (!map.has(tag) && map.size < LIMITS.tagsPerNote) map.set(tag, true)
      }
    }
  }, origin)
}

export function untagNotes(doc: Y.Doc, ids: Iterable<string>, tags: readonly string[], origin: Origin): void {
  doc.transact(() => {
    for (const map of tagMapsOf(doc, ids)) {
      for (const tag of tags) if (map.has(tag)) map.delete(tag)
    }
  }, origin)
}

export function bringNotesToFront(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restack(notesOf(doc), ids, 'front'), origin)
}

export function sendNotesToBack(doc: Y.Doc, ids: Iterable<string>, origin: Origin): void {
  doc.transact(() => restack(notesOf(doc), ids, 'back'), origin)
}

function tagMapsOf(doc: Y.Doc, ids: Iterable<string>): Y.Map<unknown>[] {
  return entriesOf(notesOf(doc), ids).flatMap(([, entry]) => {
    const tags = entry.get('tags')
    return tags instanceof Y.Map ? [tags] : []
  })
}

/** Trimmed, without the separator of our CSV, within the limits, each once. */
function cleanTags(tags: readonly string[]): string[] {
  const clean = tags.map((tag) => clipText(tag.replaceAll(';', ',').trim(), LIMITS.tag)).filter((tag) => tag !== '')
  return [...new Set(clean)].slice(0, LIMITS.tagsPerNote)
}
