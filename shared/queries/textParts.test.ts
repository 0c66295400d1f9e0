import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anyText } from '../testing/arbitraries'
import { partsOfText, sidesOf } from './textParts'

function parts(text: string): string[] {
  return partsOfText(text).map(({ start, end }) => text.slice(start, end))
}

function sides(text: string, place: number): [string, string] {
  const { before, after } = sidesOf(text, place)
  return [text.slice(before.start, before.end), text.slice(after.start, after.end)]
}

describe('the parts of a text', () => {
  it('O21 are its lines where it has several, without blank ones and list signs', () => {
    expect(parts('\n Jeux d’eau \r\n\r\n- Bancs. À l’ombre.\n2) Arbres\n•\u00a0Fleurs\n-5 degrés')).toEqual([
      'Jeux d’eau',
      'Bancs. À l’ombre.',
      'Arbres',
      'Fleurs',
      '-5 degrés',
    ])
  })

  it('O21 else its sentences', () => {
    expect(parts('Des bancs ! Vraiment ? Oui… Et de l’ombre.')).toEqual([
      'Des bancs !',
      'Vraiment ?',
      'Oui…',
      'Et de l’ombre.',
    ])
    expect(parts('« Oui ! » Elle l’a dit. 3 fois. 🌳 partout.')).toEqual([
      '« Oui ! »',
      'Elle l’a dit.',
      '3 fois.',
      '🌳 partout.',
    ])
    expect(parts('木を植える。水を飲む')).toEqual(['木を植える。', '水を飲む'])
  })

  it.each([
    'Demander à M. Dupont',
    'Le 12.5 % du budget',
    'Avec J. C. Decaux',
    'Voir cf. Annexe',
    'www.paris.fr et al',
    'ça, etc. mais pas plus',
    '',
    ' \n ',
  ])('O21 do not come apart in %s', (text) => {
    expect(partsOfText(text).length).toBeLessThan(2)
  })

  it('O20 the two sides of a place are without the spaces around them', () => {
    expect(sides('Des bancs et de l’ombre', 9)).toEqual(['Des bancs', 'et de l’ombre'])
    expect(sides('Des bancs  \n et', 11)).toEqual(['Des bancs', 'et'])
    expect(sides('tout', 99)).toEqual(['tout', ''])
    expect(sides('tout', -1)).toEqual(['', 'tout'])
  })

  it('O20 no character is cut in two, whatever it is made of', () => {
    expect(sides('a😀b', 2)).toEqual(['a', '😀b'])
    expect(sides('👩🏽‍🚀 fusée', 4)).toEqual(['', '👩🏽‍🚀 fusée'])
    expect(sides('e\u0301t', 1)).toEqual(['', 'e\u0301t'])
    const isWhole = (part: string) => !/^[\udc00-\udfff]|[\ud800-\udbff]$/.test(part)
    fc.assert(
      fc.property(anyText, fc.nat(40), (text, place) => {
        const whole = !/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text)
        return !whole || [...sides(text, place), ...parts(text)].every(isWhole)
      }),
    )
  })

  it('O21 hold every letter of the text, in its order', () => {
    const letters = (text: string) => text.replace(/[^\p{L}]/gu, '')
    fc.assert(fc.property(anyText, (text) => letters(parts(text).join('')) === letters(text)))
  })
})
