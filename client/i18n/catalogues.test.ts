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

describe('the catalogues of a page', () => {
  const never = () => new Promise<never>(() => {})
  const silent = { first: never, rest: never }

  it('have a language once it was fetched, and ask again for one that did not come', async () => {
    let tries = 0
    const first = async () => {
      tries += 1
      if (tries === 1) throw new Error('no network')
      return firstFr
    }
    const catalogues = createCatalogues({ en: silent, fr: { first, rest: never } })
    expect(catalogues.get('fr')).toBeNull()
    await expect(catalogues.load('fr')).rejects.toThrow('no network')
    expect(catalogues.get('fr')).toBeNull()
    expect(await catalogues.load('fr')).toBe(firstFr)
    expect(catalogues.get('fr')).toBe(firstFr)
    await catalogues.load('fr')
    expect(catalogues.get('en')).toBeNull()
  })

  it('speak with what is needed at first sight, and tell once the rest has come, however late', async () => {
    const waiting: (() => void)[] = []
    let tries = 0
    const rest = async () => {
      tries += 1
      if (tries === 1) throw new Error('no network')
      return lateFr
    }
    const loads = { en: silent, fr: { first: async () => firstFr, rest } }
    const catalogues = createCatalogues(loads, (run) => waiting.push(run))
    let told = 0
    catalogues.onChange(() => told++)
    const first = await catalogues.load('fr')
    const t = translateWith(first, 'fr')
    expect([t('share.open'), t('share.title')]).toEqual(['Partager', ''])
    await expect.poll(() => waiting.length).toBe(1)
    for (const run of waiting) run()
    await expect.poll(() => told).toBe(1)
    expect(catalogues.get('fr')).toEqual(fr)
    expect(await catalogues.loadAll('fr')).toBe(catalogues.get('fr'))
  })
})
