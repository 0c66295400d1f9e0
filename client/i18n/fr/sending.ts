import type { sending as english } from '../en/sending'
import type { CatalogueOf } from '../message'

export const sending: CatalogueOf<typeof english> = {
  'clusters.untitled': 'Sans titre : {words}',
  'clusters.in': 'dans {path}',
}
