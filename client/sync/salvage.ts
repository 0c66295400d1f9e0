import * as Y from 'yjs'
import { clustersOf, notesOf } from '../../shared/model/board'
import { clusterToYMap, type NewCluster, parseCluster } from '../../shared/model/cluster'
import { createId } from '../../shared/model/ids'
import { type NewNote, type Note, noteToYMap, parseNote } from '../../shared/model/note'
import type { Place } from '../../shared/model/place'
import { type EditedRanges, editedRanges, isTouched } from './editedRanges'
import { applyAccounts, type SalvagedAccount, salvageAccounts } from './salvageAccounts'

/** Entries to add to a fresh board, under new ids, and what is told after its accounts. */
export type Salvage = {
  readonly notes: readonly NewNote[]
  readonly clusters: readonly NewCluster[]
  readonly accounts: readonly SalvagedAccount[]
}

/** The origin of the transaction that adds salvaged entries: nobody undoes it by Ctrl-Z. */
const SALVAGE_ORIGIN = 'salvage'

/** How far beside its original a note lies whose text was changed, in page units. */
const BESIDE = 24

/**
 * What our unsent edits made or changed in the old document and the fresh one does not have: notes and clusters that
 * are missing there, and notes whose text we changed, as notes of their own. What is in the trash, has no text, or was
 * only moved or coloured is left. Of accounts that we wrote in, the passages that are missing.
 */
export function salvageUnsent(oldDoc: Y.Doc, edits: readonly Uint8Array[], freshDoc: Y.Doc): Salvage {
  const ranges = editedRanges(edits)
  const clusters = salvageClusters(oldDoc, ranges, freshDoc)
  const newIds = new Map([...clusters].map(([id, cluster]) => [id, cluster.id]))
  const notes = salvagedNotes(oldDoc, ranges, freshDoc)
  const noteIds = new Map(notes.map(({ note }) => [note.id, createId()]))

  const freshNotes = notesOf(freshDoc)
  const renewed = notes.map(({ note, beside }): NewNote => {
    const { deletedAt: _gone, deletedBy: _by, reveal: _with, basedOn, authorName, ...kept } = note
    const base =
      basedOn === undefined ? undefined : (noteIds.get(basedOn) ?? (freshNotes.has(basedOn) ? basedOn : null))
    return {
      ...kept,
      id: noteIds.get(note.id) ?? createId(),
      place: movedInto(note.place, { newIds, oldDoc, freshDoc, offset: beside ? BESIDE : 0 }),
      ...(base ? { basedOn: base } : {}),
      ...(authorName === undefined ? {} : { authorName }),
    }
  })
  const rename = (id: string) => newIds.get(id) ?? (freshNotes.has(id) ? id : (noteIds.get(id) ?? id))
  return {
    notes: renewed,
    accounts: salvageAccounts(oldDoc, ranges, { freshDoc, rename }),
    clusters: [...clusters.values()].map((cluster) => ({
      ...cluster,
      place: movedInto(cluster.place, { newIds, oldDoc, freshDoc, offset: 0 }),
    })),
  }
}

/** Adds the entries as one transaction. */
export function applySalvage(doc: Y.Doc, salvage: Salvage): void {
  doc.transact(() => {
    for (const cluster of salvage.clusters) clustersOf(doc).set(cluster.id, clusterToYMap(cluster))
    for (const note of salvage.notes) notesOf(doc).set(note.id, noteToYMap(note))
    applyAccounts(doc, salvage.accounts)
  }, SALVAGE_ORIGIN)
}

function salvageClusters(oldDoc: Y.Doc, ranges: EditedRanges, freshDoc: Y.Doc): Map<string, NewCluster> {
  const found = new Map<string, NewCluster>()
  for (const [id, entry] of clustersOf(oldDoc)) {
    const parsed = parseCluster(id, entry)
    if (!parsed.ok || parsed.value.deletedAt !== undefined) continue
    if (clustersOf(freshDoc).has(id) || !isTouched(entry, ranges)) continue
    const { deletedAt: _gone, deletedBy: _by, ...cluster } = parsed.value
    found.set(id, { ...cluster, id: createId() })
  }
  return found
}

type SalvagedNote = { readonly note: Note; readonly beside: boolean }

function salvagedNotes(oldDoc: Y.Doc, ranges: EditedRanges, freshDoc: Y.Doc): SalvagedNote[] {
  const found: SalvagedNote[] = []
  for (const [id, entry] of notesOf(oldDoc)) {
    const parsed = parseNote(id, entry)
    if (!parsed.ok || parsed.value.deletedAt !== undefined || parsed.value.text.trim() === '') continue
    const note = parsed.value
    const fresh = notesOf(freshDoc).get(id)
    if (fresh === undefined) {
      if (isTouched(entry, ranges)) found.push({ note, beside: false })
      continue
    }
    const text = entry.get('text')
    const isRewritten = text instanceof Y.Text && isTouched(text, ranges) && String(fresh.get('text')) !== note.text
    if (isRewritten) found.push({ note, beside: true })
  }
  return found
}

type Move = { newIds: ReadonlyMap<string, string>; oldDoc: Y.Doc; freshDoc: Y.Doc; offset: number }

/** The same place on the fresh board: in the cluster's new making, else in what is still there, else on the page. */
function movedInto(place: Place, { newIds, oldDoc, freshDoc, offset }: Move): Place {
  const pageX = place.pageX + offset
  const pageY = place.pageY + offset
  const container = place.in === null ? null : (newIds.get(place.in) ?? place.in)
  const isLost = place.in !== null && container === place.in && isLostCluster(place.in, oldDoc, freshDoc)
  if (container === null || isLost) return { in: null, x: pageX, y: pageY, pageX, pageY }
  return { in: container, x: place.x + offset, y: place.y + offset, pageX, pageY }
}

/** A cluster that the old document had and the fresh one has not; anything else is a zone of the stage. */
function isLostCluster(id: string, oldDoc: Y.Doc, freshDoc: Y.Doc): boolean {
  return clustersOf(oldDoc).has(id) && !clustersOf(freshDoc).has(id)
}
