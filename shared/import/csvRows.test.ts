import fc from 'fast-check'
import Papa from 'papaparse'
import { describe, expect, it } from 'vitest'
import { anyText } from '../testing/arbitraries'
import { DELIMITERS, readCsvRows } from './csvRows'

const read = (text: string, delimiter = ',') => [...readCsvRows(text, delimiter)]

describe('readCsvRows', () => {
  it('X2 reads what another program writes, whatever the cells hold', () => {
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) =>
        fc.array(fc.array(anyText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      )
    fc.assert(
      fc.property(
        table,
        fc.constantFrom(...DELIMITERS),
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, delimiter, newline) => {
          const text = Papa.unparse(rows, { delimiter, newline, quotes: true })
          expect(read(text, delimiter).map(({ cells }) => cells)).toEqual(rows)
        },
      ),
    )
  })

  it('X2 numbers rows by the lines of the file, whatever ends them', () => {
    const text = 'a,b\r\n"two\nlines\r\nor three",x\n\n   \n"",y\rlast,z'
    expect(read(text).map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, 'a'],
      [2, 'two\nlines\r\nor three'],
      [7, ''],
      [8, 'last'],
    ])
  })

  it('X2 tells of quotation marks that do not match, and goes on after the line', () => {
    expect(read('"a"b,c\nd,e\nf,"g\nh')).toEqual([
      { line: 1, cells: ['a'], problem: expect.stringContaining('closing quotation mark') },
      { line: 2, cells: ['d', 'e'], problem: null },
      { line: 3, cells: ['f', ''], problem: expect.stringContaining('never closed') },
    ])
  })

  it('X2 tells of a row with thousands of cells, and goes on after its line', () => {
    expect(read(`${','.repeat(5000)}\na,b`)).toMatchObject([
      { line: 1, problem: 'it has more than 1000 cells' },
      { line: 2, cells: ['a', 'b'], problem: null },
    ])
  })

  it('X2 takes quotation marks inside a bare cell as text, and spaces after a closing one', () => {
    expect(read('say "hi",5 "\n"a"  ,"b" ').map(({ cells }) => cells)).toEqual([
      ['say "hi"', '5 "'],
      ['a', 'b'],
    ])
  })
})
