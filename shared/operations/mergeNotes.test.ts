import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { LIMITS } from '../protocol/limits'
import { liveNotes, readBoard, trashedNotes } from '../queries/readBoard'
import { boardWith } from '../testing/boards'
import { mergeNotes } from './mergeNotes'
import { setNoteText } from './notes'
import { LocalEdit } from './origin'
import { createUndo } from './undo'

const origin = new LocalEdit()

function live(doc: Y.Doc): Record<string, string> {
  return Object.fromEntries(liveNotes(doc).map(({ id, text }) => [id, text]))
}

function bases(doc: Y.Doc): Record<string, string | undefined> {
  return Object.fromEntries(liveNotes(doc).map(({ id, basedOn }) => [id, basedOn]))
}

describe('merging notes', () => {
  it('O23 writes a line a note into the first, with all tags, and trashes the others whole', () => {
    const doc = boardWith({
      notes: { a: { text: 'un', tags: ['x'] }, b: { text: ' ' }, c: { text: 'deux\ntrois', tags: ['y', 'x'] } },
    })
    expect(mergeNotes(doc, ['a', 'b', 'gone', 'c'], 7, origin)).toBe(true)
    expect(liveNotes(doc)).toMatchObject([{ id: 'a', text: 'un\ndeux\ntrois', tags: ['x', 'y'] }])
    expect(trashedNotes(doc)).toMatchObject([
      { id: 'b', text: ' ', deletedAt: 7 },
      { id: 'c', text: 'deux\ntrois', tags: ['x', 'y'], deletedAt: 7 },
    ])
  })

  it('HP8 names the authors of all beside its own, each once, and goes back as one step', () => {
    const doc = boardWith({
      notes: {
        a: { author: 'ada' },
        b: { author: 'ben' },
        c: { author: '', authorName: 'Zoé', coauthors: [{ author: 'ada' }, { author: 'cy' }] },
        d: { author: 'ben' },
        unknown: { author: '' },
      },
    })
    const before = readBoard(doc)
    const undo = createUndo(doc, { now: () => 9 })
    mergeNotes(doc, ['a', 'b', 'unknown', 'c', 'd'], 7, origin)
    const coauthors = [{ author: 'ben' }, { author: '', authorName: 'Zoé' }, { author: 'cy' }]
    expect(liveNotes(doc)).toMatchObject([{ id: 'a', author: 'ada', coauthors }])
    undo.undo()
    expect(readBoard(doc)).toEqual(before)
    mergeNotes(doc, ['unknown', 'b'], 7, origin)
    expect(readBoard(doc).notes.get('unknown')).toMatchObject({ author: '', coauthors: [{ author: 'ben' }] })
    mergeNotes(doc, ['b', 'd'], 7, origin)
    expect(readBoard(doc).notes.get('b')).not.toHaveProperty('coauthors')
  })

  it('O23 does nothing past the limit, or with a single note', () => {
    const half = 'x'.repeat(LIMITS.noteText / 2)
    const doc = boardWith({ notes: { a: { text: half }, b: { text: half }, c: { text: half.slice(1) } } })
    let updates = 0
    doc.on('update', () => updates++)
    expect(mergeNotes(doc, ['a', 'b'], 7, origin)).toBe(false)
    expect(mergeNotes(doc, ['a', 'gone'], 7, origin)).toBe(false)
    expect(updates).toBe(0)
    expect(mergeNotes(doc, ['a', 'c'], 7, origin)).toBe(true)
    expect(live(doc).a).toHaveLength(LIMITS.noteText)
  })

  it('O23 is taken back as one step, without what another wrote in the first meanwhile', () => {
    const doc = boardWith({ notes: { a: { text: 'un' }, b: { text: 'deux' }, c: { basedOn: 'b' } } })
    const before = readBoard(doc)
    const undo = createUndo(doc, { now: () => 9 })
    mergeNotes(doc, ['a', 'b'], 7, origin)
    const other = new Y.Doc()
    Y.applyUpdate(other, Y.encodeStateAsUpdate(doc))
    setNoteText(other, 'a', 'vingt et un\ndeux', origin)
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(other))
    undo.undo()
    expect(live(doc)).toEqual({ a: 'vingt et un', b: 'deux', c: 'text of c' })
    setNoteText(doc, 'a', 'un', new LocalEdit())
    expect(readBoard(doc)).toEqual(before)
  })

  it('O24 leads links to the note that holds the text now, and on to what the merged built on', () => {
    const doc = boardWith({
      notes: {
        root: {},
        a: {},
        b: { basedOn: 'root' },
        c: { basedOn: 'b' },
        d: { basedOn: 'c' },
        e: { basedOn: 'gone' },
      },
    })
    mergeNotes(doc, ['a', 'b'], 7, origin)
    expect(bases(doc)).toEqual({ root: undefined, a: 'root', c: 'a', d: 'c', e: 'gone' })
  })

  it('O24 makes no circle', () => {
    const chain = boardWith({ notes: { a: { basedOn: 'c' }, b: {}, c: { basedOn: 'b' } } })
    mergeNotes(chain, ['a', 'b'], 7, origin)
    expect(bases(chain)).toEqual({ a: 'c', c: 'b' })
    const other = boardWith({ notes: { a: {}, b: { basedOn: 'c' }, c: { basedOn: 'a' } } })
    mergeNotes(other, ['a', 'b'], 7, origin)
    expect(bases(other)).toEqual({ a: undefined, c: 'a' })
    const pair = boardWith({ notes: { a: { basedOn: 'b' }, b: {} } })
    mergeNotes(pair, ['a', 'b'], 7, origin)
    expect(bases(pair)).toEqual({ a: 'b' })
  })
})
