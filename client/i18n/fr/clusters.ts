import type { clusters as english } from '../en/clusters'
import type { CatalogueOf } from '../message'

export const clusters: CatalogueOf<typeof english> = {
  'command.gather': 'Regrouper',
  'command.ungroup': 'Dégrouper',
  'command.takeOut': 'Sortir du groupe',
  'command.mergeClusters': 'Fusionner les groupes',
  'command.splitOff': 'Détacher en un groupe à part',
  'command.sendTo': 'Envoyer dans un groupe',
  'command.chooseTitle': 'Choisir ce titre',
  'command.toggleFold': 'Plier ou déplier',
  'command.tidyCluster': 'Ranger le groupe',
  'command.tidyWall': 'Ranger le tableau',
  'command.arrangeByColor': 'Disposer par papier',
  'command.arrangeByAuthor': 'Disposer par auteur',
  'command.arrangeByTag': 'Disposer par mot-clé',
  'command.arrangeByTime': 'Disposer par date',
  'clusters.tidyAlready': 'Déjà rangé',
  'clusters.nothingOverlaps': 'Rien ne se chevauche',
  'clusters.arrangedAlready': 'Déjà disposés ainsi',

  'clusters.mergeTooDeep': 'Impossible de fusionner ces groupes : ensemble, ils auraient trop de niveaux.',
  'clusters.merged': { one: '{count} groupe fusionné', other: '{count} groupes fusionnés en un seul' },
  'clusters.mergedTitles': {
    one: '{count} groupe fusionné. Ouvrez le titre pour en choisir un autre.',
    other: '{count} groupes fusionnés en un seul. Ouvrez son titre pour choisir parmi tous.',
  },
  'clusters.chooseSome': 'Choisissez d’abord une partie de ses post-its : deux au moins, mais pas tous.',
  'clusters.sent': { one: '{count} placé dans « {title} »', other: '{count} placés dans « {title} »' },
  'clusters.sentToUntitled': { one: '{count} placé dans le groupe', other: '{count} placés dans le groupe' },
  'clusters.sentToPage': { one: '{count} sorti des groupes', other: '{count} sortis des groupes' },
}
