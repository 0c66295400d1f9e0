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
    expect(words('«\u00a0bonjour\u00a0! »')).toEqual(['«\u00a0bonjour\u00a0!', '»'])
  })

  it('breaks between ideographs, but not before a full stop', () => {
    expect(words('漢字。かな')).toEqual(['漢', '字。', 'か', 'な'])
  })

  it('breaks between pictures and around them', () => {
    expect(words('ok👍👍ok')).toEqual(['ok', '👍', '👍', 'ok'])
  })

  it('breaks after a dash and around a long one, and never before a closing sign or after an opening one', () => {
    expect(words('12/05–13/05 oui—non (ok), “mot”.')).toEqual(['12/05–', '13/05', 'oui', '—', 'non', '(ok),', '“mot”.'])
  })

  it('breaks where a space of no width stands', () => {
    expect(words('un\u200bdeux')).toEqual(['un\u200b', 'deux'])
  })

  it('breaks words that are written without spaces where a dictionary ends them', () => {
    expect(words('ok ภาษาไทย').length).toBeGreaterThan(2)
  })
})
