import { describe, expect, it } from 'vitest'
import type { FieldDefinition } from '../model/cardKind'
import { watchedIn } from './watchedIn'

const says = { fr: 'Déjà une solution ?', en: 'A solution already?' }
const field: FieldDefinition = {
  type: 'text',
  name: 'what',
  label: { fr: 'Quoi', en: 'What' },
  most: 120,
  watch: [{ finds: { fr: ['éviter', 'avec une application'], en: ['avoid', 'with an app'] }, says }],
}

describe('watchedIn', () => {
  it.each(['éviter', 'Éviter les files', "l'accueil, avec une  application mobile", 'E\u0301VITER'])(
    'SU5 finds what a kind watches for in %s',
    (text) => expect(watchedIn(field, text, 'fr')).toEqual([says.fr]),
  )

  it.each(['', 'réévitera', 'avec une applicationnette', 'avoid'])('SU5 finds whole words only, not in %s', (text) =>
    expect(watchedIn(field, text, 'fr')).toEqual([]),
  )

  it('SU5 speaks the language of the board', () => {
    expect(watchedIn(field, 'to reach them with an app.', 'en')).toEqual([says.en])
    expect(watchedIn({ type: 'date', name: 'start', label: field.label }, '2026-01-01', 'en')).toEqual([])
  })
})
