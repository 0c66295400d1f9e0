import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { notesOf } from '../model/board'
import { pagePlace } from '../model/place'
import { liveNotes, readBoard } from '../queries/readBoard'
import { clusterDraft, noteDraft } from '../testing/boards'
import { createPeers } from '../testing/peers'
import { createClusters, placeNotesInCluster } from './clusters'
import { createNotes, deleteNotes, moveNotes, recolorNotes, setNoteText, tagNotes, untagNotes } from './notes'
import { LocalEdit, SystemEdit } from './origin'
import { createRelations } from './relations'
import { createUndo } from './undo'

const origin = new LocalEdit()

function twoPeople() {
  const peers = createPeers(2)
  const [ada, ben] = peers.docs as [Y.Doc, Y.Doc]
  return {
    peers,
    ada,
    ben,
    undo: createUndo(ada, { now: () => 77, by: () => 'ada' }),
    bensUndo: createUndo(ben, { now: () => 88 }),
  }
}

const textIn = (doc: Y.Doc, id: string) => readBoard(doc).notes.get(id)?.text

describe('undo', () => {
  it.each([
    [1, 2],
    [2, 1],
  ])('O7 leaves a note on the board that two moved at once, whoever of them undoes it (%i, %i)', (adas, bens) => {
    const { peers, ada, ben, undo } = twoPeople()
    ada.clientID = adas
    ben.clientID = bens
    createNotes(ben, [noteDraft('a', { place: pagePlace(0, 0) })], origin)
    peers.settle()
    peers.disconnect(0)
    moveNotes(ada, new Map([['a', pagePlace(1, 1)]]), origin)
    moveNotes(ben, new Map([['a', pagePlace(2, 2)]]), origin)
    peers.settle()
    const place = () => readBoard(ben).notes.get('a')?.place
    const adasWon = adas > bens
    expect(place()).toEqual(adasWon ? pagePlace(1, 1) : pagePlace(2, 2))
    expect(undo.undo()).toBe(adasWon)
    peers.settle()
    expect(place()).toEqual(adasWon ? pagePlace(0, 0) : pagePlace(2, 2))
    expect(undo.redo()).toBe(adasWon)
    peers.settle()
    expect(place()).toEqual(adasWon ? pagePlace(1, 1) : pagePlace(2, 2))
  })

  it('O7 leaves a note on the board that was moved while its move was taken back and is redone', () => {
    const { peers, ada, ben, undo } = twoPeople()
    ada.clientID = 2
    ben.clientID = 1
    createNotes(ben, [noteDraft('a', { place: pagePlace(0, 0) })], origin)
    peers.settle()
    moveNotes(ada, new Map([['a', pagePlace(1, 1)]]), origin)
    peers.settle()
    peers.disconnect(0)
    undo.undo()
    moveNotes(ben, new Map([['a', pagePlace(2, 2)]]), origin)
    peers.settle()
    expect(undo.redo()).toBe(true)
    peers.settle()
    expect(readBoard(ben).notes.get('a')?.place).toEqual(pagePlace(1, 1))
    expect(undo.undo()).toBe(true)
    expect(readBoard(ada).notes.get('a')?.place).toEqual(pagePlace(0, 0))
  })

  it('O8 undoing a creation trashes it with what another wrote in it, redoing brings both back', () => {
    const { peers, ada, ben, undo } = twoPeople()
    createNotes(ada, [noteDraft('a', { text: 'bench', tags: ['x'] })], origin)
    peers.settle()
    setNoteText(ben, 'a', 'a green bench', origin)
    peers.settle()
    const before = readBoard(ada).notes.get('a')
    expect(undo.undo()).toBe(true)
    peers.settle()
    expect(readBoard(ben).notes.get('a')).toEqual({ ...before, deletedAt: 77, deletedBy: 'ada' })
    expect(undo.redo()).toBe(true)
    peers.settle()
    expect(readBoard(ben).notes.get('a')).toEqual(before)
    undo.undo()
    expect(liveNotes(ada)).toEqual([])
    undo.redo()
    expect(liveNotes(ada)).toEqual([before])
  })

  it('O8 keeps what is typed in a note while its creation is taken back', () => {
    const { peers, ada, ben, undo } = twoPeople()
    createNotes(ada, [noteDraft('a', { text: 'bench' })], origin)
    peers.settle()
    peers.disconnect(1)
    setNoteText(ben, 'a', 'a bench', origin)
    undo.undo()
    peers.settle()
    expect(readBoard(ada).notes.get('a')).toMatchObject({ text: 'a bench', deletedAt: 77 })
    undo.redo()
    expect(liveNotes(ada)).toMatchObject([{ text: 'a bench' }])
  })

  it('O8 a step that creates one thing and changes others is taken back as a whole', () => {
    const { peers, ada, ben, undo } = twoPeople()
    createNotes(ben, [noteDraft('a', { place: pagePlace(5, 5) })], origin)
    peers.settle()
    ada.transact(() => {
      createClusters(ada, [clusterDraft('c')], origin)
      placeNotesInCluster(ada, ['a'], 'c', origin)
    }, origin)
    undo.undo()
    peers.settle()
    expect(readBoard(ben).clusters.get('c')?.deletedAt).toBe(77)
    expect(readBoard(ben).notes.get('a')?.place).toEqual(pagePlace(5, 5))
    undo.redo()
    peers.settle()
    expect(readBoard(ben).clusters.get('c')?.deletedAt).toBeUndefined()
    expect(readBoard(ben).notes.get('a')?.place.in).toBe('c')
  })

  it('O13 who takes back a creation has deleted it, and who takes back a deletion has not', () => {
    const { ada, undo } = twoPeople()
    createNotes(ada, [noteDraft('a')], origin)
    undo.undo()
    expect(readBoard(ada).notes.get('a')).toMatchObject({ deletedAt: 77, deletedBy: 'ada' })
    undo.redo()
    expect(readBoard(ada).notes.get('a')?.deletedBy).toBeUndefined()
    deleteNotes(ada, ['a'], 5, origin, 'ada')
    undo.undo()
    expect(readBoard(ada).notes.get('a')?.deletedBy).toBeUndefined()
  })

  it('O8 a relation goes to the trash as well', () => {
    const { ada, undo } = twoPeople()
    createRelations(ada, [{ id: 'r', from: 'a', to: 'b', sign: 'link' }], origin)
    undo.undo()
    expect(readBoard(ada).relations.get('r')?.deletedAt).toBe(77)
  })

  it('O8 typing that was grouped with the creation goes and comes with it', () => {
    const { ada, undo } = twoPeople()
    const typing = new LocalEdit('write a')
    createNotes(ada, [noteDraft('a', { text: '' })], typing)
    setNoteText(ada, 'a', 'bench', typing)
    setNoteText(ada, 'a', 'ben', typing)
    undo.undo()
    expect(readBoard(ada).notes.get('a')).toMatchObject({ text: 'ben', deletedAt: 77 })
    expect(undo.canUndo).toBe(false)
    undo.redo()
    expect(liveNotes(ada)).toMatchObject([{ text: 'ben' }])
  })

  it('O7 takes back a tag that was put on again, whatever its name', () => {
    const { ada, undo } = twoPeople()
    createNotes(ada, [noteDraft('a', { tags: ['place', 'z'] })], new SystemEdit('server'))
    untagNotes(ada, ['a'], ['place', 'z'], new SystemEdit('server'))
    tagNotes(ada, ['a'], ['place', 'z'], origin)
    undo.undo()
    expect(readBoard(ada).notes.get('a')?.tags).toEqual([])
  })

  it('O7 takes back nothing of others, of an import or of the server', () => {
    const { peers, ada, ben, undo } = twoPeople()
    createNotes(ben, [noteDraft('b')], origin)
    createNotes(ada, [noteDraft('imported')], new SystemEdit('import'))
    peers.settle()
    expect(undo.canUndo).toBe(false)
    expect(undo.undo()).toBe(false)
    expect(liveNotes(ada)).toHaveLength(2)
  })

  it('O7 takes back the own words of a text alone', () => {
    const { peers, ada, ben, undo, bensUndo } = twoPeople()
    createNotes(ben, [noteDraft('b', { text: 'bench' })], new SystemEdit('server'))
    peers.settle()
    setNoteText(ada, 'b', 'a bench', origin)
    setNoteText(ben, 'b', 'bench by the pond', origin)
    peers.settle()
    undo.undo()
    peers.settle()
    expect(textIn(ben, 'b')).toBe('bench by the pond')
    bensUndo.undo()
    expect(textIn(ben, 'b')).toBe('bench')
  })

  it('O7 O9 does not write over what another has changed since, and passes on to an older step', () => {
    const { peers, ada, ben, undo } = twoPeople()
    createNotes(ada, [noteDraft('a'), noteDraft('b')], new SystemEdit('server'))
    recolorNotes(ada, ['b'], 'green', origin)
    moveNotes(ada, new Map([['a', pagePlace(1, 1)]]), origin)
    peers.settle()
    moveNotes(ben, new Map([['a', pagePlace(2, 2)]]), origin)
    peers.settle()
    expect(undo.undo()).toBe(true)
    expect(readBoard(ada).notes.get('a')?.place).toEqual(pagePlace(2, 2))
    expect(readBoard(ada).notes.get('b')?.color).toBe('yellow')
  })

  it('O9 passes over a creation that another has trashed already', () => {
    const { peers, ada, ben, undo } = twoPeople()
    createNotes(ada, [noteDraft('a')], origin)
    createNotes(ada, [noteDraft('b')], origin)
    peers.settle()
    deleteNotes(ben, ['b'], 5, origin)
    peers.settle()
    expect(undo.undo()).toBe(true)
    expect(readBoard(ada).notes.get('a')?.deletedAt).toBe(77)
    expect(readBoard(ada).notes.get('b')?.deletedAt).toBe(5)
    expect(undo.canUndo).toBe(false)
    expect(undo.undo()).toBe(false)
  })

  it('O9 takes back each transaction by itself, and a group as one', () => {
    const { ada, undo } = twoPeople()
    createNotes(ada, [noteDraft('a', { text: '' })], origin)
    for (const text of ['b', 'be', 'ben']) setNoteText(ada, 'a', text, new LocalEdit('typing 1'))
    for (const text of ['benc', 'bench']) setNoteText(ada, 'a', text, new LocalEdit('typing 2'))
    recolorNotes(ada, ['a'], 'pink', origin)
    recolorNotes(ada, ['a'], 'blue', origin)
    const states: unknown[] = []
    while (undo.undo()) {
      const note = readBoard(ada).notes.get('a')
      states.push([note?.text, note?.color, note?.deletedAt])
    }
    const back = [
      ['bench', 'pink', undefined],
      ['bench', 'yellow', undefined],
      ['ben', 'yellow', undefined],
      ['', 'yellow', undefined],
      ['', 'yellow', 77],
    ]
    expect(states).toEqual(back)
    const forth: unknown[] = []
    while (undo.redo()) {
      const note = readBoard(ada).notes.get('a')
      forth.push([note?.text, note?.color, note?.deletedAt])
    }
    expect(forth).toEqual([...back.slice(0, -1).reverse(), ['bench', 'blue', undefined]])
  })

  it('O9 a group does not go on after an undo or a redo', () => {
    const { ada, undo } = twoPeople()
    const typing = new LocalEdit('typing')
    createNotes(ada, [noteDraft('a', { text: '' })], new SystemEdit('server'))
    setNoteText(ada, 'a', 'one', typing)
    undo.undo()
    undo.redo()
    setNoteText(ada, 'a', 'one two', typing)
    undo.undo()
    expect(textIn(ada, 'a')).toBe('one')
  })

  it('O7 a new edit ends what could be redone; clearing forgets everything', () => {
    const { ada, undo } = twoPeople()
    const seen: [boolean, boolean][] = []
    const stop = undo.onChange(() => seen.push([undo.canUndo, undo.canRedo]))
    createNotes(ada, [noteDraft('a')], origin)
    undo.undo()
    expect([undo.canUndo, undo.canRedo]).toEqual([false, true])
    tagNotes(ada, ['a'], ['x'], origin)
    expect([undo.canUndo, undo.canRedo]).toEqual([true, false])
    undo.clear()
    expect([undo.canUndo, undo.canRedo]).toEqual([false, false])
    expect(seen.at(-1)).toEqual([false, false])
    stop()
    const count = seen.length
    recolorNotes(ada, ['a'], 'pink', origin)
    expect(seen).toHaveLength(count)
    undo.destroy()
    recolorNotes(ada, ['a'], 'blue', origin)
    expect(notesOf(ada).get('a')?.get('color')).toBe('blue')
  })
})
