import type { refusals as english } from '../en/refusals'
import type { CatalogueOf } from '../message'

export const refusals: CatalogueOf<typeof english> = {
  'clusters.heldBy': '{name} tient cet élément. Il sera libre une fois lâché.',
  'clusters.heldByNameless': 'Quelqu’un tient cet élément. Il sera libre une fois lâché.',
  'clusters.zoneTakesNot': 'Cette zone n’accepte pas cela : rien n’a bougé.',
  'clusters.zoneIsFull': 'Cette zone est pleine : retirez d’abord quelque chose.',
  'clusters.zoneIsLed': 'Seule l’animation remplit cette zone.',
  'clusters.intoItself': 'Un groupe ne peut aller ni dans lui-même, ni dans ce qu’il contient.',
  'clusters.tooDeep': 'Les groupes s’emboîtent sur {count} niveaux au plus : ce serait un de trop.',
}
