import { EditorState } from '@codemirror/state'
import { describe, expect, it } from 'vitest'
import { bindAccount, fromDocument } from './accountBinding'

const LIMIT = 10

function setUp(doc: string) {
  let refused = 0
  const { extension } = bindAccount({
    read: () => doc,
    write: () => true,
    limit: LIMIT,
    onFull: () => refused++,
  })
  const state = EditorState.create({ doc, extensions: extension })
  const typed = (insert: string, from = 0, to = from) =>
    state.update({ changes: { from, to, insert } }).newDoc.toString()
  return { state, typed, refused: () => refused }
}

describe('bindAccount', () => {
  it('TL7 what would make an account too long is not put in at all; what makes it shorter goes', () => {
    const { typed, refused } = setUp('12345678')
    expect(typed('90')).toBe('9012345678')
    expect(refused()).toBe(0)
    expect(typed('901')).toBe('12345678')
    expect(refused()).toBe(1)
    const long = setUp('a longer one than that')
    expect(long.typed('', 0, 9)).toBe('one than that')
    expect(long.typed('x')).toBe('a longer one than that')
  })

  it('TL2 what others wrote is shown whatever its length, with the line ends that it has', () => {
    const { state } = setUp('a\r\nb')
    const after = state.update({ changes: { from: 0, insert: 'x'.repeat(LIMIT) }, annotations: fromDocument.of(true) })
    expect(after.newDoc.length).toBe(LIMIT + 4)
    expect(state.doc.toString()).toBe('a\r\nb')
  })
})
