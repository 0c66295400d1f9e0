import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../shared/protocol/limits'
import { titleAdvice } from './titleAdvice'

const kindOf = (title: string) => titleAdvice(title)?.kind ?? null

describe('TI1 the hint beside a title', () => {
  it.each(['', '   '])('is none where nothing is written: %j', (title) => expect(kindOf(title)).toBeNull())

  it.each([
    'Divers',
    'Autres',
    'Autres idées',
    'Divers 2',
    'Transports',
    'Les transports',
    'L’eau',
    "L'école",
    'Mobilité',
    'La mobilité',
    'La mobilité douce',
    'Les espaces verts',
    'Gestion des déchets',
    'La qualité de l’air',
    'Sport et culture',
    'Les transports en commun',
    'En vrac',
  ])('asks for a sentence after a bare category in French: %s', (title) => expect(kindOf(title)).toBe('category'))

  it.each([
    'Misc',
    'Other ideas',
    'Mobility',
    'The schools',
    'The public spaces',
    'Quality of life',
    'Sport and culture',
    'TRANSPORT',
  ])('asks for a sentence after a bare category in English: %s', (title) => expect(kindOf(title)).toBe('category'))

  it.each(['Respirer mieux', 'Moins attendre', 'Breathe better', 'Less waiting !'])(
    'asks for more than two words: %s',
    (title) => expect(kindOf(title)).toBe('short'),
  )

  it.each([
    'L’ombre manque',
    "C'est trop cher",
    'Il n’y a plus d’ombre',
    'Les enfants jouent dehors',
    'Les enfants jouent',
    'On respire mieux',
    'Le quartier dort',
    'Traverser sans avoir peur',
    'La rue appartient à tous',
    'Les arbres nous protègent de la chaleur',
    'Le vélo fait gagner du temps',
    'Des bancs pour se parler',
    'Quand il fait chaud, on cherche l’ombre',
    'Autres temps, autres rues',
    'Planter des arbres',
    'Lire et partager',
    'Plus d’ombre',
    'Trop de bruit',
  ])('is silent after a sentence in French: %s', (title) => expect(kindOf(title)).toBeNull())

  it.each([
    'It’s too hot',
    'The city breathes',
    'Children play outside again',
    'We need shade',
    'Trees keep us cool in summer',
    'Crossing the street is frightening',
    'More shade and water',
    'Nobody feels at home here',
  ])('is silent after a sentence in English: %s', (title) => expect(kindOf(title)).toBeNull())

  it('counts what is left near the limit, and says that a title is full', () => {
    expect(titleAdvice('a'.repeat(LIMITS.clusterTitle - 12))).toEqual({ kind: 'left', count: 12 })
    expect(kindOf('a'.repeat(LIMITS.clusterTitle))).toBe('full')
    expect(kindOf('a'.repeat(LIMITS.clusterTitle + 50))).toBe('full')
  })
})
