import type { clusters as english } from '../en/clusters'
import type { CatalogueOf } from '../message'

export const clusters: CatalogueOf<typeof english> = {
  'command.openTitle': 'Écrire le titre',
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
}
