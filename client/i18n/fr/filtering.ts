import type { filtering as english } from '../en/filtering'
import type { CatalogueOf } from '../message'

export const filtering: CatalogueOf<typeof english> = {
  'filter.hint': 'Choisir ce qui reste vif. Le reste pâlit, pour vous seul.',
  'filter.count': { one: '{count} post-it sur {total}', other: '{count} post-its sur {total}' },
  'filter.authors': 'Écrits par',
  'filter.me': 'Moi',
  'filter.unknown': 'Inconnu ici',
  'filter.colors': 'Papier',
  'filter.tags': 'Mots-clés',
  'filter.select': 'Sélectionner',
  'filter.arrange': { one: 'Disposer {count} post-it par', other: 'Disposer {count} post-its par' },
  'filter.byColor': 'Papier',
  'filter.byAuthor': 'Auteur',
  'filter.byTag': 'Mot-clé',
  'filter.byTime': 'Date',
}
