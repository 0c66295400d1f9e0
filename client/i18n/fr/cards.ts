import type { cards as english } from '../en/cards'
import type { CatalogueOf } from '../message'

export const cards: CatalogueOf<typeof english> = {
  'cards.open': 'Ouvrir la fiche',
  'cards.close': 'Fermer la fiche',
  'cards.addRow': 'Ajouter une ligne',
  'cards.removeRow': 'Retirer la ligne',
}
