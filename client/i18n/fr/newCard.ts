import type { newCard as english } from '../en/newCard'
import type { CatalogueOf } from '../message'

export const newCard: CatalogueOf<typeof english> = {
  'newCard.create': 'Créer une fiche',
  'newCard.make': 'En faire une fiche',
  'newCard.hint': 'Une fiche vide, à remplir à plusieurs en même temps.',
  'newCard.makeHint': 'Ce dont elle part reste en place, et la fiche s’en souvient.',
  'newCard.none': 'Les types de fiches arrivent.',
  'newCard.fiction': 'Fiction',
  'newCard.made': { one: '{count} fiche créée.', other: '{count} fiches créées.' },
  'newCard.merge': 'Fusionner les fiches',
  'newCard.makeChallenge': 'En faire un « Comment pourrions-nous »',
  'newCard.makeAction': 'En faire une fiche action',
  'newCard.makePersona': 'En faire un persona',
  'newCard.makeScenario': 'En faire un scénario extrême',
}
