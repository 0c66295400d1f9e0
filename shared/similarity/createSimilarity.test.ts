import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createSimilarity, type Text } from './createSimilarity'
import { readResources } from './resources'

const file = readFileSync(new URL('words.bin', import.meta.url))
const RESOURCES = readResources(new Uint8Array(file).buffer)

const alone = (...texts: string[]): Text[] => texts.map((text, at) => ({ id: `n${at}`, text, group: null }))
const inGroups = (groups: Record<string, string[]>): Text[] =>
  Object.entries(groups).flatMap(([group, texts]) => texts.map((text, at) => ({ id: `${group}${at}`, text, group })))
const nearest = (texts: Text[], id: string, resources = RESOURCES) =>
  createSimilarity(texts, resources).like(id, 1)[0]?.id

const BOARD = alone(
  'Planter des arbres devant la mairie',
  'Un potager dans la cour',
  'Plus de bus le soir',
  'Une navette vers la gare',
  'Un médecin près de chez nous',
  'Une infirmière dans le village',
  'Apprendre à se servir de son ordinateur',
  'Du wifi à la salle des fêtes',
)

describe('Notes like one', () => {
  it('are ranked, best first, with scores between 0 and 1 and at most three reasons (SM1)', () => {
    const found = createSimilarity(BOARD, RESOURCES).like('n0', 5)
    expect(found.length).toBeGreaterThan(0)
    expect(found.map(({ score }) => score)).toEqual(found.map(({ score }) => score).toSorted((a, b) => b - a))
    for (const { score, reasons, id } of found) {
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThanOrEqual(1)
      expect(reasons.length).toBeLessThanOrEqual(3)
      expect(id).not.toBe('n0')
    }
  })

  it('have reasons that stand in one of the two notes, as written there (SM1)', () => {
    const texts = alone('Rénover les ÉCOLES du quartier', "Embellir l'école Jean Macé", 'Vendre des glaces')
    expect(createSimilarity(texts, RESOURCES).like('n0', 1)).toMatchObject([
      { id: 'n1', reasons: ['ÉCOLES', 'Rénover', 'Embellir'] },
    ])
  })

  it('are no more than asked for, also none (SM1)', () => {
    expect(createSimilarity(BOARD, RESOURCES).like('n0', 2)).toHaveLength(2)
    expect(createSimilarity(BOARD, RESOURCES).like('n0', 0)).toEqual([])
  })

  it('have 1 where they say the same but for capitals, accents and signs (SM2)', () => {
    const texts = alone('Créer une crèche !', 'CREER   UNE CRECHE', 'Créer une crèche')
    expect(createSimilarity(texts, RESOURCES).like('n0', 5)).toMatchObject([
      { id: 'n1', score: 1 },
      { id: 'n2', score: 1 },
    ])
  })

  it('share families of words whatever the endings, also without the resource (SM3)', () => {
    const texts = alone('Végétaliser nos murs', 'Plus de végétation', 'Vendre des glaces')
    expect(nearest(texts, 'n0')).toBe('n1')
    expect(createSimilarity(texts, null).like('n0', 1)[0]?.id).toBe('n1')
  })

  it('are near in meaning with no letters in common, in French (SM3)', () => {
    expect(nearest(BOARD, 'n2')).toBe('n3')
    expect(nearest(BOARD, 'n4')).toBe('n5')
  })

  it('are near in meaning with no letters in common, in English (SM3)', () => {
    const texts = alone(
      'More buses in the evening',
      'A doctor for the village',
      'Late trains to the city',
      'A nurse who comes to the house of the elderly',
      'Plant trees in the street',
      'A garden with flowers',
    )
    expect(nearest(texts, 'n0')).toBe('n2')
    expect(nearest(texts, 'n1')).toBe('n3')
  })

  it('are not alike by a name as they are by what they are about (SM4)', () => {
    const texts = alone('Un gymnase rue Verlaine', 'Des arbres rue Verlaine', 'Refaire le gymnase', 'Du wifi partout')
    expect(nearest(texts, 'n0')).toBe('n2')
  })

  it('take what the board writes small for no name (SM4)', () => {
    const titles = alone('Une Maison Sport', 'Une Maison Verlaine', 'Un terrain de sport', 'Des bancs')
    expect(nearest(titles, 'n0')).toBe('n2')
  })
})

describe('Twins', () => {
  it('are pairs that say nearly the same, the surest first, none twice (SM5)', () => {
    const texts = alone(
      'Rénover la salle des fêtes',
      'Du pain frais le dimanche',
      'Rénovation de la salle des fêtes',
      'rénover la salle des fetes.',
      'Un abri pour les vélos',
    )
    const found = createSimilarity(texts, RESOURCES).twins(10)
    expect(found.map(({ a, b }) => [a, b])).toEqual([
      ['n0', 'n3'],
      ['n0', 'n2'],
    ])
    expect(found[0]?.score).toBe(1)
  })

  it('pair each of many that say the same with the first (SM5)', () => {
    const texts = alone(...Array.from({ length: 500 }, () => 'Plus de bancs'))
    const found = createSimilarity(texts, RESOURCES).twins(1_000)
    expect(found).toHaveLength(499)
    expect(new Set(found.map(({ a }) => a))).toEqual(new Set(['n0']))
    expect(createSimilarity(texts, RESOURCES).twins(3)).toHaveLength(3)
  })

  it('hold the same idea for two places for less sure than for one (SM4)', () => {
    const texts = alone(
      'Fleurir la place Verlaine',
      'Fleurir la place Verlaine et ses bancs',
      'Fleurir la place Joffrin',
    )
    const [first] = createSimilarity(texts, RESOURCES).twins(3)
    expect(first).toMatchObject({ a: 'n0', b: 'n1' })
  })
})

describe('Clusters near a note', () => {
  const GROUPS = {
    green: ['Planter des arbres', 'Un jardin partagé', 'Des fleurs devant les maisons'],
    school: ["Repeindre l'école", 'Une cantine plus calme', 'Aider les élèves après la classe'],
    roads: ['Ralentir les voitures', 'Une piste cyclable', 'Des passages pour les piétons'],
    market: ['Un marché le samedi', 'Des commerces ouverts le soir', 'Vendre les produits des fermes'],
  }

  it('are those that people made, the nearest first, at most three (SM6)', () => {
    const texts = [...inGroups(GROUPS), { id: 'lone', text: 'Un potager et des arbres fruitiers', group: null }]
    const found = createSimilarity(texts, RESOURCES).groupsNear('lone', 9)
    expect(found[0]?.group).toBe('green')
    expect(found[0]?.reasons.length).toBeGreaterThan(0)
    expect(found.length).toBeLessThanOrEqual(3)
  })

  it('are none where nothing is near enough, or nobody has made one (SM6)', () => {
    const lone = { id: 'lone', text: 'Zygomatique ?', group: null }
    expect(createSimilarity([...inGroups(GROUPS), lone], RESOURCES).groupsNear('lone', 3)).toEqual([])
    expect(createSimilarity(BOARD, RESOURCES).groupsNear('n0', 3)).toEqual([])
  })
})

describe('Without the resource', () => {
  it('everything answers by what is written alike (SM7)', () => {
    const texts = alone('Réparer les trottoirs', 'Des trottoirs plus larges', 'Un marché')
    const similarity = createSimilarity(texts, null)
    expect(similarity.like('n0', 1)).toMatchObject([{ id: 'n1', reasons: ['trottoirs'] }])
    expect(similarity.twins(5).length).toBeLessThanOrEqual(3)
    expect(similarity.groupsNear('n0', 3)).toEqual([])
  })
})

describe.each([
  ['with the resource', RESOURCES],
  ['without it', null],
])('Notes that say nothing, %s', (_, resources) => {
  const odd = alone('', '   ', '🌳', '🌳', '!!!', '…', '42', 'de la', 'A', 'Ω', 'Des arbres')

  it('get an answer (SM8)', () => {
    const similarity = createSimilarity(odd, resources)
    for (const { id } of odd) {
      expect(similarity.like(id, 3).length).toBeLessThanOrEqual(3)
      expect(similarity.groupsNear(id, 3)).toEqual([])
    }
    expect(similarity.like('n0', 3)).toEqual([])
    expect(similarity.like('n4', 3)).toEqual([])
  })

  it('are the same where they are the same sign (SM8)', () => {
    expect(createSimilarity(odd, resources).like('n2', 1)).toMatchObject([{ id: 'n3', score: 1 }])
  })

  it('are answered alone, absent and in none (SM8)', () => {
    expect(createSimilarity(alone('Un banc'), resources).like('n0', 3)).toEqual([])
    expect(createSimilarity([], resources).twins(3)).toEqual([])
    expect(createSimilarity(BOARD, resources).like('gone', 3)).toEqual([])
    expect(createSimilarity(BOARD, resources).groupsNear('gone', 3)).toEqual([])
  })

  it('are answered beside one of 2,000 characters, with scores that are numbers (SM8)', () => {
    const long = 'réparer le toit de la salle des fêtes '.repeat(52)
    const texts = alone(long, 'Réparer le toit', 'Un banc', ...Array.from({ length: 100 }, (_, at) => `idée ${at}`))
    const [first] = createSimilarity(texts, resources).like('n0', 1)
    expect(first?.id).toBe('n1')
    expect(first?.score).toBeGreaterThan(0)
  })
})

describe('Long notes', () => {
  const word = (at: number) =>
    `mot${String.fromCharCode(97 + (at % 26))}${String.fromCharCode(97 + Math.floor(at / 26))}`
  const words = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => word(from + at)).join(' ')

  it('are as like as their first 100 words, and the same only where all is (SM12)', () => {
    const texts = alone(`${words(0, 100)} ${words(200, 300)}`, `${words(0, 100)} ${words(300, 400)}`, words(400, 500))
    const [first, ...others] = createSimilarity(texts, null).like('n0', 3)
    expect(first?.score).toBeCloseTo(1)
    expect(others.every(({ score }) => score < 0.9)).toBe(true)
    const similarity = createSimilarity([...texts, { id: 'copy', text: texts[1]?.text ?? '', group: null }], null)
    expect(similarity.twins(9)[0]).toMatchObject({ a: 'n1', b: 'copy', score: 1 })
  })

  it('are as like as their first 800 letters where no spaces stand between words (SM12)', () => {
    const [same, one, other] = ['ab'.repeat(400), 'xyz'.repeat(400), 'uvw'.repeat(400)]
    expect(createSimilarity(alone(same + one, same + other, 'un banc'), null).like('n0', 1)[0]?.score).toBeCloseTo(1)
  })

  it('are looked through once for all that say the same (SM12)', () => {
    let looks = 0
    const watched = {
      ...RESOURCES,
      get numbers() {
        looks++
        return RESOURCES.numbers
      },
    }
    const looksFor = (copies: number) => {
      const similarity = createSimilarity(
        alone(...Array.from({ length: copies }, () => 'Réparer le vieux toit')),
        watched,
      )
      looks = 0
      expect(similarity.twins(30)).toHaveLength(Math.min(30, copies - 1))
      expect(similarity.like('n0', 30)).toHaveLength(Math.min(30, copies - 1))
      return looks
    }
    expect(looksFor(2_000)).toBe(looksFor(2))
  })
})
