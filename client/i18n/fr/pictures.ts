import type { pictures as english } from '../en/pictures'
import type { CatalogueOf } from '../message'

/** Les images du tableau : SVG, PNG, PDF. */
export const pictures: CatalogueOf<typeof english> = {
  'pictures.title': 'Images',
}
