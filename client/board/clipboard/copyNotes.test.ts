import { describe, expect, it } from 'vitest'
import type { CopiedNote } from '../../commands/copiedNote'
import { BoardDriver } from '../../testing/boardDriver'
import { copyNotes, selectedNotes } from './copyNotes'
import { parseCopy } from './parseCopy'
import { readPasted } from './readPasted'
import type { Transfer } from './readTransfer'

const note = (id: string, x: number, y: number, text = id): CopiedNote => ({ id, text, x, y, color: 'pink', tags: [] })

describe('what is copied', () => {
  it('CL1 is a line a note in reading order, with no line break inside', () => {
    const notes = [note('d', 0, 300), note('b', 400, 10), note('a', 0, 40), note('c', 800, 0, 'two\r\nlines ')]
    expect(copyNotes([...notes, note('e', 0, 900, ' ')]).text).toBe('a\nb\ntwo lines\nd')
  })

  it('CL1 is a list in HTML in which nothing is markup, and our own format', () => {
    const { html, notes } = copyNotes([note('a', 0, 0, '<b>"A" & b</b>\nc')])
    expect(html).toContain('<li>&lt;b&gt;&quot;A&quot; &amp; b&lt;/b&gt;<br>c</li></ul>')
    expect(html).not.toContain('<b>')
    expect(parseCopy(notes)).toEqual([{ ...note('a', 0, 0, '<b>"A" & b</b>\nc'), basedOn: undefined }])
  })

  it('is what is selected, from the lowest to the highest, by its place on the page', () => {
    const board = new BoardDriver({ a: { x: 5, y: 6 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } })
    board.session.setState({ selection: new Set(['b', 'a', 'gone']) })
    expect(selectedNotes(board)).toEqual([
      { id: 'a', text: 'a', x: 5, y: 6, color: 'yellow', tags: [] },
      { id: 'b', text: 'b', x: 300, y: 0, color: 'yellow', tags: [] },
    ])
  })
})

describe('our own format from strangers', () => {
  const one = { id: 'a', text: 'A', x: 0, y: 0, color: 'pink', tags: ['t'] }
  const copyOf = (notes: unknown, version: unknown = 1) => JSON.stringify({ grappe: 'notes', version, notes })

  it.each([
    ['no JSON', '{"grappe":'],
    ['another version', copyOf([one], 2)],
    ['no note', copyOf([])],
    ['too many notes', copyOf(Array.from({ length: 10_001 }, () => one))],
    ['a place beyond the page', copyOf([{ ...one, x: 1e9 }])],
    ['a place that is no number', copyOf([{ ...one, y: null }])],
    ['a text without end', copyOf([{ ...one, text: 'x'.repeat(9_000) }])],
    ['an id without end', copyOf([{ ...one, id: 'x'.repeat(65) }])],
  ])('is not taken with %s', (_what, json) => {
    expect(parseCopy(json)).toBeNull()
  })

  it('is taken without what is no matter, cleaned', () => {
    const odd = { ...one, text: 'a\u0000\ud83d', color: 'mauve', tags: 'none', basedOn: 7, author: 'eve' }
    expect(parseCopy(copyOf([odd]))).toEqual([
      { id: 'a', text: 'a\ufffd', x: 0, y: 0, color: 'yellow', tags: [], basedOn: undefined },
    ])
  })
})

describe('what is read of a clipboard', () => {
  const file = (name: string, type: string) => ({ name, type }) as File
  const read = (held: Partial<Transfer>) =>
    readPasted({ notes: '', text: '', html: '', link: '', files: [], hasFolder: false, ...held })

  it('CL2 is our own format first, and the text where that is broken', () => {
    const { notes } = copyNotes([note('a', 0, 0)])
    expect(read({ notes, text: 'x' }).kind).toBe('copies')
    expect(read({ notes: '{}', text: 'x' })).toMatchObject({ kind: 'ideas', ideas: { texts: ['x'] } })
  })

  it('is the text beside the picture that a spreadsheet adds', () => {
    expect(read({ text: 'a\nb', files: [file('image.png', 'image/png')] }).kind).toBe('ideas')
  })

  it('is the file where the text is only its name', () => {
    expect(read({ text: 'ideas.csv', files: [file('ideas.csv', 'text/csv')] }).kind).toBe('files')
    expect(read({ text: 'a.png', files: [file('a.png', 'image/png')] }).kind).toBe('image')
  })

  it('is an image, a folder, nothing, or too long, where it is just that', () => {
    expect(read({ files: [file('image.png', 'image/png')] }).kind).toBe('image')
    expect(read({ files: [file('folder', '')], hasFolder: true }).kind).toBe('folder')
    expect(read({ text: ' \n' }).kind).toBe('nothing')
    expect(read({ text: 'x\n'.repeat(5_000_000) }).kind).toBe('tooLong')
    expect(read({ html: 'x'.repeat(10_000_000) }).kind).toBe('tooLong')
  })

  it('is one idea for a link', () => {
    expect(read({ text: 'https://a.test/', link: '# a\r\nhttps://a.test/' })).toMatchObject({
      ideas: { texts: ['https://a.test/'] },
    })
  })
})
