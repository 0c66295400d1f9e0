import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { liveNotes } from '../queries/readBoard'
import { partsOfText, sidesOf } from '../queries/textParts'
import { noteDraft } from '../testing/boards'
import { createPeers } from '../testing/peers'
import { createNotes, setNoteText } from './notes'
import { LocalEdit } from './origin'
import { splitNote } from './splitNotes'
import { createUndo } from './undo'

const origin = new LocalEdit()

function texts(doc: Y.Doc): Record<string, string> {
  return Object.fromEntries(liveNotes(doc).map(({ id, text }) => [id, text]))
}

/** Two people with one note, who see each other's edits on `settle`. */
function twoPeople(text: string) {
  const peers = createPeers(2)
  const [ada, ben] = peers.docs as [Y.Doc, Y.Doc]
  createNotes(ben, [noteDraft('a', { text })], origin)
  peers.settle()
  return { ada, ben, settle: () => peers.settle(), undo: createUndo(ada, { now: () => 5 }) }
}

function splitAt(doc: Y.Doc, place: number): void {
  const text = texts(doc).a ?? ''
  const { before, after } = sidesOf(text, place)
  const parts = [noteDraft('b', { text: text.slice(after.start, after.end), author: 'me' })]
  splitNote(doc, 'a', { keep: before, parts }, origin)
}

describe('splitting a note', () => {
  it('O20 leaves what stands before the place and makes a note of what stands after', () => {
    const { ada } = twoPeople('Des bancs et de l’ombre')
    splitAt(ada, 9)
    expect(texts(ada)).toEqual({ a: 'Des bancs', b: 'et de l’ombre' })
  })

  it('O21 makes a note a line, in one transaction', () => {
    const { ada } = twoPeople('\n- un\n\n- deux\n- trois')
    const text = texts(ada).a ?? ''
    const [keep, ...rest] = partsOfText(text)
    if (keep === undefined) throw new Error('no parts')
    const parts = rest.map(({ start, end }, at) => noteDraft(`p${at}`, { text: text.slice(start, end) }))
    let updates = 0
    ada.on('update', () => updates++)
    splitNote(ada, 'a', { keep, parts }, origin)
    expect(texts(ada)).toEqual({ a: 'un', p0: 'deux', p1: 'trois' })
    expect(updates).toBe(1)
  })

  it('O22 keeps what another writes meanwhile, on either side, in the note itself', () => {
    const { ada, ben, settle } = twoPeople('bancs ombre')
    splitAt(ada, 5)
    setNoteText(ben, 'a', 'bancs ombre douce', origin)
    setNoteText(ben, 'a', 'grands bancs ombre douce', origin)
    settle()
    expect(texts(ben)).toEqual({ a: 'grands bancs douce', b: 'ombre' })
    expect(texts(ada)).toEqual(texts(ben))
  })

  it('O22 is taken back as one step, with what another wrote since', () => {
    const { ada, ben, settle, undo } = twoPeople('bancs ombre')
    splitAt(ada, 5)
    settle()
    setNoteText(ben, 'a', 'grands bancs', origin)
    settle()
    undo.undo()
    settle()
    expect(texts(ben)).toEqual({ a: 'grands bancs ombre' })
    undo.redo()
    expect(texts(ada)).toEqual({ a: 'grands bancs', b: 'ombre' })
  })

  it('O1 makes nothing of a note that is not there', () => {
    const { ada } = twoPeople('x')
    splitNote(ada, 'gone', { keep: { start: 0, end: 0 }, parts: [noteDraft('b')] }, origin)
    expect(texts(ada)).toEqual({ a: 'x' })
  })
})
