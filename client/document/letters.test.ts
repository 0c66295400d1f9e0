import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../../shared/model/place'
import { createNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { createBoardProjection } from './boardProjection'

const EDIT = new SystemEdit('server')

function page() {
  const doc = new Y.Doc()
  const projection = createBoardProjection(doc)
  return { doc, projection, write: (text: string) => setNoteText(doc, 'a', text, EDIT) }
}

function twoPages(text: string) {
  const [his, hers] = [page(), page()]
  const place = pagePlace(0, 0)
  createNotes(his.doc, [{ id: 'a', text, place, color: 'yellow', author: '', createdAt: 0 }], EDIT)
  const sync = () => Y.applyUpdate(hers.doc, Y.encodeStateAsUpdate(his.doc, Y.encodeStateVector(hers.doc)))
  sync()
  return { his, hers, sync }
}

describe('places in a text by the letter before them', () => {
  it('CS26 are the same on another page, and follow what anybody writes', () => {
    const { his, hers } = twoPages('un deux trois')
    const letter = his.projection.letterBefore('a', 7)
    if (letter === null) throw new Error('no letter')
    const seen = () => hers.projection.placeAfter('a', letter)
    expect(seen()).toBe(7)
    hers.write('zéro un deux trois')
    expect(seen()).toBe(12)
    hers.write('zéro un deux et trois')
    expect(seen()).toBe(12)
    hers.write('zéro trois')
    expect(seen()).toBe(5)
  })

  it('CS26 are unknown where the letter has not come yet', () => {
    const { his, hers, sync } = twoPages('un')
    his.write('un deux')
    const letter = his.projection.letterBefore('a', 7)
    if (letter === null) throw new Error('no letter')
    expect(hers.projection.placeAfter('a', letter)).toBeNull()
    sync()
    expect(hers.projection.placeAfter('a', letter)).toBe(7)
  })

  it('CS26 have no letter at the start, in no text, or from nowhere', () => {
    const { his } = twoPages('un')
    expect(his.projection.letterBefore('a', 0)).toBeNull()
    expect(his.projection.letterBefore('b', 1)).toBeNull()
    expect(his.projection.placeAfter('b', { client: 1, clock: 0 })).toBeNull()
    expect(his.projection.placeAfter('a', { client: 1, clock: 2 ** 50 })).toBeNull()
  })

  it('takes a letter of another note for none of this one', () => {
    const { his } = twoPages('un')
    const place = pagePlace(0, 0)
    createNotes(his.doc, [{ id: 'b', text: 'ok', place, color: 'yellow', author: '', createdAt: 0 }], EDIT)
    const letter = his.projection.letterBefore('b', 1)
    expect(letter && his.projection.placeAfter('a', letter)).toBeNull()
  })
})
