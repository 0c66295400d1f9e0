import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordingCanvas } from '../testing/recordingContext'
import { NOTE_METRICS } from './noteMetrics'
import { layoutNoteText } from './noteText'
import { shownText } from './shownText'
import type { TextLayout } from './textLayout'
import { createTextMeasurer } from './textMeasurer'

const measurer = createTextMeasurer(createRecordingCanvas, 'sans-serif')
const layout = (text: string) => layoutNoteText(text, measurer)
const { width, height } = NOTE_METRICS.text

function expectInside(text: string, { lines, fontSize, lineHeight, baseline }: TextLayout): void {
  for (const line of lines) {
    const drawn = line.text.replace(/[\s\u3000]+$/, '')
    expect(measurer.width(drawn) * fontSize, `“${line.text}” of ${JSON.stringify(text)}`).toBeLessThanOrEqual(width)
  }
  expect((lines.length - 1) * lineHeight + baseline + measurer.descent * fontSize).toBeLessThanOrEqual(height)
}

const textsOf = ({ lines }: TextLayout) => lines.map((line) => line.text)

/** The shown text without its line breaks. */
function letters(text: string): string {
  return shownText(text).replaceAll('\n', '')
}

describe('layoutNoteText', () => {
  it('writes a few words large, and longer texts smaller', () => {
    const sizes = ['Des arbres', 'Végétalisation du pont de la rue Doudeauville', 'mot '.repeat(60)].map(
      (text) => layout(text).fontSize,
    )
    expect(sizes[0]).toBe(Math.max(...NOTE_METRICS.fontSizes))
    expect(sizes).toEqual([...sizes].sort((a, b) => b - a))
    expect(sizes[2]).toBeLessThan(sizes[1] as number)
  })

  it('shrinks rather than break a word of ordinary length', () => {
    const laid = layout('Réaménagement du square')
    expect(textsOf(laid).join('')).toBe('Réaménagement du square')
    expect(textsOf(laid)[0]?.trim()).toBe('Réaménagement')
    expect(laid.fontSize).toBeLessThan(28)
  })

  it('breaks a word that no size could hold, after a joint rather than at its last letter', () => {
    const word = 'a'.repeat(500)
    const laid = layout(word)
    expect(laid.isCut).toBe(false)
    expect(textsOf(laid).join('')).toBe(word)
    expectInside(word, laid)
    const joined = layout(`${'m'.repeat(9)}/${'m'.repeat(9)}`)
    expect(textsOf(joined)).toEqual([`${'m'.repeat(9)}/`, 'm'.repeat(9)])
    expect(joined.fontSize).toBe(NOTE_METRICS.largestForBrokenWords)
  })

  it('does not grow again when one letter more makes a word too long for any size', () => {
    const sizes = Array.from({ length: 60 }, (_, count) => layout('m'.repeat(count + 1)).fontSize)
    const steps = sizes.slice(1).map((size, at) => size - (sizes[at] as number))
    expect(Math.max(...steps)).toBeLessThanOrEqual(
      NOTE_METRICS.largestForBrokenWords - NOTE_METRICS.smallestForWholeWords,
    )
  })

  it('ends a text that no size holds with an ellipsis', () => {
    const text = 'Un parcours de santé aux Fillettes. '.repeat(60).slice(0, 2_000)
    const laid = layout(text)
    expect(laid.isCut).toBe(true)
    expect(textsOf(laid).at(-1)).toMatch(/…$/)
    expectInside(text, laid)
  })

  it('ends 2,000 empty lines with an ellipsis', () => {
    const laid = layout('\n'.repeat(2_000))
    expect(laid.isCut).toBe(true)
    expectInside('newlines', laid)
  })

  it('keeps all lines of what no size holds for a field that scrolls', () => {
    const text = 'Un parcours de santé aux Fillettes. '.repeat(60).slice(0, 2_000)
    const whole = layoutNoteText(text, measurer, { cuts: false })
    expect([whole.isCut, whole.fontSize]).toEqual([true, layout(text).fontSize])
    expect(textsOf(whole).join('')).toBe(text)
  })

  it('keeps the lines that a person made, whatever ends them', () => {
    expect(textsOf(layout('un\n\ndeux'))).toEqual(['un', '', 'deux'])
    expect(textsOf(layout('un\r\ndeux\u2028trois'))).toEqual(['un ', 'deux', 'trois'])
    expect(layout('un\n\n\n\ndeux').lines.map((line) => line.start)).toEqual([0, 3, 4, 5, 6])
  })

  it('says where in the text each line starts', () => {
    const text = 'Des bancs à l’ombre,\r\n\tet de l’eau ! 👍🏽 partout dans la rue'
    const { lines } = layout(text)
    expect(lines.length).toBeGreaterThan(3)
    for (const line of lines) expect(shownText(text).startsWith(line.text, line.start)).toBe(true)
  })

  it('gives an empty text one empty line', () => {
    expect(textsOf(layout(''))).toEqual([''])
  })

  it('reads each paragraph as its first letter does', () => {
    const { lines } = layout('1. שלום abc\nabc שלום\n123\nمقاعد')
    expect(lines.map((line) => line.isRtl)).toEqual([true, false, false, true])
  })

  it('tells a line of mixed directions what its neighbours read like', () => {
    const { lines } = layout('abcdefgh שלום, שלום, שלום, שלום, שלום')
    expect(lines.length).toBeGreaterThan(3)
    expect(lines[0]?.marks).toEqual(['', '\u200f'])
    expect(lines[2]?.marks).toEqual(['\u200f', '\u200f'])
    expect(layout('des arbres et des bancs').lines.every((line) => line.marks.join('') === '')).toBe(true)
  })

  it('never cuts an emoji of several code points in two', () => {
    const family = '👩‍👩‍👧‍👦'
    const laid = layout(family.repeat(8))
    expectInside('families', laid)
    for (const line of textsOf(laid)) expect(line.replaceAll(family, '')).toBe('')
  })

  it('stays inside and loses nothing, whatever is written', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          'é',
          ' ',
          '\n',
          '-',
          '漢',
          '。',
          '👍🏽',
          '\u00a0',
          '…',
          '\t',
          '\u2028',
          'ש',
          '!',
          '\u200b',
        ),
        maxLength: 2_000,
      }),
    )
    fc.assert(
      fc.property(nasty, (text) => {
        const laid = layout(text)
        expectInside(text, laid)
        if (!laid.isCut) expect(textsOf(laid).join('')).toBe(letters(text))
      }),
      { numRuns: 300 },
    )
  })
})
