import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { looksEmpty, shownText, textFromShown } from './shownText'

const NB = '\u00a0'

describe('shownText', () => {
  it('keeps the signs that French sets apart with their word', () => {
    expect(shownText('Quoi ? Rien : « oui » !')).toBe(`Quoi${NB}? Rien${NB}: «${NB}oui${NB}»${NB}!`)
    expect(shownText('50 % et 12 €, 12 mois')).toBe(`50${NB}% et 12${NB}€, 12 mois`)
    expect(shownText('un !important et :-) non')).toBe('un !important et :-) non')
  })

  it('shows what browsers show differently in one way', () => {
    expect(shownText('a\tb\r\nc\u2028d\u00ade')).toBe('a b \nc\nd\u200be')
  })

  it('is as long as the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', ' ', '!', '«', '\t', '\r', '\n', '5', '%', '👍') }),
        (text) => {
          expect(shownText(text)).toHaveLength(text.length)
        },
      ),
    )
  })
})

describe('textFromShown', () => {
  it('gives back what was written, and what was left alone as it was', () => {
    expect(textFromShown('a\tb !\r\nc', `a b${NB}! \ncd`)).toBe('a\tb !\r\ncd')
    expect(textFromShown('Oui !', `Oui mais non${NB}!`)).toBe('Oui mais non !')
    expect(textFromShown('a\tb', 'a b')).toBe('a\tb')
  })

  it('changes nothing where nothing was written, and takes any text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '!', '\t', '\r', '\n', 'b') })
    fc.assert(
      fc.property(text, text, (before, written) => {
        expect(textFromShown(before, shownText(before))).toBe(before)
        expect(shownText(textFromShown(before, shownText(written)))).toBe(shownText(written))
      }),
    )
  })
})

describe('looksEmpty', () => {
  it('is true for spaces and what nobody can see', () => {
    for (const text of ['', ' \n\t', '\u200b\u200d\ufeff', '\u3164\u2800\u00ad\u200f'])
      expect(looksEmpty(text)).toBe(true)
    for (const text of ['a', ' . ', '👍', '漢\u200b']) expect(looksEmpty(text)).toBe(false)
  })
})
