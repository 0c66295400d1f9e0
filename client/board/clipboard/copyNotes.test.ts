import { describe, expect, it } from 'vitest'
import { buildClusterTree } from '../../../shared/queries/clusterTree'
import { placeIn } from '../../../shared/testing/boards'
import type { CopiedNote } from '../../commands/copied'
import { BoardDriver } from '../../testing/boardDriver'
import { boardOf, select } from '../../testing/clusteredBoard'
import { copyNotes, selectedCopy } from './copyNotes'
import { parseCopy } from './parseCopy'
import { readPasted } from './readPasted'
import type { Transfer } from './readTransfer'

const note = (id: string, x: number, y: number, text = id): CopiedNote => ({ id, text, x, y, color: 'pink', tags: [] })

describe('what is copied', () => {
  it('CL1 is a line a note in reading order, with no line break inside', () => {
    const notes = [note('d', 0, 300), note('b', 400, 10), note('a', 0, 40), note('c', 800, 0, 'two\r\nlines ')]
    expect(copyNotes({ notes: [...notes, note('e', 0, 900, ' ')], clusters: [] }).text).toBe('a\nb\ntwo lines\nd')
  })

  it('CL1 is a list in HTML in which nothing is markup, and our own format', () => {
    const { html, notes } = copyNotes({ notes: [note('a', 0, 0, '<b>"A" & b</b>\nc')], clusters: [] })
    expect(html).toContain('<li>&lt;b&gt;&quot;A&quot; &amp; b&lt;/b&gt;<br>c</li></ul>')
    expect(html).not.toContain('<b>')
    expect(parseCopy(notes)?.notes).toEqual([note('a', 0, 0, '<b>"A" & b</b>\nc')])
  })

  it('is what is selected, from the lowest to the highest, by its place on the page', () => {
    const board = new BoardDriver({ a: { x: 5, y: 6 }, b: { x: 300, y: 0 }, c: { x: 600, y: 0 } })
    board.session.setState({ selection: new Set(['b', 'a', 'gone']) })
    expect(selectedCopy(board).notes).toEqual([
      { id: 'a', text: 'a', x: 5, y: 6, color: 'yellow', tags: [] },
      { id: 'b', text: 'b', x: 300, y: 0, color: 'yellow', tags: [] },
    ])
  })
})

describe('a cluster that is copied', () => {
  const inside = { a: { x: 28, y: 92 }, b: { x: 248, y: 92 } }
  const clusters = { c: { title: 'Shade' }, part: { title: 'Trees', place: placeIn('c', 28, 400) } }
  const board = boardOf({ x: { x: 5000, y: 0 } }, clusters, { c: inside, part: { p: { x: 28, y: 92 } } })
  select(board, 'c', 'x')

  it('CL1 CL5 is its notes under its title', () => {
    const { text, html } = copyNotes(selectedCopy(board))
    expect(text.split('\n')).toEqual(['x', 'Shade', 'text of a', 'text of b', 'Trees', 'text of p'])
    expect(html).toContain('<li>Shade<ul><li>text of a</li><li>text of b</li><li>Trees<ul><li>text of p</li></ul>')
  })

  it('CL5 comes back with all that it holds, in one step', () => {
    const other = new BoardDriver()
    const copied = parseCopy(copyNotes(selectedCopy(board)).notes)
    if (copied === null) throw new Error('no copy')
    other.commands.addCopies.run(copied, { x: 0, y: 0 })
    const { roots, loose } = buildClusterTree(other.projection)
    expect(loose.map(({ text }) => text)).toEqual(['x'])
    expect(roots).toMatchObject([
      {
        cluster: { title: 'Shade', author: 'me' },
        notes: [{ text: 'text of a' }, { text: 'text of b' }],
        children: [{ cluster: { title: 'Trees' }, notes: [{ text: 'text of p' }] }],
      },
    ])
    expect(other.selection).toEqual([roots[0]?.cluster.id ?? '', loose[0]?.id ?? ''].sort())
    other.key('z', { ctrlKey: true })
    expect(other.liveIds).toEqual([])
    expect(buildClusterTree(other.projection).roots).toEqual([])
  })

  it('CL5 takes from strangers no cluster that lies in itself', () => {
    const one = { title: '', x: 0, y: 0, color: 'pink' }
    const hostile = [
      { ...one, id: 'a', in: 'b' },
      { ...one, id: 'b', in: 'a' },
    ]
    const json = JSON.stringify({ grappe: 'notes', version: 1, notes: [], clusters: hostile })
    expect(parseCopy(json)?.clusters.map((cluster) => cluster.in)).toEqual([undefined, 'a'])
  })

  it('CL5 goes into the trash with all that it holds where it is cut', () => {
    select(board, 'c').commands.deleteWhole.run()
    expect(board.liveIds).toEqual(['x'])
    expect(buildClusterTree(board.projection).roots).toEqual([])
    board.key('z', { ctrlKey: true })
    expect(board.liveIds).toHaveLength(4)
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
    expect(parseCopy(copyOf([odd]))?.notes).toEqual([
      { id: 'a', text: 'a\ufffd', x: 0, y: 0, color: 'yellow', tags: [], basedOn: undefined },
    ])
  })
})

describe('what is read of a clipboard', () => {
  const file = (name: string, type: string) => ({ name, type }) as File
  const read = (held: Partial<Transfer>) =>
    readPasted({ notes: '', text: '', html: '', link: '', files: [], hasFolder: false, ...held })

  it('CL2 is our own format first, and the text where that is broken', () => {
    const { notes } = copyNotes({ notes: [note('a', 0, 0)], clusters: [] })
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
