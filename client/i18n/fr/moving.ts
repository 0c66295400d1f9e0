import type { moving as english } from '../en/moving'
import type { CatalogueOf } from '../message'

export const moving: CatalogueOf<typeof english> = {
  'move.besideHelp': 'Choisissez un post-it : la sélection ira se poser à côté.',
  'move.search': 'Chercher parmi les post-its',
  'move.found': { one: '{count} post-it trouvé', other: '{count} post-its trouvés' },
  'move.none': 'Aucun post-it avec ces mots',
  'move.left': 'Déplacer à gauche',
  'move.right': 'Déplacer à droite',
  'move.up': 'Déplacer vers le haut',
  'move.down': 'Déplacer vers le bas',
  'move.before': 'Échanger avec le précédent',
  'move.after': 'Échanger avec le suivant',
  'outline.showOnBoard': 'Montrer sur le tableau',
}
