import { describe, expect, it } from 'vitest'
import type * as Y from 'yjs'
import { GROUND } from '../model/account'
import { accountsOf, clustersOf } from '../model/board'
import { textOf } from '../model/entry'
import { pagePlace } from '../model/place'
import { openAccount } from '../operations/accounts'
import { deleteClusters, restoreClusters } from '../operations/clusters'
import { mergeClusters } from '../operations/mergeClusters'
import { deleteNotes } from '../operations/notes'
import { LocalEdit } from '../operations/origin'
import { createRelations, deleteRelations } from '../operations/relations'
import { boardWith, placeIn, stageOf } from '../testing/boards'
import { WALL } from '../testing/sampleSupports'
import { exportMarkdown } from './exportMarkdown'
import { exportRelationsCsv } from './exportRelationsCsv'

const origin = new LocalEdit()

function chart(): Y.Doc {
  const doc = boardWith({
    clusters: {
      c1: { title: 'Shade', account: 'It is [[c2]] that [[n1]] is about.\n\n[[gone]] *too*.' },
      c2: { title: 'Trees', place: placeIn('c1', 0, 500) },
      c3: { title: '', place: pagePlace(0, 3000) },
    },
    notes: {
      n1: { text: 'A bench\nby the pond', place: pagePlace(0, 5000) },
      n2: { text: '=1+1', place: placeIn('c3', 0, 0) },
      n3: { text: 'one more', place: placeIn('c3', 300, 0) },
    },
  })
  createRelations(
    doc,
    [
      { id: 'r1', from: 'c2', to: 'c3', sign: 'cause', note: 'since\n*now*' },
      { id: 'r2', from: 'c1', to: 'n1', sign: 'mutual' },
      { id: 'r3', from: 'n1', to: 'n2', sign: 'opposition', note: '=2' },
      { id: 'r4', from: 'n2', to: 'c1', sign: 'link' },
      { id: 'r5', from: 'n3', to: 'c1', sign: 'link' },
      { id: 'r6', from: 'n3', to: 'nothing', sign: 'link' },
      { id: 'r7', from: 'c1', to: 'n2', sign: 'cause' },
    ],
    origin,
  )
  deleteRelations(doc, ['r5'], 1, origin, 'ada')
  openAccount(doc, GROUND, origin)?.insert(0, 'We began with [[c1]].')
  return doc
}

const sectionOf = (markdown: string, title: string) =>
  markdown.split(`## ${title}\n\n`)[1]?.split('\n\n#')[0]?.trimEnd()

describe('relations in files', () => {
  it.each([
    [
      'en',
      ['leads to: since \\*now\\*', 'depend on each other', 'contradicts: =2', 'goes with'],
      '“A bench by the pond”',
    ],
    [
      'fr',
      ['entraîne : since \\*now\\*', 'dépendent l’un de l’autre', 's’oppose à : =2', 'va avec'],
      '« A bench by the pond »',
    ],
  ] as const)(
    'X32 are a list in Markdown that needs no colours: %s',
    (locale, [cause, mutual, opposition, link], bench) => {
      const spaced = exportMarkdown(chart(), stageOf({}, { locale })).replaceAll(/[\u00a0\u202f]/g, ' ')
      const untitled = locale === 'en' ? 'Untitled' : 'Sans titre'
      const sum = locale === 'en' ? '“\\=1+1”' : '« \\=1+1 »'
      expect(sectionOf(spaced, 'Relations')).toBe(
        [
          `- 1.1 Trees → 2 ${untitled} *(${cause})*`,
          `- 1 Shade ↔ ${bench} *(${mutual})*`,
          `- ${bench} \\>—\\< ${sum} *(${opposition.replace('=', '\\=')})*`,
          `- ${sum} — 1 Shade *(${link})*`,
        ].join('\n'),
      )
    },
  )

  it('X33 are a table that no spreadsheet runs', () => {
    const { title, text } = exportRelationsCsv(chart(), stageOf({}, { locale: 'fr' }))
    expect(title).toBe('Relations')
    expect(text).toBe(
      [
        'id,from,fromText,sign,to,toText,note',
        'r1,c2,Trees,cause,c3,,"since\n*now*"',
        'r2,c1,Shade,mutual,n1,A bench by the pond,',
        "r3,n1,A bench by the pond,opposition,n2,'=1+1,'=2",
        "r4,n2,'=1+1,link,c1,Shade,\n",
      ].join('\n'),
    )
    expect(exportRelationsCsv(boardWith({}), stageOf({})).text).toBe('id,from,fromText,sign,to,toText,note\n')
  })

  it('X32 X33 name their ends without telling a long note once more for each', () => {
    const doc = boardWith({ notes: { a: { text: 'a'.repeat(2_000) }, b: { text: 'b'.repeat(200) } } })
    createRelations(doc, [{ id: 'r', from: 'a', to: 'b', sign: 'link' }], origin)
    const [short, whole] = [`${'a'.repeat(199)}…`, 'b'.repeat(200)]
    expect(sectionOf(exportMarkdown(doc, stageOf({})), 'Relations')).toBe(`- “${short}” — “${whole}” *(goes with)*`)
    expect(exportRelationsCsv(doc, stageOf({})).text).toContain(`r,a,${short},link,b,${whole},\n`)
  })

  it('X32 RE8 are there while both their ends are', () => {
    const doc = chart()
    deleteNotes(doc, ['n1'], 2, origin)
    deleteClusters(doc, ['c2'], 2, origin)
    expect(sectionOf(exportMarkdown(doc, stageOf({})), 'Relations')).toBe('- “\\=1+1” — 1 Shade *(goes with)*')
    restoreClusters(doc, ['c2'], origin)
    expect(sectionOf(exportMarkdown(doc, stageOf({})), 'Relations')).toContain('1.1 Trees → 2 Untitled')
    deleteNotes(doc, ['n2', 'n3'], 2, origin)
    expect(exportMarkdown(doc, stageOf({}))).not.toContain('Relations')
  })
})

describe('accounts in Markdown', () => {
  it('X34 AC2 are told under their cluster and for the wall, with what things are called now', () => {
    const doc = chart()
    const markdown = exportMarkdown(doc, stageOf({}))
    expect(markdown).toContain(
      '## 1 Shade\n\nIt is “Trees” that “A bench by the pond” is about.\n\n(deleted) \\*too\\*.\n\n### 1.1 Trees',
    )
    expect(sectionOf(markdown, 'Account')).toBe('We began with “Shade”.')
    deleteNotes(doc, ['n1'], 2, origin)
    expect(exportMarkdown(doc, stageOf({}, { locale: 'fr' }))).toContain('that (supprimé) is about')
  })

  it('X34 name a cluster that was merged as the one that took it', () => {
    const doc = chart()
    mergeClusters(doc, 'c3', ['c2'], 5, origin)
    mergeClusters(doc, 'c1', ['c3'], 6, origin)
    expect(exportMarkdown(doc, stageOf({}))).toContain('It is “Shade” that')
    clustersOf(doc).get('c1')?.set('mergedInto', 'c2')
    deleteClusters(doc, ['c1'], 7, origin)
    openAccount(doc, GROUND, origin)?.insert(0, '[[c2]] ')
    expect(sectionOf(exportMarkdown(doc, stageOf({})), 'Account')).toBe('(deleted) We began with (deleted).')
  })

  it('X34 have a heading a wall, and none where nothing is told', () => {
    const doc = chart()
    openAccount(doc, 's', origin)?.insert(0, 'Of the wall.')
    openAccount(doc, 'away', origin)?.insert(0, 'Of one that went.')
    openAccount(doc, 'empty', origin)
    const markdown = exportMarkdown(doc, stageOf({ s: { template: WALL } }))
    const titles = markdown.split('\n').filter((line) => line.startsWith('## Account'))
    expect(titles).toEqual(['## Account', expect.stringMatching(/^## Account “.+”$/), '## Account'])
    expect(exportMarkdown(boardWith({ clusters: { c: {} } }), stageOf({}))).not.toContain('Account')
  })

  it('X34 are whole, also longer than anybody may write, and as text where they are no text that people type in', () => {
    const doc = chart()
    const long = 'é'.repeat(1_000_000)
    openAccount(doc, 'long', origin)?.insert(0, long)
    textOf(clustersOf(doc).get('c1'), 'account')?.insert(0, long)
    clustersOf(doc).get('c2')?.set('account', 'plainly')
    accountsOf(doc).set('odd', 5 as never)
    const markdown = exportMarkdown(doc, stageOf({}))
    expect(markdown.split(long)).toHaveLength(3)
    expect(markdown).toContain('### 1.1 Trees\n\nplainly')
  })
})
