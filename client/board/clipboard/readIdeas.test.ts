import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../shared/protocol/limits'
import { readIdeas } from './readIdeas'

const textsOf = (text: string) => readIdeas(text).texts

describe('what a pasted text becomes', () => {
  it.each([
    [
      'a note a line, blank lines skipped',
      'Bench\n\n  Shade  \r\nTrees\rWater\u2029Wind\n\u200b\n',
      ['Bench', 'Shade', 'Trees', 'Water', 'Wind'],
    ],
    ['no note of nothing', ' \n\t\n\u200b\ufeff', []],
    [
      "a list's marks taken off",
      '- Bench\n* Shade\n\u2022\tTrees\no\tWater\n1. Wind\n12) Sun\n- [x] Snow',
      ['Bench', 'Shade', 'Trees', 'Water', 'Wind', 'Sun', 'Snow'],
    ],
    [
      'marks kept where few lines have one',
      'Ideas of the day\n- Bench\nShade',
      ['Ideas of the day', '- Bench', 'Shade'],
    ],
    ['a title left alone above a list', 'Ideas\n- Bench\n- Shade', ['Ideas', 'Bench', 'Shade']],
    [
      'numbers and dashes that mark nothing',
      '-5 degrees\n2024 was dry\n3.5 km',
      ['-5 degrees', '2024 was dry', '3.5 km'],
    ],
    ["a spreadsheet's cells joined", 'Bench\tpark\t2\nShade\t\t3\n\t\n', ['Bench · park · 2', 'Shade · 3']],
    [
      "a cell's line breaks and doubled quotation marks",
      '"A bench\nby the ""old"" pond"\tpark\nShade',
      ['A bench\nby the "old" pond · park', 'Shade'],
    ],
    [
      "people's own quotation marks left alone",
      '"Bench" she said\n"Shade"\n"never closed',
      ['"Bench" she said', '"Shade"', '"never closed'],
    ],
    ['soft line breaks inside one idea', 'A bench\u000bby the pond\u2028or not', ['A bench by the pond or not']],
    ['control characters and half emoji cleaned', 'a\u0000b\u0007\ud83d\nc😀', ['ab\ufffd', 'c😀']],
  ])('is %s', (_what, text, texts) => {
    expect(textsOf(text)).toEqual(texts)
  })

  it('CL4 splits what is too long where a word ends, and tells', () => {
    const long = Array.from({ length: 700 }, (_, index) => `word${index}`).join(' ')
    const { texts, long: told } = readIdeas(`short\n${long}`)
    expect(told).toEqual([long])
    expect(texts.every((text) => text.length <= LIMITS.noteText)).toBe(true)
    expect(texts.slice(1).join(' ')).toBe(long)
  })

  it('splits one endless word, never an emoji', () => {
    const { texts } = readIdeas(`a${'😀'.repeat(1_500)}`)
    expect(texts.join('')).toBe(`a${'😀'.repeat(1_500)}`)
    expect(texts.map((text) => text.length)).toEqual([1_999, 1_002])
  })

  it('never takes an emoji of several parts apart', () => {
    const family = '👨‍👩‍👧‍👦'
    const { texts } = readIdeas(family.repeat(400))
    expect(texts.join('')).toBe(family.repeat(400))
    for (const text of texts) expect(text.length % family.length).toBe(0)
  })

  it('CL3 loses no letter, whatever is pasted, and makes no text longer than a note holds', () => {
    const unit = fc.constantFrom('a', 'b', '"', '\t', '\n', ' ', '-', '1', '.', '😀', '\u0000', '\r')
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 80 }), (text) => {
        const { texts } = readIdeas(text)
        expect(lettersOf(texts.join(''))).toBe(lettersOf(text))
        expect(texts.every((one) => one.trim() === one && one !== '' && one.length <= LIMITS.noteText)).toBe(true)
      }),
    )
  })

  it('reads a million characters of quotation marks without getting lost in them', () => {
    for (const line of ['"a\n', '"a""b\n', '""a\n', 'a"\n', '"""a\n""']) {
      const text = line.repeat(LIMITS.pasteText / line.length)
      expect(lettersOf(textsOf(text).join(''))).toBe(lettersOf(text))
    }
  })
})

function lettersOf(text: string): string {
  return text.replace(/[^ab😀]/gu, '')
}
