import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fieldOf } from '../model/fieldOf'
import type { Locale } from '../model/stageMeta'
import { readTemplateText } from '../templates/checkTemplate'
import { cardTitle, composedText } from './cardValues'
import { joinFrench } from './joinFrench'

const file = new URL('../templates/challenges.json', import.meta.url)
const read = readTemplateText(readFileSync(file, 'utf8'), { otherKinds: ['persona', 'scenario'] })
if (!read.ok) throw new Error(read.problem.reason)
const [challenge] = read.template.kinds
if (challenge === undefined) throw new Error('no kind')

const PEOPLE: Record<string, string> = { p1: 'Nadia', p2: 'Karim' }
const nameOf = (id: string) => PEOPLE[id] ?? null

function sentence(values: Record<string, unknown>, locale: Locale = 'fr'): string {
  const field = challenge === undefined ? null : fieldOf(challenge, 'sentence')
  if (challenge === undefined || field?.type !== 'composed') throw new Error('no sentence')
  return composedText(challenge, { values }, field, locale, nameOf)
}

const WHOLE = {
  verb: 'faciliter',
  what: 'les premiers pas en ligne',
  forWhom: 'les artisans',
  inOrderTo: 'gagner du temps',
}

describe('the sentence of a challenge', () => {
  it('SU9 is made of what is filled in, with the spaces and signs of its language', () => {
    expect(sentence(WHOLE)).toBe(
      'Comment pourrions-nous faciliter les premiers pas en ligne pour les artisans afin de gagner du temps\u202f?',
    )
    expect(sentence({ verb: 'ease', what: 'the first steps', inOrderTo: 'save time' }, 'en')).toBe(
      'How might we ease the first steps in order to save time?',
    )
    expect(sentence({ verb: ' relier ', what: '\n' })).toBe('Comment pourrions-nous relier\u202f?')
  })

  it('SU9 names its personas where nobody says for whom', () => {
    const personas = { p2: true, p1: true, gone: true }
    expect(sentence({ ...WHOLE, forWhom: '', personas })).toMatch('pour Nadia, Karim afin de')
    expect(sentence({ ...WHOLE, personas })).toMatch('pour les artisans afin de')
  })

  it('SU9 elides as French does', () => {
    expect(sentence({ ...WHOLE, inOrderTo: 'être trouvés' })).toMatch('afin d’être trouvés')
    for (const text of ['agir', 'Éviter', 'y aller', 'habiter', 'œuvrer'])
      expect(joinFrench('afin de', text)).toMatch('d’')
    for (const text of ['gagner', 'hausser', 'onze', 'oui', '']) expect(joinFrench('afin de', text)).toMatch('de ')
    expect(joinFrench('pour', 'aider')).toBe('pour aider')
  })

  it('SU9 names the card once something is filled in', () => {
    if (challenge === undefined) return
    expect(cardTitle(challenge, { values: {} }, 'fr', nameOf)).toBe('')
    expect(cardTitle(challenge, { values: { personas: { p1: true } } }, 'fr', nameOf)).toBe(
      'Comment pourrions-nous pour Nadia\u202f?',
    )
  })
})
