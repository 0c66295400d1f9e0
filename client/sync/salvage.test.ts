import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { GROUND } from '../../shared/model/account'
import { clustersOf, notesOf } from '../../shared/model/board'
import { textOf } from '../../shared/model/entry'
import { type NewNote, parseNote } from '../../shared/model/note'
import { pagePlace } from '../../shared/model/place'
import { openAccount } from '../../shared/operations/accounts'
import { createClusters } from '../../shared/operations/clusters'
import { createNotes, deleteNotes, moveNotes, setNoteText } from '../../shared/operations/notes'
import { LocalEdit } from '../../shared/operations/origin'
import { readBoard } from '../../shared/queries/readBoard'
import { boardWith, clusterDraft, noteDraft, placeIn } from '../../shared/testing/boards'
import { applySalvage, salvageUnsent } from './salvage'

const mine = new LocalEdit()

/** What a person had, and did, before the board was replaced by `fresh`. */
function unsent(before: Y.Doc, edit: (doc: Y.Doc) => void): { old: Y.Doc; edits: Uint8Array[] } {
  const old = new Y.Doc()
  Y.applyUpdate(old, Y.encodeStateAsUpdate(before))
  const edits: Uint8Array[] = []
  old.on('update', (update: Uint8Array) => edits.push(update))
  edit(old)
  return { old, edits }
}

const texts = (notes: readonly NewNote[]) => notes.map((note) => note.text).sort()

describe('unsent work after the board was replaced', () => {
  it('CS17 offers notes that we made, under new ids, and no others', () => {
    const { old, edits } = unsent(boardWith({ notes: { theirs: {} } }), (doc) => {
      createNotes(doc, [noteDraft('mine', { text: 'my idea', color: 'pink', tags: ['x'] })], mine)
    })
    const fresh = boardWith({})
    const { notes } = salvageUnsent(old, edits, fresh)
    expect(notes).toHaveLength(1)
    expect(notes[0]).toMatchObject({ text: 'my idea', color: 'pink', tags: ['x'], author: 'ada', createdAt: 1 })
    expect(notes[0]?.id).not.toBe('mine')
    applySalvage(fresh, { notes, clusters: [], accounts: [] })
    const [[id, entry] = []] = [...notesOf(fresh)]
    expect(parseNote(id ?? '', entry)).toMatchObject({ ok: true, value: { text: 'my idea' } })
  })

  it('CS17 puts what we told after what is told there, about the notes that we get back', () => {
    const before = boardWith({ clusters: { c: { account: 'Own.' } } })
    openAccount(before, GROUND, mine)?.insert(0, 'Begun.')
    const { old, edits } = unsent(before, (doc) => {
      createNotes(doc, [noteDraft('n', { text: 'idea' })], mine)
      const text = openAccount(doc, GROUND, mine)
      text?.insert(text.length, '\n\nThen [[n]].')
      textOf(clustersOf(doc).get('c'), 'account')?.insert(4, '\nMore.')
    })
    const fresh = boardWith({ clusters: { c: { account: 'Own.' } } })
    openAccount(fresh, GROUND, mine)?.insert(0, 'Begun.')
    const salvage = salvageUnsent(old, edits, fresh)
    applySalvage(fresh, salvage)
    expect(String(openAccount(fresh, GROUND, mine))).toBe(`Begun.\n\nThen [[${salvage.notes[0]?.id}]].`)
    expect(readBoard(fresh).clusters.get('c')?.account).toBe('Own.\n\nMore.')
    expect(salvageUnsent(old, edits.slice(0, 1), before).accounts).toEqual([])
  })

  it('CS17 offers others’ notes that we changed and that are gone', () => {
    const { old, edits } = unsent(boardWith({ notes: { moved: {}, untouched: {} } }), (doc) => {
      moveNotes(doc, new Map([['moved', pagePlace(9, 9)]]), mine)
    })
    const { notes } = salvageUnsent(old, edits, boardWith({}))
    expect(texts(notes)).toEqual(['text of moved'])
    expect(notes[0]?.place).toEqual(pagePlace(9, 9))
  })

  it('CS17 offers a note whose text we changed beside its original, and leaves what was only moved', () => {
    const before = boardWith({ notes: { a: { text: 'one' }, b: { text: 'two' }, c: { text: 'three' } } })
    const { old, edits } = unsent(before, (doc) => {
      setNoteText(doc, 'a', 'one and more', mine)
      setNoteText(doc, 'c', 'thr', mine)
      moveNotes(doc, new Map([['b', pagePlace(50, 0)]]), mine)
    })
    const { notes } = salvageUnsent(old, edits, before)
    expect(texts(notes)).toEqual(['one and more', 'thr'])
    expect(notes[0]?.place).toEqual(pagePlace(24, 24))
  })

  it('CS17 leaves what is in the trash, blank, or there already', () => {
    const before = boardWith({ notes: { a: {} } })
    const { old, edits } = unsent(before, (doc) => {
      createNotes(doc, [noteDraft('blank', { text: '  ' }), noteDraft('trashed'), noteDraft('there')], mine)
      deleteNotes(doc, ['trashed'], 5, mine)
    })
    const fresh = new Y.Doc()
    Y.applyUpdate(fresh, Y.encodeStateAsUpdate(before))
    createNotes(fresh, [noteDraft('there')], mine)
    expect(salvageUnsent(old, edits, fresh)).toEqual({ notes: [], clusters: [], accounts: [] })
  })

  it('CS17 references follow: into a salvaged cluster, a cluster that is there, a zone, or out of one that is gone', () => {
    const before = boardWith({ clusters: { kept: {}, gone: {} }, notes: { base: {} } })
    const { old, edits } = unsent(before, (doc) => {
      createClusters(doc, [clusterDraft('new', { title: 'my cluster', place: pagePlace(7, 7) })], mine)
      const page = { x: 100, y: 200 }
      createNotes(
        doc,
        [
          noteDraft('1', { text: 'in new', place: placeIn('new', 1, 1, page) }),
          noteDraft('2', { text: 'in kept', place: placeIn('kept', 2, 2, page), basedOn: 'base' }),
          noteDraft('3', { text: 'in gone', place: placeIn('gone', 3, 3, page), basedOn: '1' }),
          noteDraft('4', { text: 'in zone', place: placeIn('zone-of-a-support', 4, 4, page), basedOn: 'lost' }),
        ],
        mine,
      )
    })
    const fresh = boardWith({ clusters: { kept: {} }, notes: { base: {} } })
    const { notes, clusters } = salvageUnsent(old, edits, fresh)
    const by = (text: string) => notes.find((note) => note.text === text)
    expect(clusters).toHaveLength(1)
    expect(clusters[0]).toMatchObject({ title: 'my cluster', place: pagePlace(7, 7) })
    expect(by('in new')?.place).toMatchObject({ in: clusters[0]?.id, x: 1 })
    expect(by('in kept')).toMatchObject({ place: { in: 'kept', x: 2 }, basedOn: 'base' })
    expect(by('in gone')).toMatchObject({ place: pagePlace(100, 200), basedOn: by('in new')?.id })
    expect(by('in zone')?.place).toMatchObject({ in: 'zone-of-a-support', x: 4 })
    expect(by('in zone')).not.toHaveProperty('basedOn')
    applySalvage(fresh, { notes, clusters, accounts: [] })
    expect([...clustersOf(fresh).keys()]).toContain(clusters[0]?.id)
  })
})
