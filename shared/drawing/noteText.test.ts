import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRecordingCanvas } from '../testing/recordingContext'
import { NOTE_METRICS } from './noteMetrics'
import { layoutNoteText, type TextLayout } from './noteText'
import { createTextMeasurer } from './textMeasurer'

const measurer = createTextMeasurer(createRecordingCanvas, 'sans-serif')
const layout = (text: string) => layoutNoteText(text, measurer)
const { width, height } = NOTE_METRICS.text

function expectInside(text: string, { lines, fontSize, lineHeight, baseline }: TextLayout): void {
  for (const line of lines) {
    const drawn = line.replace(/[\s\u3000]+$/, '')
    expect(measurer.width(drawn) * fontSize, `“${line}” of ${JSON.stringify(text)}`).toBeLessThanOrEqual(width)
  }
  expect((lines.length - 1) * lineHeight + baseline + measurer.descent * fontSize).toBeLessThanOrEqual(height)
}

/** The text without what line breaks may swallow. */
function letters(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]/g, '')
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
    const { lines, fontSize } = layout('Réaménagement du square')
    expect(lines.join('')).toBe('Réaménagement du square')
    expect(lines[0]?.trim()).toBe('Réaménagement')
    expect(fontSize).toBeLessThan(28)
  })

  it('breaks a word that no size could hold', () => {
    const word = 'a'.repeat(500)
    const laid = layout(word)
    expect(laid.isCut).toBe(false)
    expect(laid.lines.join('')).toBe(word)
    expectInside(word, laid)
  })

  it('breaks a word that is too long after a joint, rather than at its last letter', () => {
    const laid = layout('Belle place à Vauvenargues-Championnet/Leibniz-Ordener/Marcadet')
    expect(laid.lines.some((line) => line.endsWith('/'))).toBe(true)
    const joined = layout(`${'m'.repeat(9)}/${'m'.repeat(9)}`)
    expect(joined.lines).toEqual([`${'m'.repeat(9)}/`, 'm'.repeat(9)])
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
    expect(laid.lines.at(-1)).toMatch(/…$/)
    expectInside(text, laid)
  })

  it('ends 2,000 empty lines with an ellipsis', () => {
    const laid = layout('\n'.repeat(2_000))
    expect(laid.isCut).toBe(true)
    expectInside('newlines', laid)
  })

  it('keeps the lines that a person made', () => {
    expect(layout('un\n\ndeux').lines).toEqual(['un', '', 'deux'])
    expect(layout('un\r\ndeux').lines).toEqual(['un', 'deux'])
  })

  it('gives an empty text one empty line', () => {
    expect(layout('').lines).toEqual([''])
  })

  it('never cuts an emoji of several code points in two', () => {
    const family = '👩‍👩‍👧‍👦'
    const laid = layout(family.repeat(8))
    expectInside('families', laid)
    for (const line of laid.lines) expect(line.replaceAll(family, '')).toBe('')
  })

  it('stays inside and loses nothing, whatever is written', () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('a', 'é', ' ', '\n', '-', '漢', '。', '👍🏽', '\u00a0', '…'),
        maxLength: 2_000,
      }),
    )
    fc.assert(
      fc.property(nasty, (text) => {
        const laid = layout(text)
        expectInside(text, laid)
        if (!laid.isCut) expect(letters(laid.lines.join(''))).toBe(letters(text))
      }),
      { numRuns: 300 },
    )
  })
})
