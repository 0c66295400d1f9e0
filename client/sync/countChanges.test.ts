import { expect, it } from 'vitest'
import * as Y from 'yjs'
import { countChanges } from './countChanges'
import type { UnsentEdit } from './localCopy'

type Board = { readonly doc: Y.Doc; readonly edits: UnsentEdit[] }

function boardWith(...titles: readonly string[]): Board {
  const theirs = new Y.Doc()
  for (const title of titles) addNote(theirs, title)
  const doc = new Y.Doc()
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs))
  const edits: UnsentEdit[] = []
  doc.on('update', (update: Uint8Array) => void edits.push({ id: `${edits.length}`, update }))
  return { doc, edits }
}

function addNote(doc: Y.Doc, id: string): Y.Text {
  const text = new Y.Text(id)
  doc.getMap('notes').set(id, new Y.Map<unknown>(Object.entries({ text, color: 'yellow' })))
  return text
}

function textOf(doc: Y.Doc, id: string): Y.Text {
  return (doc.getMap('notes').get(id) as Y.Map<Y.Text>).get('text') as Y.Text
}

function recolor(doc: Y.Doc, id: string): void {
  const note = doc.getMap('notes').get(id) as Y.Map<unknown>
  note.set('color', 'blue')
}

function type(text: Y.Text, at: number, letters: string): void {
  for (const [index, letter] of [...letters].entries()) text.insert(at + index, letter)
}

it('CS13 counts a new note and what is typed into it as one change', () => {
  const { doc, edits } = boardWith()
  type(addNote(doc, ''), 0, 'ten letter')
  expect(edits).toHaveLength(11)
  expect(countChanges(edits)).toBe(1)
})

it('CS13 counts typing in a note of others as one change, with the letters taken back and written anew', () => {
  const { doc, edits } = boardWith('theirs')
  const text = textOf(doc, 'theirs')
  type(text, 6, ' and moin')
  text.delete(14, 1)
  text.delete(13, 1)
  type(text, 13, 'e')
  text.insert(7, 'more ')
  expect(text.toString()).toBe('theirs more and moe')
  expect(countChanges(edits)).toBe(1)
})

it('CS13 counts on where the person turns to another note, does another thing, or takes away what was there', () => {
  const { doc, edits } = boardWith('one', 'two')
  type(textOf(doc, 'one'), 3, 'abc')
  expect(countChanges(edits)).toBe(1)
  type(textOf(doc, 'two'), 3, 'abc')
  expect(countChanges(edits)).toBe(2)
  recolor(doc, 'two')
  expect(countChanges(edits)).toBe(3)
  type(textOf(doc, 'two'), 6, 'def')
  expect(countChanges(edits)).toBe(4)
  textOf(doc, 'one').delete(0, 1)
  expect(countChanges(edits)).toBe(5)
  addNote(doc, 'three')
  addNote(doc, 'four')
  expect(countChanges(edits)).toBe(7)
})

it('CS13 counts what is left once earlier letters are saved, and nothing as nothing', () => {
  const { doc, edits } = boardWith()
  type(addNote(doc, ''), 0, 'letters')
  expect(countChanges(edits.slice(4))).toBe(1)
  expect(countChanges([])).toBe(0)
})
