import { describe, expect, it } from 'vitest'
import { createTranslate } from '../testing/createTranslate'
import { newsWords } from './newsWords'

describe('the words for it in French', () => {
  const textOf = () => 'Ombre'
  const words = {
    t: createTranslate('fr'),
    locale: 'fr',
    textOf,
    titleOf: String,
    cardOf: () => null,
    relationOf: () => '',
  } as const
  const nothing = {
    added: [],
    revealed: [],
    changed: [],
    deleted: [],
    clusters: [],
    relations: [],
    names: [],
    nameless: 0,
  }

  it('say what happened to clusters', () => {
    const gathered = { kind: 'gathered', id: 'Ombre', notes: ['a', 'b'] } as const
    const named = { kind: 'named', id: 'Eau', before: '' } as const
    const said = newsWords({ ...nothing, changed: ['x', 'y'], clusters: [gathered, named], names: ['Anaïs'] }, words)
    expect(said.replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Anaïs : 2 post-its modifiés, 2 post-its réunis dans « Ombre », un groupe sans titre s’appelle maintenant « Eau »',
    )
  })

  it('agree in number and name people', () => {
    const batch = { ...nothing, added: ['a', 'b', 'c'], changed: ['d', 'e'], deleted: ['f'], names: ['Anaïs', 'Bruno'] }
    expect(newsWords(batch, words)).toBe('3 post-its ajoutés, 2 modifiés, 1 supprimé par Anaïs et Bruno')
  })

  it('OU9 say what came from desks as one thing, and a single one by its text', () => {
    const revealed = Array.from({ length: 24 }, (_, at) => `n${at}`)
    expect(newsWords({ ...nothing, revealed }, words)).toBe('24 post-its ont été dévoilés')
    expect(newsWords({ ...nothing, revealed, added: ['x'], names: ['Anaïs'] }, words)).toBe(
      '24 post-its ont été dévoilés, 1 post-it ajouté par Anaïs',
    )
    expect(newsWords({ ...nothing, revealed: ['x'] }, words).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Post-it dévoilé : « Ombre »',
    )
  })

  it('say the text of a single one', () => {
    expect(newsWords({ ...nothing, deleted: ['f'] }, words).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(
      'Post-it supprimé : « Ombre »',
    )
  })

  it('name three people and count the others', () => {
    const names = ['Anaïs', 'Bruno', 'Chloé', 'David']
    expect(newsWords({ ...nothing, changed: ['a', 'b'], names }, words)).toBe(
      '2 post-its modifiés par Anaïs, Bruno et 2 autres personnes',
    )
  })
})
