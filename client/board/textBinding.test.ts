import { describe, expect, it } from 'vitest'
import { notesOf } from '../../shared/model/board'
import { textOf } from '../../shared/model/entry'
import { createClusters, deleteClusters, renameCluster } from '../../shared/operations/clusters'
import { deleteNotes, setNoteText } from '../../shared/operations/notes'
import { SystemEdit } from '../../shared/operations/origin'
import { clusterDraft } from '../../shared/testing/boards'
import type { LetterId } from '../document/types'
import { BoardDriver } from '../testing/boardDriver'
import { bindText } from './textBinding'

const REMOTE = new SystemEdit('server')

function setUp(text: string) {
  const board = new BoardDriver({ a: { x: 0, y: 0 } })
  setNoteText(board.doc, 'a', text, REMOTE)
  const field = createField()
  let time = 0
  let gone = 0
  const view = { ...board, presence: board.presence, canWrite: true }
  const binding = bindText(view, { kind: 'note', id: 'a' }, field, {
    now: () => time,
    onText: () => {},
    onGone: () => gone++,
  })
  const at = (caret: number) => field.setSelectionRange(caret, caret)
  const type = (value: string, caret = value.length) => {
    field.value = value
    at(caret)
    binding.typed()
  }
  const others = (value: string) => setNoteText(board.doc, 'a', value, REMOTE)
  const wait = (milliseconds: number) => {
    time += milliseconds
  }
  return { board, field, binding, type, others, at, wait, gone: () => gone, text: () => board.note('a').text }
}

function setUpTitle(title: string) {
  const board = new BoardDriver()
  createClusters(board.doc, [clusterDraft('k', { title })], REMOTE)
  const field = createField()
  let gone = 0
  const options = { now: () => 0, onText: () => {}, onGone: () => gone++ }
  const binding = bindText(
    { ...board, presence: board.presence, canWrite: true },
    { kind: 'title', id: 'k' },
    field,
    options,
  )
  const at = (caret: number) => field.setSelectionRange(caret, caret)
  const type = (value: string) => {
    field.value = value
    at(value.length)
    binding.typed()
  }
  return { board, field, binding, type, at, gone: () => gone, title: () => board.projection.clusters.get('k')?.title }
}

function createField() {
  const field = {
    value: '',
    selectionStart: 0,
    selectionEnd: 0,
    selectionDirection: 'none' as 'forward' | 'backward' | 'none',
    setSelectionRange(start: number, end: number, direction: 'forward' | 'backward' | 'none' = 'none') {
      Object.assign(field, { selectionStart: start, selectionEnd: end, selectionDirection: direction })
    },
  }
  return field
}

describe('the title that is open', () => {
  it('CS26 keeps the caret beside its letters where the text alone does not tell who wrote what', () => {
    const { board, field, type, text } = setUp('')
    type('aa', 1)
    const held = textOf(notesOf(board.doc).get('a'), 'text')
    board.doc.transact(() => held?.insert(0, 'a'), REMOTE)
    expect(text()).toBe('aaa')
    expect(field.selectionStart).toBe(2)
    board.doc.transact(() => held?.insert(2, 'a'), REMOTE)
    expect(field.selectionStart).toBe(2)
  })

  it('is written, merged and told to the others by the same rules', () => {
    const { board, field, binding, type, at, title } = setUpTitle('Shade')
    expect([field.value, board.presence.own.editing]).toEqual(['Shade', 'k'])
    type('Shade comes first')
    expect(title()).toBe('Shade comes first')
    at(5)
    renameCluster(board.doc, 'k', 'The Shade comes first', REMOTE)
    expect([field.value, field.selectionStart]).toEqual(['The Shade comes first', 9])
    binding.moved()
    const letter = board.presence.own.caret?.head
    expect(letter && board.projection.placeAfter('k', letter)).toBe(9)
    board.commands.undo.run()
    expect(title()).toBe('The Shade')
  })

  it('is one line, and one that was imported longer than may be typed stays whole', () => {
    const long = 'word '.repeat(100)
    const { type, title } = setUpTitle(long)
    type(`${long}and\nmore`)
    expect(title()).toBe(`${long}and more`)
  })

  it('closes when the cluster goes into the trash, and stays while the last of its notes leaves', () => {
    const { board, gone } = setUpTitle('')
    expect(gone()).toBe(0)
    deleteClusters(board.doc, ['k'], 1, REMOTE)
    expect(gone()).toBe(1)
  })
})

describe('the text that is open', () => {
  it('starts with the note’s text and writes what is typed', () => {
    const { field, type, text } = setUp('Jeux')
    expect(field.value).toBe('Jeux')
    type('Jeux d’eau')
    expect(text()).toBe('Jeux d’eau')
  })

  it('takes in what others write and keeps the caret beside its letters', () => {
    const { field, others, at } = setUp('un deux')
    at(7)
    others('zéro un deux')
    expect([field.value, field.selectionStart]).toEqual(['zéro un deux', 12])
    at(4)
    others('zéro un deux trois')
    expect(field.selectionStart).toBe(4)
  })

  it('takes back a stretch of typing at once, but not what was written before a pause', () => {
    const { board, type, text, wait } = setUp('')
    type('a')
    wait(100)
    type('ab')
    wait(5_000)
    type('abc')
    board.commands.undo.run()
    expect(text()).toBe('ab')
    board.commands.undo.run()
    expect(text()).toBe('')
  })

  it('neither reads nor rewrites the field while an input method composes, and then merges', () => {
    const { field, binding, type, others, text } = setUp('cafe')
    binding.compositionStarted()
    type('cafeに')
    others('le cafe')
    expect(field.value).toBe('cafeに')
    expect(text()).toBe('le cafe')
    type('cafe日本')
    binding.compositionEnded()
    expect(text()).toBe('le cafe日本')
    expect([field.value, field.selectionStart]).toEqual(['le cafe日本', 9])
  })

  it('keeps what was being composed when the text is closed', () => {
    const { binding, type, text } = setUp('a')
    binding.compositionStarted()
    type('aに')
    binding.stop()
    expect(text()).toBe('aに')
  })

  it('shows a text as it is painted, and keeps it as it was written', () => {
    const { field, type, text, at } = setUp('Quoi ?\tRien')
    expect(field.value).toBe('Quoi\u00a0? Rien')
    type('Quoi\u00a0? Rien !')
    expect(text()).toBe('Quoi ?\tRien !')
    expect([field.value, field.selectionStart]).toEqual(['Quoi\u00a0? Rien\u00a0!', 13])
    at(0)
    type('Mais quoi\u00a0? Rien\u00a0!', 5)
    expect(text()).toBe('Mais quoi ?\tRien !')
  })

  it('tells the session and the others where the caret is, and that it is gone', () => {
    const { board, field, binding, type } = setUp('un deux')
    const where = () => {
      const { caret, editing } = board.presence.own
      const place = (end: LetterId | null) => end && board.projection.placeAfter('a', end)
      return [editing, caret && place(caret.anchor), caret && place(caret.head)]
    }
    expect(where()).toEqual(['a', null, null])
    field.setSelectionRange(3, 7, 'backward')
    binding.moved()
    expect(board.session.getState().caret).toEqual({ start: 3, end: 7 })
    expect(where()).toEqual(['a', 7, 3])
    type('un trois', 5)
    expect(board.session.getState().caret).toEqual({ start: 5, end: 5 })
    expect(where()).toEqual(['a', 5, 5])
    binding.stop()
    expect(board.session.getState().caret).toBeNull()
    expect(where()).toEqual([null, null, null])
  })

  it('tells nothing of where an input method composes', () => {
    const { board, binding, type } = setUp('ab')
    binding.moved()
    binding.compositionStarted()
    type('aにb', 2)
    binding.moved()
    expect(board.session.getState().caret).toEqual({ start: 0, end: 0 })
    binding.compositionEnded()
    expect(board.session.getState().caret).toEqual({ start: 2, end: 2 })
  })

  it('closes when the note goes into the trash', () => {
    const { board, gone } = setUp('a')
    deleteNotes(board.doc, ['a'], 1, REMOTE)
    expect(gone()).toBe(1)
  })
})
