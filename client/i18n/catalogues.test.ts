import { describe, expect, it } from 'vitest'
import { createCatalogues } from './catalogues'
import { en } from './en'
import { firstFr } from './firstFr'
import { fr } from './fr'
import { lateFr } from './lateFr'
import { type Message, placeholdersOf } from './message'
import { translateWith } from './t'

const catalogues: Record<string, Readonly<Record<string, Message>>> = { en, fr }

describe.each(Object.entries(catalogues))('the catalogue %s', (_name, catalogue) => {
  it('has the keys of the English one, in the same order', () => {
    expect(Object.keys(catalogue)).toEqual(Object.keys(en))
  })

  it('has the placeholders of the English one in every form', () => {
    for (const [key, message] of Object.entries<Message>(en)) {
      const forms = typeof catalogue[key] === 'object' ? Object.values(catalogue[key]) : [catalogue[key] ?? '']
      for (const form of forms)
        expect({ key, names: placeholdersOf(form) }).toEqual({ key, names: placeholdersOf(message) })
    }
  })

  it('leaves no text empty and hard-codes no unbreakable space', () => {
    for (const message of Object.values(catalogue)) {
      for (const text of typeof message === 'string' ? [message] : Object.values(message)) {
        expect(text.trim()).toBe(text)
        expect(text).not.toMatch(/^$|[\u00a0\u202f]/)
      }
    }
  })
})

it('says no text both at first sight and later', () => {
  expect(Object.keys(firstFr).filter((key) => key in lateFr)).toEqual([])
})

describe('the catalogues of a page', () => {
  const never = () => new Promise<never>(() => {})
  const silent = { first: never, rest: never }
  /** What cannot be fetched the first time. */
  const atSecond = <T>(texts: T) => {
    let tries = 0
    return async () => {
      tries += 1
      if (tries === 1) throw new Error('no network')
      return texts
    }
  }

  it('have a language once it was fetched, and ask again for one that did not come', async () => {
    const catalogues = createCatalogues({ en: silent, fr: { first: atSecond(firstFr), rest: never } })
    expect(catalogues.get('fr')).toBeNull()
    await expect(catalogues.load('fr')).rejects.toThrow('no network')
    expect(catalogues.get('fr')).toBeNull()
    expect(await catalogues.load('fr')).toBe(firstFr)
    expect(catalogues.get('fr')).toBe(firstFr)
    expect(await catalogues.load('fr')).toBe(firstFr)
    expect(catalogues.get('en')).toBeNull()
  })

  it('speak with what is needed at first sight, and tell once the rest has come, however late', async () => {
    const catalogues = createCatalogues({ en: silent, fr: { first: async () => firstFr, rest: atSecond(lateFr) } })
    let told = 0
    catalogues.onChange(() => told++)
    const t = translateWith(await catalogues.load('fr'), 'fr')
    expect([t('share.open'), t('share.title')]).toEqual(['Partager', ''])
    await expect(catalogues.loadAll('fr')).rejects.toThrow('no network')
    expect(catalogues.isWhole('fr')).toBe(false)
    const [whole, again] = await Promise.all([catalogues.loadAll('fr'), catalogues.loadAll('fr')])
    expect(whole).toEqual(fr)
    expect(again).toBe(whole)
    expect(await catalogues.load('fr')).toBe(whole)
    expect(catalogues.get('fr')).toBe(whole)
    expect(catalogues.isWhole('fr')).toBe(true)
    expect(told).toBe(1)
  })
})
