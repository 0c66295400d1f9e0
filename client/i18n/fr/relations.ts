import type { relations as english } from '../en/relations'
import type { CatalogueOf } from '../message'

/** Les relations entre groupes et post-its. */
export const relations: CatalogueOf<typeof english> = {
  'relations.title': 'Relations',
  'relations.list.cause': 'entraîne {name}',
  'relations.list.causeBack': 'découle de {name}',
  'relations.list.mutual': 'dépendent l’un de l’autre : {name}',
  'relations.list.opposition': 's’oppose à {name}',
  'relations.list.link': 'va avec {name}',
  'relations.list.more': { one: 'Voir encore {count} relation', other: 'Voir encore {count} relations' },
  'relations.list.count': { one: '{count} relation', other: '{count} relations' },
  'relations.list.unrelated': { one: '{count} groupe sans relation', other: '{count} groupes sans relation' },
  'relations.list.wolves': {
    one: '{count} loup solitaire n’en a pas non plus.',
    other: '{count} loups solitaires n’en ont pas non plus.',
  },
}
