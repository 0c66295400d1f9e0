import type { trash as english } from '../en/trash'
import type { CatalogueOf } from '../message'

export const trash: CatalogueOf<typeof english> = {
  'trash.title': 'Corbeille',
  'trash.empty': 'Rien n’a été supprimé. Ce que l’on supprime attend ici et peut être remis.',
  'trash.search': 'Chercher dans la corbeille',
  'trash.noneFound': 'Rien de supprimé ne contient ces mots.',
  'trash.byYou': 'supprimé par vous',
  'trash.by': 'supprimé par {name}',
  'trash.bySomebody': 'supprimé par quelqu’un',
  'trash.when': '{who} · {ago}',
  'trash.restoreOne': 'Remettre',
  'trash.restoreNamed': 'Remettre : {text}',
  'trash.restoreMarked': { one: 'Remettre {count} post-it', other: 'Remettre {count} post-its' },
  'trash.restoreAll': { one: 'Tout remettre ({count})', other: 'Tout remettre ({count})' },
  'trash.restoreFound': { one: 'Remettre ce qui est trouvé ({count})', other: 'Remettre ce qui est trouvé ({count})' },
  'trash.restored': { one: '{count} post-it est revenu', other: '{count} post-its sont revenus' },
  'trash.restoreMarkedMixed': {
    one: 'Remettre ce qui est choisi ({count})',
    other: 'Remettre ce qui est choisi ({count})',
  },
  'trash.restoredMixed': '{things} de retour sur le tableau',
  'trash.clusterOf': 'Groupe : {held} y reviennent',
  'trash.cluster': { one: 'Groupe : {count} post-it y revient', other: 'Groupe : {count} post-its y reviennent' },
  'trash.relation': 'Relation : {sign}',
  'trash.relationLacks': 'il faut d’abord remettre {names}',
  'trash.relationLacksBoth': 'il faut d’abord remettre {names}',
  'trash.relationTwice': 'ces deux éléments sont déjà reliés',
  'trash.mark': 'Choisir : {text}',
}
