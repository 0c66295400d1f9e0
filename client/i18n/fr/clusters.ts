import type { clusters as english } from '../en/clusters'
import type { CatalogueOf } from '../message'

export const clusters: CatalogueOf<typeof english> = {
  'command.openTitle': 'Écrire le titre',
  'command.chooseTitle': 'Choisir ce titre',
  'command.toggleFold': 'Plier ou déplier',
}
