import { describe, expect, it } from 'vitest'
import { createTranslate } from '../testing/createTranslate'
import { en } from './en'
import { type Message, placeholdersOf } from './message'
import { pseudoText } from './pseudo'

const texts = Object.values<Message>(en).flatMap((message) =>
  typeof message === 'string' ? [message] : Object.values<string>(message),
)

describe('pseudoText', () => {
  it('stands in brackets, is longer, and keeps no letter of English', () => {
    expect(pseudoText('Zoom in')).toBe('⟦Žööɱ íñ ~~~⟧')
    for (const text of texts) {
      const pseudo = pseudoText(text)
      expect(pseudo).toMatch(/^⟦[^⟦⟧]+⟧$/)
      expect(pseudo.length).toBeGreaterThan((text.length * 4) / 3)
      expect(pseudo.replace(/\{\w+\}/g, '')).not.toMatch(/[A-Za-z]/)
    }
  })

  it('keeps the placeholders', () => {
    for (const text of texts) expect(placeholdersOf(pseudoText(text))).toEqual(placeholdersOf(text))
  })

  it('is put around each text as it is said, so that what is put in is seen to be', () => {
    const t = createTranslate('en', pseudoText)
    expect(t('save.saving', { count: 1234 })).toMatch(/^⟦Šáṽíñĝ 1,234 çĥáñĝéš… ~+( ~+)*⟧$/)
    expect(t('person.you', { name: 'Ζωή' })).toMatch(/^⟦Ζωή \(ýöû\) ~+⟧$/)
  })
})
