import type { relations as english } from '../en/relations'
import type { CatalogueOf } from '../message'

/** Les relations entre groupes et post-its. */
export const relations: CatalogueOf<typeof english> = {
  'relations.title': 'Relations',
}
