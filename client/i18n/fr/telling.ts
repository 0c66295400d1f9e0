import type { telling as english } from '../en/telling'
import type { CatalogueOf } from '../message'

/** Raconter la carte : les récits. */
export const telling: CatalogueOf<typeof english> = {
  'telling.title': 'Récit',
}
