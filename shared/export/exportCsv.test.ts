import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import * as Y from 'yjs'
import { pagePlace } from '../model/place'
import { deleteNotes } from '../operations/notes'
import { LocalEdit } from '../operations/origin'
import { anyText } from '../testing/arbitraries'
import { boardWith, placeIn } from '../testing/boards'
import { exportCsv } from './exportCsv'
import { guardCell, unguardCell } from './formulaGuard'

const HEADER = 'id,text,cluster,clusterPath,color,author,tags,createdAt'
const rowsOf = (csv: string) => Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true }).data

describe('exportCsv', () => {
  it('X13 has one row a live note, in the order of the outline', () => {
    const doc = boardWith({
      clusters: { c1: { title: 'Shade' }, c2: { title: 'Trees', place: placeIn('c1', 0, 500) } },
      notes: {
        loose: { place: pagePlace(0, -900) },
        deep: {
          text: 'A "green" bench, or two\nlines',
          place: placeIn('c2', 0, 0),
          tags: ['leaf', 'a'],
          author: 'ada',
        },
        high: { place: placeIn('c1', 0, 0), author: 'ben', createdAt: 1e300 },
        gone: { place: placeIn('c1', 0, 0) },
        named: { place: pagePlace(9, -900), author: '', authorName: 'Zoé' },
      },
    })
    deleteNotes(doc, ['gone'], 5, new LocalEdit())
    const csv = exportCsv(doc, (person) => (person === 'ada' ? 'Ada' : undefined))
    expect(csv.split('\n')[0]).toBe(HEADER)
    const at = new Date(1).toISOString()
    expect(rowsOf(csv)).toEqual([
      row('high', 'text of high', 'Shade', 'Shade', 'ben', '', ''),
      row('deep', 'A "green" bench, or two\nlines', 'Trees', 'Shade / Trees', 'Ada', 'a;leaf', at),
      row('loose', 'text of loose', '', '', 'Ada', '', at),
      row('named', 'text of named', '', '', 'Zoé', '', at),
    ])
  })

  it('X13 of an empty board is the header', () => {
    expect(exportCsv(new Y.Doc())).toBe(`${HEADER}\n`)
  })

  it("X6 puts one ' before every cell that a spreadsheet may run, ids and names too", () => {
    const doc = boardWith({
      clusters: { c: { title: '@SUM(A1)' } },
      notes: { '-id': { text: ' =1+1', place: placeIn('c', 0, 0), tags: ['+a'], authorName: "'=x", author: '' } },
    })
    expect(rowsOf(exportCsv(doc))).toMatchObject([
      { id: "'-id", text: "' =1+1", cluster: "'@SUM(A1)", clusterPath: "'@SUM(A1)", author: "''=x", tags: "'+a" },
    ])
  })

  it('X6 leaves out control characters, also where they hide a formula', () => {
    const doc = boardWith({ notes: { n: { text: '\u0007=1\u0000' } } })
    expect(rowsOf(exportCsv(doc))).toMatchObject([{ text: "'=1" }])
  })

  it('X6 guards every risky cell, and any cell comes back as it was', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const guarded = guardCell(text)
        expect(unguardCell(guarded)).toBe(text)
        expect(/^\s*[=+\-@\t\r]/.test(guarded)).toBe(false)
      }),
    )
  })
})

function row(id: string, text: string, cluster: string, clusterPath: string, author: string, tags: string, at: string) {
  return { id, text, cluster, clusterPath, color: 'yellow', author, tags, createdAt: at }
}
