import type { similar as english } from '../en/similar'
import type { CatalogueOf } from '../message'

/** L’aide qui ne décide jamais : post-its proches, doublons probables, groupes voisins. */
export const similar: CatalogueOf<typeof english> = {
  'similar.title': 'Chercher ce qui se ressemble',
}
