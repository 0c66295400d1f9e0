import { describe, expect, it } from 'vitest'
import { splitIntoChunks } from './lineBreaks'

const words = (text: string) => splitIntoChunks(text).map((chunk) => chunk.word)

describe('splitIntoChunks', () => {
  it('breaks at spaces and keeps them', () => {
    expect(splitIntoChunks('deux  mots ')).toEqual([
      { word: 'deux', spaces: '  ' },
      { word: 'mots', spaces: ' ' },
    ])
  })

  it('keeps spaces at the start', () => {
    expect(splitIntoChunks('  mot')).toEqual([
      { word: '', spaces: '  ' },
      { word: 'mot', spaces: '' },
    ])
  })

  it('breaks after a hyphen, but leaves a sign with its number', () => {
    expect(words('Marcadet-Poissonniers -5 18-25 -Saint')).toEqual([
      'Marcadet-',
      'Poissonniers',
      '-5',
      '18-',
      '25',
      '-',
      'Saint',
    ])
  })

  it('breaks between parentheses that touch', () => {
    expect(words('(un)(deux)')).toEqual(['(un)', '(deux)'])
  })

  it('holds together what a no-break space joins', () => {
    expect(words('« bonjour\u00a0! »')).toEqual(['«', 'bonjour\u00a0! »'])
  })

  it('breaks between ideographs, but not before a full stop', () => {
    expect(words('漢字。かな')).toEqual(['漢', '字。', 'か', 'な'])
  })

  it('breaks between pictures and around them', () => {
    expect(words('ok👍👍ok')).toEqual(['ok', '👍', '👍', 'ok'])
  })

  it('never begins a line with a sign that French sets apart', () => {
    expect(words('Plus de Vert à Montmartre !')).toEqual(['Plus', 'de', 'Vert', 'à', 'Montmartre !'])
    expect(words('Quoi ? Rien : « oui »')).toEqual(['Quoi ?', 'Rien :', '«', 'oui »'])
  })
})
