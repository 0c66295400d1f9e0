import type { similar as english } from '../en/similar'
import type { CatalogueOf } from '../message'

/** L’aide qui ne décide jamais : post-its proches, doublons probables, groupes voisins. */
export const similar: CatalogueOf<typeof english> = {
  'similar.open': 'Chercher ce qui se ressemble',
  'similar.openTo': 'Post-its proches de celui-ci',
  'similar.title': 'Ce qui se ressemble',
  'similar.hint': 'Une aide pour regarder, rien de plus : c’est vous qui décidez de ce qui va ensemble.',
  'similar.notBegun':
    'Cette aide sert une fois que l’on a commencé à regrouper. Formez un premier groupe par vous-mêmes, puis revenez.',
  'similar.lookNow': 'Chercher maintenant',
  'similar.working': { one: 'Comparaison de {count} post-it…', other: 'Comparaison de {count} post-its…' },
  'similar.failed':
    'Impossible de comparer les post-its : l’outil n’a pas pu être chargé. Il lui faut le réseau une fois.',
  'similar.again': 'Chercher à nouveau',
  'similar.old': 'Le tableau a changé depuis.',
  'similar.withoutWords':
    'Comparaison par l’orthographe seule : le lexique n’a pas pu être chargé. Réessayez plus tard, avec le réseau.',
  'similar.chooseOne': 'Choisissez un post-it sur le tableau pour voir lesquels lui ressemblent.',
  'similar.likeNamed': 'Post-its proches de « {text} »',
  'similar.likeTitle': 'Proches de « {text} »',
  'similar.gone': 'Le post-it de départ n’est plus là.',
  'similar.noWords': 'Il ne contient pas de mots à comparer.',
  'similar.noneLike': 'Aucun autre post-it ne lui ressemble.',
  'similar.alone': 'seul',
  'similar.liesIn': 'dans « {title} »',
  'similar.both': 'parlent tous deux de : {words}',
  'similar.writtenAlike': 'une écriture proche',
  'similar.showNamed': '{text}, {why}, {place} : montrer sur le tableau',
  'similar.showIt': 'Le montrer',
  'similar.gather': 'Regrouper les deux',
  'similar.gatherNamed': 'Regrouper les deux : avec « {text} »',
  'similar.sendThere': 'L’y envoyer',
  'similar.sendNamed': 'L’envoyer dans « {title} »',
  'similar.notNow': 'Impossible pour l’instant : quelqu’un d’autre y travaille.',
  'similar.nearTitle': 'Groupes voisins',
  'similar.noneNear': 'Aucun n’est proche : il peut très bien rester seul.',
  'similar.twinsTitle': 'Peut-être la même idée',
  'similar.noTwins': 'Aucun post-it ne semble en répéter un autre.',
  'similar.mergeHint': 'Fusionner garde les deux textes et les deux auteurs ; on peut annuler.',
  'similar.mergeHintHidden': 'Fusionner garde les deux textes ; on peut annuler.',
  'similar.mergeNamed': 'Fusionner « {one} » et « {other} »',
  'similar.differ': 'Pas la même idée',
  'similar.differNamed': 'Pas la même idée : « {one} » et « {other} »',
  'similar.morePairs': {
    one: 'Montrer {count} paire de plus, moins sûre',
    other: 'Montrer {count} paires de plus, moins sûres',
  },
  'similar.showAway': { one: 'Remontrer {count} paire', other: 'Remontrer {count} paires' },
}
