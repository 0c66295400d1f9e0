import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { notesOf } from './board'
import { clusterToYMap, parseCluster } from './cluster'
import { type Entry, textOf } from './entry'
import { noteToYMap, parseNote } from './note'
import { pagePlace } from './place'
import { parseRelation, relationToYMap } from './relation'

function inDocument(entry: Entry): Entry {
  const notes = notesOf(new Y.Doc())
  notes.set('id', entry)
  return notes.get('id') as Entry
}

const note = {
  id: 'id',
  text: 'A bench',
  place: pagePlace(1, 2),
  z: 'a0',
  color: 'pink',
  author: 'ada',
  createdAt: 5,
  basedOn: 'other',
  tags: ['b', 'a'],
} as const

describe('records', () => {
  it('M3 a note is read as it was written, its text a Y.Text and its tags a map from the start', () => {
    const entry = inDocument(noteToYMap(note))
    expect(parseNote('id', entry)).toEqual({ ok: true, value: { ...note, tags: ['a', 'b'] } })
    expect(textOf(entry, 'text')).toBeInstanceOf(Y.Text)
    expect(entry.get('tags')).toBeInstanceOf(Y.Map)
  })

  it('M3 a cluster is read as it was written, with texts for title and account', () => {
    const cluster = {
      id: 'id',
      title: 'Shade',
      place: pagePlace(0, 0),
      z: 'a0',
      color: 'blue',
      author: '',
      createdAt: 1,
    }
    const entry = inDocument(clusterToYMap({ ...cluster, color: 'blue' }))
    expect(parseCluster('id', entry)).toEqual({ ok: true, value: { ...cluster, folded: false, account: '' } })
    expect(textOf(entry, 'title')).toBeInstanceOf(Y.Text)
    expect(textOf(entry, 'account')).toBeInstanceOf(Y.Text)
  })

  it('M3 a relation is read as it was written, with a text for its note', () => {
    const relation = { id: 'id', from: 'a', to: 'b', sign: 'cause', note: 'so' } as const
    const entry = inDocument(relationToYMap(relation))
    expect(parseRelation('id', entry)).toEqual({ ok: true, value: relation })
    expect(textOf(entry, 'note')).toBeInstanceOf(Y.Text)
  })

  it.each([
    ['place', { in: null, x: Number.NaN, y: 0, pageX: 0, pageY: 0 }],
    ['place', { in: null, x: 2e9, y: 0, pageX: 0, pageY: 0 }],
    ['place', { in: '', x: 0, y: 0, pageX: 0, pageY: 0 }],
    ['place', 'here'],
    ['z', ''],
    ['z', 'z'.repeat(201)],
    ['author', null],
    ['createdAt', 'yesterday'],
    ['deletedAt', true],
    ['text', 5],
    ['tags', 'none'],
  ])('M1 a note whose %s is %j is left out, and the reason names the field without its content', (field, value) => {
    const entry = inDocument(noteToYMap(note))
    entry.set(field, value)
    const parsed = parseNote('id', entry)
    expect(parsed.ok).toBe(false)
    if (!parsed.ok) expect(parsed.reason).toMatch(new RegExp(`^${field}[.:]`))
    expect(entry.get(field)).toEqual(value)
  })

  it.each([[undefined], [null], [5], ['text'], [[]], [{ text: 'plain' }]])('M1 %j is no entry', (value) => {
    expect(parseNote('id', value)).toEqual({ ok: false, reason: 'not a map' })
  })

  it('M2 a field of a newer client stands beside those that we read', () => {
    const entry = inDocument(noteToYMap(note))
    entry.set('mood', 'sunny')
    expect(parseNote('id', entry).ok).toBe(true)
    expect(entry.get('mood')).toBe('sunny')
  })

  it('M10 a color that we do not have is read as yellow, a bad name of an author as none', () => {
    const entry = inDocument(noteToYMap({ ...note, authorName: 'Zoé' }))
    expect(parseNote('id', entry)).toMatchObject({ value: { authorName: 'Zoé' } })
    entry.set('color', 'mauve')
    entry.set('authorName', 7)
    expect(parseNote('id', entry)).toMatchObject({ ok: true, value: { color: 'yellow', authorName: undefined } })
  })

  it.each([[7], [null], ['x'.repeat(65)]])('M11 %j is nobody known who deleted', (deletedBy) => {
    const entry = inDocument(noteToYMap(note))
    entry.set('deletedAt', 5)
    entry.set('deletedBy', deletedBy)
    expect(parseNote('id', entry)).toMatchObject({ ok: true, value: { deletedAt: 5, deletedBy: undefined } })
    entry.set('deletedBy', 'ada')
    expect(parseNote('id', entry)).toMatchObject({ value: { deletedBy: 'ada' } })
  })
})
