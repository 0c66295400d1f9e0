import type { overview as english } from '../en/overview'
import type { CatalogueOf } from '../message'

export const overview: CatalogueOf<typeof english> = {
  'overview.gathered': {
    one: '{gathered} post-it regroupé sur {count}',
    other: '{gathered} post-its regroupés sur {count}',
  },
  'overview.none': 'Pas encore de groupe.',
  'overview.byLevel': '{clusters} : {levels}',
  'overview.level': { one: '{count} de niveau {level}', other: '{count} de niveau {level}' },
  'overview.wolves': { one: '{count} loup solitaire', other: '{count} loups solitaires' },
  'overview.wolvesHint': 'Ils peuvent rester seuls : rien à forcer.',
  'overview.selectWolves': 'Les sélectionner',
  'overview.more': { one: 'En montrer {count} de plus', other: 'En montrer {count} de plus' },
  'overview.dots': { one: 'resté seul {count} niveau', other: 'resté seul {count} niveaux' },
  'overview.untitled': { one: '{count} groupe sans titre', other: '{count} groupes sans titre' },
  'overview.writeTitle': 'Écrire le titre : {name}',
  'overview.large': 'Grands groupes',
  'overview.many': { one: '{count} étiquette', other: '{count} étiquettes : deux ou trois en disent plus' },
  'overview.tooMany': { one: '{count} étiquette', other: '{count} étiquettes : à scinder en 5 à 10' },
  'overview.straddling': { one: '{count} post-it à cheval', other: '{count} post-its à cheval' },
  'overview.straddlingHint': 'Portés d’un groupe à l’autre : à discuter.',
  'overview.between': 'entre « {one} » et « {other} »',
  'overview.unmarkNamed': 'Ôter la marque : {text}',
}
