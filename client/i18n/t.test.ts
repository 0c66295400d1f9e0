import { describe, expect, it } from 'vitest'
import { createTranslate } from '../testing/createTranslate'
import { chooseLocale } from './chooseLocale'
import { formatAgo, formatPercent } from './format'

const en = createTranslate('en')
const fr = createTranslate('fr')

describe('createTranslate', () => {
  it('chooses the plural as the language counts', () => {
    expect(en('save.saving', { count: 0 })).toBe('Saving 0 changes…')
    expect(fr('save.saving', { count: 0 })).toBe('Enregistrement de 0 modification…')
    expect(en('save.saving', { count: 1 })).toBe('Saving 1 change…')
    expect(fr('save.saving', { count: 2 })).toBe('Enregistrement de 2 modifications…')
    expect(fr('save.saving', { count: 1_000_000 })).toMatch(/modifications…$/)
  })

  it('writes numbers as the language does and takes texts as they are', () => {
    expect(en('save.saving', { count: 1234 })).toBe('Saving 1,234 changes…')
    expect(fr('import.line', { line: 12, reason: '{line} $& ?' })).toBe('Ligne 12\u00a0: {line} $& ?')
  })

  it('spaces French punctuation and leaves English alone', () => {
    expect(fr('join.title')).toBe('Comment vous appeler\u202f?')
    expect(fr('import.empty', { file: 'a.csv' })).toBe('«\u00a0a.csv\u00a0» est vide.')
    expect(en('join.title')).toBe('What should we call you?')
  })
})

describe('chooseLocale', () => {
  it.each([
    [{ device: 'en', board: 'fr', navigator: ['fr'] }, 'en'],
    [{ device: null, board: 'fr', navigator: ['en'] }, 'fr'],
    [{ device: null, board: null, navigator: ['de-DE', 'FR-ca', 'en'] }, 'fr'],
    [{ device: 'xx', board: null, navigator: ['de'] }, 'en'],
  ] as const)('%j is %s', (sources, locale) => {
    expect(chooseLocale(sources)).toBe(locale)
  })
})

describe('format', () => {
  it('writes a percentage as the language does', () => {
    expect(formatPercent('en', 0.5)).toBe('50%')
    expect(formatPercent('fr', 0.5)).toMatch(/^50\s%$/)
  })

  it('says how long ago, then the day', () => {
    const now = Date.UTC(2026, 5, 15, 12)
    expect(formatAgo('en', now - 20_000, now)).toBe('now')
    expect(formatAgo('en', now - 3 * 3_600_000, now)).toBe('3 hours ago')
    expect(formatAgo('fr', now - 86_400_000, now)).toBe('hier')
    expect(formatAgo('en', now - 40 * 86_400_000, now)).toBe('May 6, 2026')
  })
})
