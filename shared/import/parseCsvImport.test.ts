import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../protocol/limits'
import type { ParsedNotes } from './importTypes'
import { parseCsvImport } from './parseCsvImport'
import { parseTextImport } from './parseTextImport'

function parsed(text: string): ParsedNotes {
  const file = parseCsvImport(text)
  if (!file.ok) throw new Error(file.title)
  return file
}

const textsOf = (text: string) => parsed(text).notes.map((note) => note.text)

describe('parseCsvImport', () => {
  it('X3 takes the ideas of a district and names the columns that it ignores', () => {
    const text = readFileSync(new URL('../../e2e/fixtures/ideas-paris-18.csv', import.meta.url), 'utf8')
    const file = parsed(text)
    expect(file.notes).toHaveLength(96)
    expect(file.notes[10]?.text).toBe('Espace extérieur pluridisciplinaires (Danse, Boxe, Yoga)')
    expect(file).toMatchObject({ ignoredColumns: ['theme', 'year'], ignored: [], rejected: [] })
  })

  it.each([
    ['comma', 'text,cluster\n"Shade, please",Green\n'],
    ['semicolon', 'text;cluster\nShade, please;Green\n'],
    ['tab', 'text\tcluster\nShade, please\tGreen\n'],
    ['line ends of Windows', 'text;cluster\r\nShade, please;Green\r\n'],
    ['old line ends', 'text;cluster\rShade, please;Green'],
    ['byte order mark, case and spaces', '\ufeff Text ;CLUSTER\nShade, please; Green '],
    ['quoted header', '"text";"cluster"\n"Shade, please";"Green"'],
    ['blank lines before the header', '\n\ntext;cluster\nShade, please;Green'],
  ])('X1 reads a file with %s', (_, text) => {
    expect(parsed(text).notes).toMatchObject([{ text: 'Shade, please', cluster: 'Green' }])
  })

  it('X1 reads commas and semicolons as text where text is the only column', () => {
    expect(textsOf('text\nHello, all; of you\n"quoted, too"')).toEqual(['Hello, all; of you', 'quoted, too'])
  })

  it('X2 rejects rows by their line in the file and takes the others', () => {
    const long = 'x'.repeat(LIMITS.noteText + 1)
    const text = `text,theme\n"two\nlines",a\n,b\n${long},c\nok,d\nbare, comma,e\nbell\u0007,f\nempty tail,g,,\n`
    const file = parsed(text)
    expect(file.notes.map((note) => note.text)).toEqual(['two\nlines', 'ok', 'empty tail'])
    expect(file.rejected).toEqual([
      { line: 4, reason: 'it has no text' },
      { line: 5, reason: 'its text is longer than 2,000 characters' },
      { line: 7, reason: expect.stringContaining('more cells than the header') },
      { line: 8, reason: expect.stringContaining('control characters') },
    ])
  })

  it('X2 rejects a cell of 5 MB by its line', () => {
    const file = parsed(`text\nfirst\n${'x'.repeat(5 * 1024 * 1024)}\nlast`)
    expect(file.notes).toHaveLength(2)
    expect(file.rejected).toMatchObject([{ line: 3 }])
  })

  it('X2 stands millions of stray quotation marks', () => {
    const file = parsed(`text,theme\n"${'x"'.repeat(2_000_000)}\nlast,b`)
    expect(file.notes).toMatchObject([{ text: 'last' }])
    expect(file.rejected).toMatchObject([{ line: 2 }])
  })

  it('X3 takes color, tags and author, and names what it could not', () => {
    const text = [
      'text,color,tags,author,Text,"",id',
      'a, Pink ,leaf; shade ;;leaf,Zoé,no,,1',
      'b,mauve,,,,,',
      'c,mauve,,,,,',
      `d,,${'t'.repeat(41)};ok,${'n'.repeat(61)},,,`,
      `e,,${Array.from({ length: 22 }, (_, i) => `t${i}`).join(';')},,,,`,
    ].join('\n')
    const file = parsed(text)
    expect(file.notes[0]).toEqual({
      text: 'a',
      cluster: null,
      color: 'pink',
      authorName: 'Zoé',
      tags: ['leaf', 'shade'],
    })
    expect(file.notes.map(({ color }) => color)).toEqual(['pink', 'yellow', 'yellow', 'yellow', 'yellow'])
    expect(file.notes[3]).toMatchObject({ tags: ['ok'], authorName: null })
    expect(file.notes[4]?.tags).toHaveLength(20)
    expect(file.ignoredColumns).toEqual(['Text', 'id'])
    expect(file.ignored).toEqual([
      'color "mauve" (2 times)',
      'author of more than 60 characters',
      'tag of more than 40 characters',
      'tag beyond 20 a note (2 times)',
    ])
  })

  it('X3 keeps the list of what it ignored short', () => {
    const rows = Array.from({ length: 100 }, (_, i) => `a,color ${i}`)
    const { ignored } = parsed(['text,color', ...rows].join('\n'))
    expect(ignored).toHaveLength(21)
    expect(ignored.at(-1)).toBe('and 80 more')
  })

  it("X6 takes one ' off what a spreadsheet would run", () => {
    expect(textsOf("text\n'=1+1\n''-x\n'quoted'\n' @home\n=raw")).toEqual(['=1+1', "'-x", "'quoted'", ' @home', '=raw'])
  })

  it.each([
    ['no such column', 'title,theme\na,b', 'noTextColumn', 'it has "title", "theme"'],
    ['nothing', ' \n', 'noTextColumn', 'it has none'],
    ['a header without names', ',,\na,b,c', 'noTextColumn', 'it has none'],
    ['lines of text', 'Shade for all\nA bench', 'noTextColumn', 'it has "Shade for all"'],
    ['U+0000', 'text\na\u0000b', 'notText', 'not a text file'],
    ['a header that never ends', '"text\na', 'noTextColumn', 'it has none'],
  ])('X5 refuses a file with %s, and says why', (_, text, reason, words) => {
    const file = parseCsvImport(text)
    expect(file).toMatchObject({ ok: false, reason })
    if (!file.ok) expect(file.title).toContain(words)
  })

  it('X5 refuses more rows than fit, and reads no further', () => {
    const text = `text\n${'idea\n'.repeat(100_000)}"never closed`
    expect(parseCsvImport(text)).toMatchObject({ ok: false, reason: 'tooManyNotes' })
    expect(parseCsvImport('text\na\nb', 2)).toMatchObject({ ok: true })
    expect(parseCsvImport('text\na\nb\nc', 2)).toMatchObject({ ok: false, reason: 'tooManyNotes' })
  })
})

describe('parseTextImport', () => {
  it('X2 makes a note of each line that is not blank', () => {
    const long = 'x'.repeat(LIMITS.noteText + 1)
    const file = parseTextImport(`\ufeffone\r\n\r\n  two, with; all \r${long}\n\nfour\u0007\n"five"`)
    expect(file).toMatchObject({ ok: true, notes: [{ text: 'one' }, { text: 'two, with; all' }, { text: '"five"' }] })
    expect(file).toMatchObject({ rejected: [{ line: 4 }, { line: 6 }] })
  })

  it('X5 refuses more lines than fit, and what is no text', () => {
    expect(parseTextImport('a\nb\nc', 2)).toMatchObject({ ok: false, reason: 'tooManyNotes' })
    expect(parseTextImport('a\nb\n\n', 2)).toMatchObject({ ok: true })
    expect(parseTextImport('a\u0000')).toMatchObject({ ok: false, reason: 'notText' })
  })
})
