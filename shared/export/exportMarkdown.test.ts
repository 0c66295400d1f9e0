import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../model/place'
import { writeStageMeta } from '../model/stageMeta'
import { setBolts } from '../operations/bolts'
import { LocalEdit } from '../operations/origin'
import { anyText } from '../testing/arbitraries'
import { boardWith, placeIn } from '../testing/boards'
import { exportCsv } from './exportCsv'
import { exportMarkdown } from './exportMarkdown'

const EDIT = new LocalEdit()

function stage(title: string, locale: 'fr' | 'en'): Y.Doc {
  const doc = new Y.Doc()
  writeStageMeta(doc, { title, locale })
  return doc
}

describe('exportMarkdown', () => {
  it.each([
    ['en', 'Disagreements', ['in “Shade” · 2 lightning marks', 'in no cluster · 1 lightning mark']],
    ['fr', 'Désaccords', ['dans « Shade » · 2 éclairs', 'hors des groupes · 1 éclair']],
  ] as const)('BO6 ends with the placings that people do not share: %s', (locale, title, [shade, alone]) => {
    const doc = boardWith({
      clusters: { c: { title: 'Shade' } },
      notes: { a: { text: 'Oaks\nand *elms*', place: placeIn('c', 0, 0) }, b: { text: 'A bench' } },
    })
    const before = exportCsv(doc)
    const bolt = { createdAt: 1, on: 'a', in: 'c' }
    setBolts(
      doc,
      [
        { ...bolt, id: '1', author: 'ada' },
        { ...bolt, id: '2', author: 'bob' },
      ],
      EDIT,
    )
    setBolts(doc, [{ ...bolt, id: '3', author: 'ada', on: 'b', in: null }], EDIT)
    const [, told] = exportMarkdown(doc, stage('Atelier', locale)).split(`## ${title}\n\n`)
    expect(told?.replaceAll('\u00a0', ' ').replaceAll('\u202f', ' ')).toBe(
      `- Oaks and \\*elms\\* *(${shade})*\n- A bench *(${alone})*\n`,
    )
    expect(exportCsv(doc)).toBe(before)
  })

  it('X13 is the outline: title, clusters with their notes, then the others', () => {
    const doc = boardWith({
      clusters: {
        c1: { title: 'Shade', account: 'It is hot.\nVery hot.' },
        c2: { title: 'Trees', place: placeIn('c1', 0, 500) },
        c3: { title: '', place: pagePlace(0, 3000) },
      },
      notes: {
        a: { text: 'Parasols', place: placeIn('c1', 0, 0) },
        b: { text: 'Oaks', place: placeIn('c2', 0, 0) },
        c: { text: 'Left', place: placeIn('c3', 0, 0) },
        d: { text: 'Right', place: placeIn('c3', 300, 0) },
        e: { text: 'A bench', place: pagePlace(0, 5000) },
        f: { text: ' ', place: pagePlace(300, 5000) },
      },
    })
    expect(exportMarkdown(doc, stage('Atelier', 'fr'))).toBe(
      [
        '# Atelier',
        '## 1 Shade',
        'It is hot.\\\nVery hot.',
        '- Parasols',
        '### 1.1 Trees',
        '- Oaks',
        '## 2 Sans titre',
        '- Left\n- Right',
        '## Autres notes',
        '- A bench\n- (vide)\n',
      ].join('\n\n'),
    )
  })

  it('X13 has no heading for loose notes where there is nothing else, and names an untitled board', () => {
    const doc = boardWith({ notes: { a: { text: 'A bench' } } })
    expect(exportMarkdown(doc, stage(' ', 'en'))).toBe('# Board\n\n- A bench\n')
    expect(exportMarkdown(new Y.Doc(), stage('Two\nlines', 'en'))).toBe('# Two lines\n')
  })

  it.each([
    ['# not a title', '- \\# not a title'],
    ['- not a list', '- \\- not a list'],
    ['1. not a number', '- 1\\. not a number'],
    ['*loud* _and_ `code`', '- \\*loud\\* \\_and\\_ \\`code\\`'],
    ['<script>&amp;</script>', '- \\<script\\>\\&amp;\\</script\\>'],
    ['[x](javascript:alert(1))', '- \\[x\\](javascript:alert(1))'],
    ['one\ntwo\r\n   # three', '- one\\\n  two\\\n  \\# three'],
    ['one\n\n \n- two', '- one\n\n  \\- two'],
    ['a | b', '- a \\| b'],
    ['title\n===', '- title\\\n  \\==='],
  ])('X14 writes %j so that it is shown as it was written', (text, line) => {
    const doc = boardWith({ notes: { a: { text } } })
    expect(exportMarkdown(doc, stage('T', 'en'))).toBe(`# T\n\n${line}\n`)
  })

  it('X14 every line of a note belongs to its list item, whatever it holds', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1, maxLength: 4 }), (texts) => {
        const notes = Object.fromEntries(texts.map((text, i) => [`n${i}`, { text, place: pagePlace(i * 300, 0) }]))
        const lines = exportMarkdown(boardWith({ notes }), stage('T', 'en')).trimEnd().split('\n').slice(2)
        const items = lines.filter((line) => line.startsWith('- '))
        expect(items).toHaveLength(texts.length)
        for (const line of lines) {
          if (!line.startsWith('- ') && line !== '') expect(line).toMatch(/^ {2}\S/)
          expect(line.slice(2)).not.toMatch(/^([#>+\-=]|\d+[.)])(\s|$)/)
          expect(line).not.toMatch(/(^|[^\\])(\\\\)*[<*`]/)
        }
      }),
    )
  })
})
