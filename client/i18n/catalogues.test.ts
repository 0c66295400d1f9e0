import { describe, expect, it } from 'vitest'
import { createCatalogues } from './catalogues'
import { en } from './en'
import { fr } from './fr'
import { type Message, placeholdersOf } from './message'

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
  it('has a language once it was fetched, and asks again for one that did not come', async () => {
    let tries = 0
    const catalogues = createCatalogues({
      en: async () => en,
      fr: async () => {
        tries += 1
        if (tries === 1) throw new Error('no network')
        return fr
      },
    })
    expect(catalogues.get('fr')).toBeNull()
    await expect(catalogues.load('fr')).rejects.toThrow('no network')
    expect(catalogues.get('fr')).toBeNull()
    expect(await catalogues.load('fr')).toBe(fr)
    expect(catalogues.get('fr')).toBe(fr)
    await catalogues.load('fr')
    expect(tries).toBe(2)
    expect(catalogues.get('en')).toBeNull()
  })
})
